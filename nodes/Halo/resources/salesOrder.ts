import { crud } from '../operations';
import { recordResource } from './common/recordResource';
import type { RecordDefinition, Resource } from '../model';
import { words } from '../form/wording';
import { topLevels } from './topLevel';
import { assignedAgent, currency, deliveryAddress, lines, parties } from './billing/moneyParts';
import { thirdPartyId } from './common/thirdParty';
import { skipValidation } from './common/switches';

const record: RecordDefinition = {
	name: 'Sales Order',
	plural: 'Sales Orders',
	value: 'salesOrder',
	nameKeys: ['title'],
	path: '/SalesOrder',
	listKey: 'salesorders',
	paged: true,
	sorts: true,
	permission: 'sos',
	label: ({ id, title, client_name }) => words(`#${String(id)}`, title, client_name),
	search: 'search',
	searchWithin: { client_id: 'clientId', site_id: 'siteId', ticket_id: 'ticketId' },
	fields: [
		{
			id: 'title',
			displayName: 'Title',
			type: 'string',
			alwaysShown: true,
			matchWithin: 'client_id',
		},
		lines,
		{ id: 'date', displayName: 'Date', type: 'dateTime', dateOnly: true },
		{ id: 'status', displayName: 'Status ID', type: 'number' },
		{ id: 'summary', displayName: 'Summary', type: 'string' },
		{ id: 'note', displayName: 'Note', type: 'string' },
		assignedAgent,
		{ id: 'po_number', displayName: 'Purchase Order Number', type: 'string' },
		{ id: 'quotation_id', displayName: 'Quotation ID', type: 'number' },
		currency,
		{ id: 'ship_date', displayName: 'Ship Date', type: 'dateTime', dateOnly: true },
		{ id: 'ship_status', displayName: 'Ship Status', type: 'string' },
		{ id: 'datereceived', displayName: 'Date Received', type: 'dateTime', dateOnly: true },
		{ id: 'deliveryamount', displayName: 'Delivery Amount', type: 'number' },
		{ id: 'deliverytax', displayName: 'Delivery Tax', type: 'number' },
		...deliveryAddress,
		{ id: 'override_delivery_address', displayName: 'Override Delivery Address', type: 'boolean' },
		{ id: 'accountsref', displayName: 'Accounts Reference', type: 'string' },
		{ id: 'client_to_invoice_to_id', displayName: 'Client to Invoice ID', type: 'number' },
		{ id: 'pdftemplate_id', displayName: 'PDF Template ID', type: 'number' },
		{ id: 'do_not_invoice', displayName: 'Do Not Invoice', type: 'boolean' },
		{ id: 'includegroupeditemprice', displayName: 'Show Price of Grouped Items', type: 'boolean' },
		{ id: 'includegroupeditemqty', displayName: 'Show Quantity of Grouped Items', type: 'boolean' },
		thirdPartyId,
	],
	references: parties,
	filters: [
		{ id: 'search', displayName: 'Search', type: 'string' },
		{ id: 'client_ids', displayName: 'Client IDs', type: 'string', several: true },
		{ id: 'toplevel_id', displayName: 'Top Level', type: 'options', lookup: topLevels },
		{ id: 'open', displayName: 'Only Open', type: 'boolean' },
		{ id: 'closed', displayName: 'Only Closed', type: 'boolean' },
		{ id: 'needsordering', displayName: 'Only to Be Ordered', type: 'boolean' },
		{ id: 'needsconsigning', displayName: 'Only to Be Consigned', type: 'boolean' },
		{ id: 'needsinvoicing', displayName: 'Only to Be Invoiced', type: 'boolean' },
		{ id: 'ready_for_invoicing', displayName: 'Only Ready for Invoicing', type: 'boolean' },
	],
	switches: [skipValidation],
	simplified: [
		'id',
		'title',
		'client_id',
		'client_name',
		'status',
		'date',
		'total',
		'ship_status',
		'po_number',
		'ticket_id',
	],
	customFieldsOf: 'sample',
};

export const salesOrder: Resource = recordResource(record, crud(record));
