import type { Field, RecordDefinition } from '../../model';
import { assetRecord } from '../asset';
import { clientRecord } from '../client';
import { contractRecord } from '../contract';
import { topLevels } from '../topLevel';
import { address, assignedAgent, currency, deliveryAddress } from './moneyParts';
import { siteRecord } from '../site';
import { ticketRecord } from '../ticket/record';
import { userRecord } from '../user/record';

/** Fields that invoices and recurring invoices share. */
export const invoiceBase: Pick<
	RecordDefinition,
	| 'listKey'
	| 'paged'
	| 'sorts'
	| 'permission'
	| 'search'
	| 'searchWithin'
	| 'references'
	| 'filters'
> = {
	listKey: 'invoices',
	paged: true,
	sorts: true,
	permission: 'invoices',
	search: 'search',
	searchWithin: { client_id: 'clientId' },
	references: [
		{
			to: clientRecord,
			field: 'client_id',
			filter: 'client_id',
			required: true,
			orElse: ['ticket_id'],
		},
		{ to: siteRecord, filter: 'site_id' },
		{ to: userRecord, filter: 'user_id' },
		{ to: contractRecord, field: 'contract_id', filter: 'contract_id' },
		{ to: ticketRecord, field: 'ticket_id', filter: 'ticket_id' },
		{ to: assetRecord, filter: 'asset_id' },
	],
	filters: [
		{ id: 'search', displayName: 'Search', type: 'string' },
		{ id: 'client_ids', displayName: 'Client IDs', type: 'string', several: true },
		{ id: 'toplevel_id', displayName: 'Top Level', type: 'options', lookup: topLevels },
		{ id: 'paymentstatuses', displayName: 'Payment Status IDs', type: 'string', several: true },
		{ id: 'sent_status', displayName: 'Sent Status ID', type: 'number' },
		{
			id: 'billingcategory_ids',
			displayName: 'Billing Category IDs',
			type: 'string',
			several: true,
		},
		{ id: 'salesorder_id', displayName: 'Sales Order ID', type: 'number' },
		{ id: 'purchaseorder_id', displayName: 'Purchase Order ID', type: 'number' },
		{ id: 'recurringinvoice_id', displayName: 'Recurring Invoice ID', type: 'number' },
		{ id: 'postedonly', displayName: 'Only Posted', type: 'boolean' },
		{ id: 'notpostedonly', displayName: 'Only Not Posted', type: 'boolean' },
		{ id: 'reviewrequired', displayName: 'Only Review Required', type: 'boolean' },
		{ id: 'awaiting_approval', displayName: 'Only Awaiting Approval', type: 'boolean' },
		{ id: 'my_approvals', displayName: 'Only for My Approval', type: 'boolean' },
		{ id: 'ready_for_invoicing', displayName: 'Only Ready for Invoicing', type: 'boolean' },
		{ id: 'includeinvoices', displayName: 'Include Invoices', type: 'boolean' },
		{ id: 'includecredits', displayName: 'Include Credits', type: 'boolean' },
		{ id: 'includepoinvoices', displayName: 'Include Purchase Order Invoices', type: 'boolean' },
		{ id: 'includelines', displayName: 'Include Lines', type: 'boolean' },
	],
};

export const invoiceFields: Field[] = [
	{ id: 'name', displayName: 'Name', type: 'string' },
	{ id: 'contactname', displayName: 'Contact Name', type: 'string' },
	{ id: 'reference', displayName: 'Reference', type: 'string' },
	{ id: 'order_number', displayName: 'Order Number', type: 'string' },
	{ id: 'cust_order_number', displayName: 'Customer Order Number', type: 'string' },
	{ id: 'notes_1', displayName: 'Notes 1', type: 'string' },
	{ id: 'notes_2', displayName: 'Notes 2', type: 'string' },
	{ id: 'notes_3', displayName: 'Notes 3', type: 'string' },
	{ id: 'internal_note', displayName: 'Internal Note', type: 'string' },
	assignedAgent,
	currency,
	{ id: 'paymentterms', displayName: 'Payment Terms', type: 'number' },
	{ id: 'percent', displayName: 'Percent', type: 'number' },
	{ id: 'global_tax_code', displayName: 'Tax Code', type: 'string' },
	{ id: 'global_nom_code', displayName: 'Nominal Code', type: 'string' },
	{ id: 'billingcategory', displayName: 'Billing Category ID', type: 'number' },
	{ id: 'accountsid', displayName: 'Accounts ID', type: 'string' },
	{ id: 'sitenumber', displayName: 'Site Number', type: 'number' },
	{ id: 'tel_number', displayName: 'Phone Number', type: 'string' },
	...address,
	...deliveryAddress,
	{ id: 'pdftemplate_id', displayName: 'PDF Template ID', type: 'number' },
	{ id: 'salesorder_id', displayName: 'Sales Order ID', type: 'number' },
	{ id: 'invoice_separately', displayName: 'Invoice Separately', type: 'boolean' },
	{ id: 'requires_approval', displayName: 'Requires Approval', type: 'boolean' },
	{ id: 'dont_sync_to_3rd_party', displayName: 'Do Not Sync to Third Party', type: 'boolean' },
];
