import type { RecordDefinition } from '../../model';
import { day, words } from '../../form/wording';
import { invoiceBase, invoiceFields } from '../billing/invoiceParts';
import { lines } from '../billing/moneyParts';
import { skipValidation } from '../common/switches';

export const invoiceRecord: RecordDefinition = {
	...invoiceBase,
	name: 'Invoice',
	plural: 'Invoices',
	value: 'invoice',
	nameKeys: ['invoicenumber'],
	path: '/Invoice',
	label: ({ id, invoicenumber, client_name, invoice_date }) =>
		words(invoicenumber ?? `#${String(id)}`, client_name, day(invoice_date)),
	fields: [
		{
			id: 'invoice_date',
			displayName: 'Invoice Date',
			type: 'dateTime',
			dateOnly: true,
			required: true,
		},
		{ id: 'duedate', displayName: 'Due Date', type: 'dateTime', dateOnly: true },
		{
			id: 'invoicenumber',
			displayName: 'Invoice Number',
			type: 'string',
			matchWithin: 'client_id',
		},
		{ ...lines, required: true },
		...invoiceFields,
		{ id: 'thirdpartyinvoicenumber', displayName: 'Third-Party Invoice Number', type: 'string' },
		{ id: 'payment_ref', displayName: 'Payment Reference', type: 'string' },
		{ id: 'paymentstatus', displayName: 'Payment Status ID', type: 'number' },
		{ id: 'amountpaid', displayName: 'Amount Paid', type: 'number' },
		{ id: 'datepaid', displayName: 'Date Paid', type: 'dateTime', dateOnly: true },
		{ id: 'markaspaid', displayName: 'Mark as Paid', type: 'boolean' },
		{ id: 'datesent', displayName: 'Date Sent', type: 'dateTime', dateOnly: true },
		{ id: 'posted', displayName: 'Posted', type: 'boolean' },
		{ id: 'hideinvoice', displayName: 'Hide Invoice', type: 'boolean' },
		{ id: 'reviewrequired', displayName: 'Review Required', type: 'boolean' },
	],
	switches: [skipValidation],
	changes: { field: 'last_modified', created: 'date_created', unverified: true },
	simplified: [
		'id',
		'invoicenumber',
		'client_id',
		'client_name',
		'invoice_date',
		'duedate',
		'total',
		'amountdue',
		'paymentstatus',
		'posted',
	],
	customFieldsOf: 'sample',
};
