import { crud } from '../operations';
import { recordResource } from './common/recordResource';
import type { RecordDefinition, Resource } from '../model';
import { words } from '../form/wording';
import { clientRecord } from './client';
import { agents } from './agent';
import { topLevels } from './topLevel';
import { siteRecord } from './site';
import { supplierRecord } from './supplier';
import { userRecord } from './user/record';

const record: RecordDefinition = {
	name: 'CRM Note',
	plural: 'CRM Notes',
	value: 'crmNote',
	path: '/CRMNote',
	listKey: 'actions',
	paged: false,
	takesCount: true,
	requiresParent: true,
	permission: 'crm',
	label: ({ id, note }) => words(`#${String(id)}`, String(note ?? '').slice(0, 60)),
	searchWithin: { client_id: 'clientId', supplier_id: 'supplierId' },
	fields: [
		{ id: 'note', displayName: 'Note', type: 'string', required: true },
		{ id: 'detail', displayName: 'Detail', type: 'string' },
		{ id: 'datetime', displayName: 'Date', type: 'dateTime' },
		{ id: 'who_agentid', displayName: 'Agent', type: 'options', lookup: agents },
		{ id: 'timetaken', displayName: 'Time Taken (Hours)', type: 'number' },
		{ id: 'nextcalldate', displayName: 'Next Call Date', type: 'dateTime' },
		{ id: 'nextcallduration', displayName: 'Next Call Duration', type: 'number' },
		{ id: 'satisfaction', displayName: 'Satisfaction', type: 'string' },
		{ id: 'ticketid', displayName: 'Ticket ID', type: 'number' },
		{ id: 'quote_id', displayName: 'Quotation ID', type: 'number' },
		{ id: 'sales_order_id', displayName: 'Sales Order ID', type: 'number' },
		{ id: 'purchase_order_id', displayName: 'Purchase Order ID', type: 'number' },
		{ id: 'invoice_id', displayName: 'Invoice ID', type: 'number' },
		{ id: 'add_to_calendar', displayName: 'Add to Calendar', type: 'boolean' },
		{ id: 'app_subject', displayName: 'Appointment Subject', type: 'string' },
		{ id: 'app_agent_id', displayName: 'Appointment Agent', type: 'options', lookup: agents },
		{ id: 'app_user_id', displayName: 'Appointment User ID', type: 'number' },
		{ id: 'hide_time_taken', displayName: 'Hide Time Taken', type: 'boolean' },
	],
	references: [
		{ to: clientRecord, field: 'client_id', filter: 'client_id', alwaysShown: true },
		{ to: siteRecord, field: 'site_id' },
		{ to: userRecord, field: 'user_id' },
		{ to: supplierRecord, field: 'supplier_id', filter: 'supplier_id' },
	],
	filters: [{ id: 'toplevel_id', displayName: 'Top Level', type: 'options', lookup: topLevels }],
	simplified: [
		'id',
		'client_id',
		'supplier_id',
		'user_id',
		'who_agentid',
		'datetime',
		'note',
		'detail',
		'nextcalldate',
		'timetaken',
	],
	customFieldsOf: 'sample',
};

export const crmNote: Resource = recordResource(record, crud(record));
