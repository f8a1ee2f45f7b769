import { crud } from '../operations';
import { recordResource } from './common/recordResource';
import type { RecordDefinition, Resource } from '../model';
import { words } from '../form/wording';
import { agents } from './agent';
import {
	address,
	assignedAgent,
	currency,
	deliveryAddress,
	lines,
	parties,
} from './billing/moneyParts';
import { thirdPartyId } from './common/thirdParty';
import { skipValidation } from './common/switches';

const record: RecordDefinition = {
	name: 'Quotation',
	plural: 'Quotations',
	value: 'quotation',
	nameKeys: ['title'],
	path: '/Quotation',
	listKey: 'quotes',
	paged: true,
	sorts: true,
	permission: 'quotes',
	label: ({ id, title, client_name }) => words(`#${String(id)}`, title, client_name),
	search: 'search',
	searchWithin: { client_id: 'clientId', site_id: 'siteId', ticket_id: 'ticketId' },
	fields: [
		{
			id: 'title',
			displayName: 'Title',
			type: 'string',
			required: true,
			matchWithin: 'client_id',
		},
		{ ...lines, required: true },
		{ id: 'date', displayName: 'Date', type: 'dateTime', dateOnly: true },
		{ id: 'expiry_date', displayName: 'Expiry Date', type: 'dateTime', dateOnly: true },
		{ id: 'status', displayName: 'Status ID', type: 'number' },
		{ id: 'note', displayName: 'Note', type: 'string' },
		{ id: 'scope', displayName: 'Scope', type: 'string' },
		{ id: 'risk', displayName: 'Risk', type: 'string' },
		{ id: 'agent_id', displayName: 'Agent', type: 'options', lookup: agents },
		assignedAgent,
		{ id: 'ponumber', displayName: 'Purchase Order Number', type: 'string' },
		// the quotation's own number for people, despite its name
		{ id: 'po_ref', displayName: 'Reference', type: 'string' },
		currency,
		{ id: 'carriage_price', displayName: 'Carriage Price', type: 'number' },
		{ id: 'carriage_desc', displayName: 'Carriage Description', type: 'string' },
		{ id: 'deliveryamount', displayName: 'Delivery Amount', type: 'number' },
		{ id: 'deliverytax', displayName: 'Delivery Tax', type: 'number' },
		{ id: 'daystodeliver', displayName: 'Days to Deliver', type: 'number' },
		{ id: 'term_limit', displayName: 'Term Limit', type: 'number' },
		...address,
		...deliveryAddress,
		{ id: 'billingcontactname', displayName: 'Billing Contact Name', type: 'string' },
		{ id: 'billingcontactemailaddress', displayName: 'Billing Contact Email', type: 'string' },
		{ id: 'billingcontactphonenumber', displayName: 'Billing Contact Phone', type: 'string' },
		{ id: 'canned_text_id', displayName: 'Canned Text ID', type: 'number' },
		{ id: 'pdftemplate_id', displayName: 'PDF Template ID', type: 'number' },
		{ id: 'approval_process_id', displayName: 'Approval Process ID', type: 'number' },
		{ id: 'is_leased', displayName: 'Leased', type: 'boolean' },
		{ id: 'includegroupeditemprice', displayName: 'Show Price of Grouped Items', type: 'boolean' },
		{ id: 'includegroupeditemqty', displayName: 'Show Quantity of Grouped Items', type: 'boolean' },
		{ id: 'includequotationlinenotes', displayName: 'Show Line Notes', type: 'boolean' },
		thirdPartyId,
	],
	references: parties,
	filters: [
		{ id: 'search', displayName: 'Search', type: 'string' },
		{ id: 'quote_status', displayName: 'Status', type: 'string' },
		{ id: 'open', displayName: 'Only Open', type: 'boolean' },
		{ id: 'closed', displayName: 'Only Closed', type: 'boolean' },
		{ id: 'processed', displayName: 'Only Processed', type: 'boolean' },
		{ id: 'needsprocessing', displayName: 'Only to Be Processed', type: 'boolean' },
		{ id: 'awaiting_approval', displayName: 'Only Awaiting Approval', type: 'boolean' },
		{ id: 'my_approvals', displayName: 'Only for My Approval', type: 'boolean' },
		{ id: 'includelines', displayName: 'Include Lines', type: 'boolean' },
	],
	switches: [skipValidation],
	changes: { field: 'last_update_time', unverified: true },
	simplified: [
		'id',
		'po_ref',
		'title',
		'client_id',
		'client_name',
		'status_name',
		'date',
		'expiry_date',
		// only in details: lists leave it null
		'total',
		'ticket_id',
	],
	customFieldsOf: 'sample',
};

export const quotation: Resource = recordResource(record, crud(record));
