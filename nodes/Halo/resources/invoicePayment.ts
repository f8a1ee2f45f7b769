import { crud } from '../operations';
import { recordResource } from './common/recordResource';
import type { RecordDefinition, Resource } from '../model';
import { day, words } from '../form/wording';
import { clientRecord } from './client';
import { invoiceRecord } from './invoice';

const record: RecordDefinition = {
	name: 'Invoice Payment',
	plural: 'Invoice Payments',
	value: 'invoicePayment',
	path: '/InvoicePayment',
	listKey: 'payments',
	paged: true,
	sorts: true,
	permission: 'invoices',
	label: ({ id, invoice_invoicenumber, client_name, amount, date }) =>
		words(`#${String(id)}`, invoice_invoicenumber, client_name, amount, day(date)),
	search: 'search',
	searchWithin: { client_id: 'clientId', invoice_id: 'invoiceId' },
	fields: [
		{ id: 'amount', displayName: 'Amount', type: 'number', required: true },
		{ id: 'date', displayName: 'Date', type: 'dateTime', dateOnly: true, required: true },
		{ id: 'method', displayName: 'Payment Method ID', type: 'number' },
		{ id: 'status', displayName: 'Status ID', type: 'number' },
		{ id: 'intent_id', displayName: 'Payment Intent ID', type: 'string', matchBy: 'intent_id' },
		{ id: 'intent_date', displayName: 'Payment Intent Date', type: 'dateTime' },
		{ id: 'thirdpartyid', displayName: 'Third-Party ID', type: 'string' },
		{ id: 'sage50_reference', displayName: 'Sage 50 Reference', type: 'string' },
		{ id: 'xero_id', displayName: 'Xero ID', type: 'string' },
		{ id: 'qbo_id', displayName: 'QuickBooks ID', type: 'number' },
	],
	references: [
		{ to: invoiceRecord, field: 'invoice_id', filter: 'invoice_id', required: true },
		{ to: clientRecord, field: 'client_id', filter: 'client_id' },
	],
	filters: [
		{ id: 'search', displayName: 'Search', type: 'string' },
		{ id: 'intent_id', displayName: 'Payment Intent ID', type: 'string' },
	],
	simplified: [
		'id',
		'invoice_id',
		'invoice_invoicenumber',
		'client_id',
		'client_name',
		'amount',
		'date',
		'method',
		'status',
	],
};

export const invoicePayment: Resource = recordResource(record, crud(record));
