import { crud } from '../operations';
import { recordResource } from './common/recordResource';
import type { RecordDefinition, Resource } from '../model';
import { words } from '../form/wording';
import { assignedAgent, currency, deliveryAddress, lines, parties } from './billing/moneyParts';
import { supplierRecord } from './supplier';
import { skipValidation } from './common/switches';

const record: RecordDefinition = {
	name: 'Purchase Order',
	plural: 'Purchase Orders',
	value: 'purchaseOrder',
	nameKeys: ['title'],
	path: '/PurchaseOrder',
	listKey: 'purchaseorders',
	paged: true,
	sorts: true,
	permission: 'pos',
	label: ({ id, title, supplier_name }) => words(`#${String(id)}`, title, supplier_name),
	search: 'search',
	searchWithin: { supplier_id: 'supplierId', client_id: 'clientId', ticket_id: 'ticketId' },
	fields: [
		{
			id: 'title',
			displayName: 'Title',
			type: 'string',
			alwaysShown: true,
			matchWithin: 'supplier_id',
		},
		lines,
		{ id: 'po_ref', displayName: 'Reference', type: 'string' },
		{ id: 'suppliers_order_reference', displayName: "Supplier's Reference", type: 'string' },
		{ id: 'date', displayName: 'Date', type: 'dateTime', dateOnly: true },
		{
			id: 'est_delivery_date',
			displayName: 'Estimated Delivery Date',
			type: 'dateTime',
			dateOnly: true,
		},
		{ id: 'duedate', displayName: 'Due Date', type: 'dateTime', dateOnly: true },
		{ id: 'datesent', displayName: 'Date Sent', type: 'dateTime', dateOnly: true },
		{ id: 'status', displayName: 'Status ID', type: 'number' },
		{ id: 'note', displayName: 'Note', type: 'string' },
		assignedAgent,
		currency,
		{ id: 'carriage_price', displayName: 'Carriage Price', type: 'number' },
		{ id: 'carriage_desc', displayName: 'Carriage Description', type: 'string' },
		{ id: 'cost_centre_id', displayName: 'Cost Centre ID', type: 'number' },
		{ id: 'salesorder_id', displayName: 'Sales Order ID', type: 'number' },
		{ id: 'accounts_ref', displayName: 'Accounts Reference', type: 'string' },
		{ id: 'deliver_to_us', displayName: 'Deliver to Us', type: 'boolean' },
		{ id: 'deliver_to_so_address', displayName: 'Deliver to Sales Order Address', type: 'boolean' },
		{ id: 'deliver_to_ticket_address', displayName: 'Deliver to Ticket Address', type: 'boolean' },
		...deliveryAddress,
		{ id: 'approval_process_id', displayName: 'Approval Process ID', type: 'number' },
		{ id: 'pdftemplate_id', displayName: 'PDF Template ID', type: 'number' },
		{ id: 'requires_approval', displayName: 'Requires Approval', type: 'boolean' },
	],
	references: [
		{ to: supplierRecord, field: 'supplier_id', filter: 'supplier_id', alwaysShown: true },
		...parties,
	],
	filters: [
		{ id: 'search', displayName: 'Search', type: 'string' },
		{ id: 'po_status', displayName: 'Status', type: 'string' },
		{ id: 'salesorder_id', displayName: 'Sales Order ID', type: 'number' },
		{ id: 'open', displayName: 'Only Open', type: 'boolean' },
		{ id: 'closed', displayName: 'Only Closed', type: 'boolean' },
		{ id: 'unsent', displayName: 'Only Not Sent', type: 'boolean' },
		{ id: 'awaitingstock', displayName: 'Only Awaiting Stock', type: 'boolean' },
		{ id: 'deliver_to_us', displayName: 'Only Delivered to Us', type: 'boolean' },
	],
	switches: [skipValidation],
	simplified: [
		'id',
		'title',
		'po_ref',
		'supplier_id',
		'supplier_name',
		'client_name',
		'status',
		'date',
		'est_delivery_date',
		'total',
	],
	customFieldsOf: 'sample',
};

export const purchaseOrder: Resource = recordResource(record, crud(record));
