/** Which of Halo's paths the node reaches by its forms, and why the others are left to Custom Method or left out. */
import type { HaloPath } from '../nodes/Halo/catalogue';
import type { RecordType } from '../nodes/Halo/catalogue/recordTypes';
import type { Resource } from '../nodes/Halo/model';

/** Where one of Halo's paths stands. */
export interface Covered {
	/** As Halo writes it, from the root of the API: '/Tickets/{id}'. */
	path: string;
	/** `guided`: a form of the node sends it. `customMethod`: only Custom Method does. `excluded`: nobody should. */
	how: 'customMethod' | 'excluded' | 'guided';
	/** The resource whose form it is, or the reason. */
	by: string;
}

/** A group of paths that no form sends, and why. */
export interface Reason {
	how: 'customMethod' | 'excluded';
	why: string;
	paths: RegExp;
}

/** Paths that operations of their own send, beside those of their resource's records. */
export const OWN_CALLS: Record<string, string> = {
	'/Agent/me': 'Agent',
	'/Attachment/GetS3PresignedURL': 'Attachment',
	'/Attachment/PresignedURLUploadComplete': 'Attachment',
	'/Automation/{runbookId}': 'Runbook',
	'/Invoice/PDF/{id}': 'Invoice',
	'/Invoice/{id}/void': 'Invoice',
	'/KBArticle/vote': 'Knowledge Base Article',
	'/RecurringInvoice/updatelines': 'Recurring Invoice',
	'/ReportData/{publishedid}': 'Report',
	'/Tickets/vote': 'Ticket',
};

/** One of these segments first, with whatever follows. */
const first = (names: string) => new RegExp(`^/(${names.trim().split(/\s+/).join('|')})(/|$)`, 'i');
/** Exactly these paths. */
const exactly = (paths: string) =>
	new RegExp(
		`^(${paths
			.trim()
			.split(/\s+/)
			.map((path) => path.replace(/[{}&]/g, '\\$&'))
			.join('|')})$`,
	);

/** The first that fits a path counts. */
export const REASONS: Reason[] = [
	{
		how: 'excluded',
		why: 'other products call it to tell Halo something, each in its own format and with its own secret',
		paths: /^\/Notify(\/|$)/,
	},
	{
		how: 'excluded',
		why: "tests of Halo's own developers",
		paths: first('Example Test1 Test3 Test4 TestError'),
	},
	{
		how: 'excluded',
		why: 'it signs a person in, or signs in as somebody else: the credential does the signing in here',
		paths: first('ImpersonationRequest LoginToken SecurityQuestion SecurityQuestionValidate'),
	},
	{
		how: 'excluded',
		why: 'each event of the list has the ID 0, so that none can be read or deleted',
		paths: exactly('/TimesheetEvent/{id}'),
	},
	{
		how: 'excluded',
		why: "Halo's licence, which is a matter between the customer and Halo",
		paths: first('LicenseInfo'),
	},
	{
		how: 'customMethod',
		why: 'it fetches what another product holds, or sends to it, through an integration that Halo has; n8n reaches such products by nodes of their own',
		paths: first(
			'ATT AWS AzureTranslate GoToResolve Hopewiser IngramMicroReseller IntegrationData Kandji LapSafe Mailchimp ManageEngine MicrosoftTeams SharePoint Tenable Virima Zendesk',
		),
	},
	{
		how: 'customMethod',
		why: 'settings of an integration, made once on its own screen in Halo',
		paths: /^\/\w*Details?(\/|$)/i,
	},
	{
		how: 'customMethod',
		why: 'settings and logs of how Halo exchanges data with other products and with other Halos',
		paths: first(
			'AdobeCommerceIntegration AreaAzureTenant AssetTypeMappings azureadconnection azureadmapping AzureDelta ConnectedInstance ImportCSV Instance IntegrationConfiguration IntegrationExport IntegrationFieldData IntegrationFieldMapping IntegrationLookUp IntegrationRequest IntegrationSiteMapping Integrator\\w+ LDAPConnection MicrosoftSubscriptionMapping MicrosoftTeamsMapping Nhserverconfig pagerdutymapping PublishProfiles SQLImport Tenant',
		),
	},
	{
		how: 'customMethod',
		why: 'it is about the person who is signed in, and an application signs in as one agent',
		paths: exactly(
			'/Client/me /Users/me /Users/prefs /Timesheet/mine /TimesheetEvent/mine /OnlineStatus',
		),
	},
	{
		how: 'customMethod',
		why: 'files and pictures that the screens of Halo show, and the steps of a large upload to cloud storage',
		paths: /^\/(AgentImage|TeamImage|Attachment)\//,
	},
	{
		how: 'customMethod',
		why: "what the screens of Halo's own applications are made of: menus, tabs, translations, news, watched pages",
		paths: first(
			'AgentEventSubscription AgentPresenceRule AgentPresenceSubscription AssetTypeInfo Features HaloDeviceInfo HaloField HaloNews Journey Languages MO NotificationMessage RemoteSessionTeams Roadmap ScreenLayout SetupTab SetupTabGroup Tabs Translation VersionInfo',
		),
	},
	{
		how: 'customMethod',
		why: 'what a screen of Halo asks for while somebody looks at it, or notes that somebody did',
		paths: exactly(
			'/Actions/Review /Actions/reaction /Bookmark /DashboardLinks/FilterValues /Notifications/process /Opportunities/View /PopupNote/read /Projects/View /Report/Bookmark /Tickets/Object /Tickets/View /Tickets/salesmailbox /Tickets/zapier',
		),
	},
	{
		how: 'customMethod',
		why: 'upkeep of the server: caches, tasks, checks and the setup of a new Halo',
		paths:
			/\/ClearCache$|^\/Control\/|^\/(BackgroundTask|ConfigCommit|Health|SecurityCheck|TaskMonitorEvent|TaskSchedule|TaskTrace)(\/|$)/,
	},
	{
		how: 'customMethod',
		why: 'templates that Halo offers to all of its customers, chosen on a screen once',
		paths: /^\/\w+Repository(\/|$)/,
	},
	{
		how: 'customMethod',
		why: 'the inner workings of mailboxes: connecting, rules, drafts, single attempts to send, address books',
		paths: first(
			'Addressbook BulkEmail EmailAddressBook EmailRule EmailStore formattedemail Mail Mailbox OutgoingAttempt Outgoingemail SalesMailbox',
		),
	},
	{
		how: 'customMethod',
		why: 'what customers do themselves, in the portal or by a link in an email',
		paths:
			/^\/(ApprovalStore|ConfirmClosure|DatabaseLookupConfirmation|EcommerceOrder|KBArticleAnon|MarketingUnsubscribe|UnsubServiceEmails)(\/|$)|^\/(Client\/PaymentMethodUpdate|Service\/unsubscribe)$|^\/ServiceStatus\/Subscribe/,
	},
	{
		how: 'customMethod',
		why: 'chats and the virtual agent, which live between two people at this very moment',
		paths: first('AISuggestion ChatFlow ChatMessage ChatProfile ExternalChatMessage VirtualAgent'),
	},
	{
		how: 'customMethod',
		why: 'scripts that Halo runs on the computers of customers, and passwords kept for them',
		paths: /^\/(PasswordField|PowerShellScript\w*)(\/|$)/,
	},
	{
		how: 'customMethod',
		why: 'the next free number or reference, which Halo gives a new record by itself',
		paths: /\/(NewAccountsId|NextRef|NextTag)$/,
	},
	{
		how: 'customMethod',
		why: 'one step of one screen, which few workflows need: what it does is documented by its name alone',
		paths: exactly(
			'/Appointment/Booking /Appointment/Generate /ClientContract/Approval /DatabaseLookup/run /DocumentCreation /ExternalLink/Generate /Field/AddFieldToAll/{id} /IncomingEvent/Process /Invoice/updatelines /PurchaseOrder/confirmreceipt /Quotation/Approval /RecurringInvoice/Lines /RecurringInvoice/process /Report/createpdf /Report/print /TicketApproval/{id}&{seq} /Tickets/processchildren',
		),
	},
	{
		how: 'customMethod',
		why: 'another view of records that have a form: a tree, a calendar, the rows inside, the names of versions',
		paths: exactly(
			'/Asset/GetAllSoftwareVersions /ChangeCalendar /Downtime/DowntimeCalendar /InvoiceChange /InvoiceDetailProRata /LicenceChange /RecurringItem /Site/StockBins /Team/Tree /Timesheet/forecasting /Timeslot',
		),
	},
	{
		how: 'customMethod',
		why: 'a small list that belongs to the settings of one kind of record, which is set up on a screen once',
		paths: first(
			'ApprovalProcessRule AreaRequestType BookingType CABMember CallScript Contactgroupcontact ContractRule ContractSchedule ContractSchedulePlan DeviceLicence Event ProductBranch ProductComponent ReleaseNoteGroup ResourceType ScheduleOccurrence ServiceRestriction SoftwareLicenceRole WorkflowTarget XtypeRole',
		),
	},
];

/** What the node knows of itself and of Halo. */
export interface Known {
	paths: HaloPath[];
	types: RecordType[];
	resources: Resource[];
}

/** Every path of Halo's API, each with where it stands; `by` is empty for one that nobody has accounted for. */
export function coverage({ paths, types, resources }: Known): Covered[] {
	const guided = new Map(Object.entries(OWN_CALLS));
	for (const [path, by] of [...recordCalls(resources), ...anyCalls(types)]) {
		if (!guided.has(path)) guided.set(path, by);
	}
	return paths.map(({ path: address }): Covered => {
		const path = address.replace(/^\/api/, '');
		const resource = guided.get(path);
		if (resource) return { path, how: 'guided', by: resource };
		const reason = REASONS.find((one) => one.paths.test(path));
		return { path, how: reason?.how ?? 'customMethod', by: reason?.why ?? '' };
	});
}

/** The paths that resources with records of their own send. */
const recordCalls = (resources: Resource[]) =>
	resources.flatMap(({ name, record, operations }) => {
		const verbs = operations.map(({ option }) => String(option.value));
		return record ? calls(record.path, verbs, name) : [];
	});

/** The paths that Any Record sends. */
const anyCalls = (types: RecordType[]) =>
	types.flatMap(({ key, verbs }) => calls(`/${key}`, verbs, 'Any Record'));

function calls(path: string, verbs: string[], by: string): Array<[string, string]> {
	const whole = verbs.some((verb) => ['create', 'getAll', 'update', 'upsert'].includes(verb));
	const single = verbs.some((verb) => ['delete', 'get'].includes(verb));
	return [...(whole ? [path] : []), ...(single ? [`${path}/{id}`] : [])].map((one) => [one, by]);
}

/** The coverage as the README tells it. */
export function coverageText(covered: Covered[]): string {
	const count = (how: Covered['how'], by?: RegExp) =>
		covered.filter((one) => one.how === how && (!by || by.test(one.by))).length;
	const guided = count('guided');
	const any = count('guided', /^Any Record$/);
	const share = Math.round((100 * guided) / covered.length);
	return [
		"| of the paths of Halo's API | |",
		'|---|---|',
		`| in guided forms | ${guided} of ${covered.length} (${share}%) |`,
		`| of these, by resources of their own | ${guided - any} |`,
		`| of these, by Any Record | ${any} |`,
		`| by Custom Method only | ${count('customMethod')} |`,
		`| not meant for workflows | ${count('excluded')} |`,
	].join('\n');
}
