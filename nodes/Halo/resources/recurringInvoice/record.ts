import type { RecordDefinition } from '../../model';
import { words } from '../../form/wording';
import { invoiceBase, invoiceFields } from '../billing/invoiceParts';
import { lines } from '../billing/moneyParts';
import { skipValidation } from '../common/switches';

export const recurringInvoiceRecord: RecordDefinition = {
	...invoiceBase,
	name: 'Recurring Invoice',
	plural: 'Recurring Invoices',
	value: 'recurringInvoice',
	path: '/RecurringInvoice',
	label: ({ id, name, client_name, periodname }) =>
		words(`#${String(id)}`, name, client_name, periodname),
	fields: [
		{ id: 'name', displayName: 'Name', type: 'string', alwaysShown: true },
		{ id: 'nextcreationdate', displayName: 'Next Creation Date', type: 'dateTime', dateOnly: true },
		{ id: 'startdate', displayName: 'Start Date', type: 'dateTime', dateOnly: true },
		{ id: 'enddate', displayName: 'End Date', type: 'dateTime', dateOnly: true },
		{ id: 'period', displayName: 'Period', type: 'number' },
		{ id: 'period_type', displayName: 'Period Type', type: 'number' },
		{ id: 'daysplus', displayName: 'Days Plus', type: 'number' },
		lines,
		...invoiceFields.filter(({ id }) => id !== 'name'),
		{ id: 'due_date_type', displayName: 'Due Date Type', type: 'number' },
		{ id: 'due_date_int', displayName: 'Due Date Number', type: 'number' },
		{ id: 'invoice_percent_increase', displayName: 'Percentage Increase', type: 'number' },
		{ id: 'minimum_amount', displayName: 'Minimum Amount', type: 'number' },
		{ id: 'minimum_price_active', displayName: 'Use Minimum Amount', type: 'boolean' },
		{ id: 'include_in_autopay', displayName: 'Include in Automatic Payment', type: 'boolean' },
		{ id: 'disabled', displayName: 'Disabled', type: 'boolean' },
	],
	switches: [skipValidation],
	simplified: [
		'id',
		'name',
		'reference',
		'client_id',
		'client_name',
		'total',
		'periodname',
		'lastcreated',
		'nextcreationdate',
		'disabled',
	],
	customFieldsOf: 'sample',
};
