import { resourceNames } from '../contract.mts';

const areas =
	'tickets calendar customers crm timesheets contracts suppliers items projects sales quotes sos pos ' +
	'invoices reporting software softwarelicensing kb assets';

/** Every scope of Halo (docs/halo/sign-in.md#scopes); others are refused for any application. */
export const knownScopes = [
	...'all all:standard admin offline_access access:chat access:adpasswordreset editMine:timesheets'.split(
		' ',
	),
	...areas.split(' ').flatMap((area) => [`read:${area}`, `edit:${area}`]),
];

/** Which area a resource belongs to. What is not here is configuration: anyone may read it. */
const members: Record<string, string> = {
	tickets:
		'Tickets Actions Attachment TicketApproval ToDo ToDoGroup Feed Feedback FaultViewLog Search',
	calendar: 'Appointment Holiday',
	customers: 'Client Site Users Address UserChange PopupNote Contactgroup TopLevel',
	crm: 'CRMNote MailCampaign MailCampaignEmail MailCampaignLog DistributionLists CallLog',
	timesheets: 'Timesheet TimesheetEvent',
	contracts: 'ClientContract ClientPrepay',
	suppliers: 'Supplier SupplierContract',
	items: 'Item ItemStock ItemStockHistory itemsupplier Consignment StockBin',
	projects: 'Projects Milestone',
	sales: 'Opportunities',
	quotes: 'Quotation',
	sos: 'SalesOrder OrderLine',
	pos: 'PurchaseOrder',
	invoices: 'Invoice RecurringInvoice InvoicePayment',
	reporting: 'Report ReportData',
	softwarelicensing: 'SoftwareLicence',
	software: 'Release ReleasePipeline AssetSoftware',
	kb: 'KBArticle FAQLists',
	assets: 'Asset AssetChange MeterReading RemoteSession',
};
const areaOf = new Map(
	Object.entries(members).flatMap(([area, names]) => names.split(' ').map((name) => [name, area])),
);

/** What an administrator alone may see (docs/halo/sign-in.md#rights). */
const adminOnly = new Set([
	'Application',
	'Control',
	'Webhook',
	'WebhookEvent',
	'Audit',
	'Certificate',
]);

/** Whether a token with these scopes may read, or change, a resource. */
export function allows(scopes: string[], resource: string, writes: boolean): boolean {
	if (scopes.includes('all')) return true;
	const area = areaOf.get(resource);
	if (area) {
		if (scopes.includes('all:standard') && area !== 'reporting') return true;
		return scopes.includes(`edit:${area}`) || (!writes && scopes.includes(`read:${area}`));
	}
	if (scopes.includes('admin')) return true;
	return !writes && !adminOnly.has(resource) && scopes.some((scope) => scope !== 'offline_access');
}

/** For the self-test: each resource of the table above is a real one. */
export const placedResources = [...areaOf.keys()].filter((name) => resourceNames.includes(name));

/** Whether an application may ask for a scope; the box `all` covers every other one. */
export function mayAsk(granted: string[], scope: string): boolean {
	return knownScopes.includes(scope) && (granted.includes(scope) || granted.includes('all'));
}
