import { crud } from '../operations';
import { recordResource } from './common/recordResource';
import type { RecordAddress, RecordDefinition, Resource } from '../model';
import { currencies } from './common/lookups';
import { lookupOf } from '../lists/lookupOf';

const address: RecordAddress = {
	name: 'Top Level',
	plural: 'Top Levels',
	path: '/TopLevel',
	listKey: 'tree',
	paged: true,
	sorts: true,
	permission: 'customers',
};

export const topLevels = lookupOf(address);

const record: RecordDefinition = {
	...address,
	value: 'topLevel',
	label: ({ name }) => String(name),
	search: 'search',
	fields: [
		{ id: 'name', displayName: 'Name', type: 'string', required: true, matchBy: 'search' },
		{ id: 'long_name', displayName: 'Long Name', type: 'string' },
		{ id: 'parentid', displayName: 'Parent Top Level', type: 'options', lookup: topLevels },
		{ id: 'notes', displayName: 'Notes', type: 'string' },
		{ id: 'type', displayName: 'Type', type: 'number' },
		{ id: 'organisation_id', displayName: 'Organisation ID', type: 'number' },
		{ id: 'announcement', displayName: 'Announcement', type: 'string' },
		{ id: 'mailbox_override', displayName: 'Mailbox ID', type: 'number' },
		{ id: 'toplevel_mailbox_override', displayName: 'Top Level Mailbox ID', type: 'number' },
		{ id: 'accounts_override_mailbox', displayName: 'Accounts Mailbox ID', type: 'number' },
		{ id: 'messagegroup_id', displayName: 'Message Group ID', type: 'number' },
		{
			id: 'quote_profit_currency',
			displayName: 'Quotation Profit Currency',
			type: 'options',
			lookup: currencies,
		},
		{ id: 'agent_department', displayName: 'Agent Department', type: 'boolean' },
	],
	references: [],
	filters: [
		{ id: 'search', displayName: 'Search', type: 'string' },
		{ id: 'type', displayName: 'Type', type: 'number' },
		{ id: 'org_id', displayName: 'Organisation ID', type: 'number' },
		{ id: 'agent_departments_only', displayName: 'Only Agent Departments', type: 'boolean' },
		{ id: 'can_edit_only', displayName: 'Only Those I Can Edit', type: 'boolean' },
		{ id: 'include_agents', displayName: 'Include Agents', type: 'boolean' },
		{ id: 'include_teams', displayName: 'Include Teams', type: 'boolean' },
		{ id: 'include_managers', displayName: 'Include Managers', type: 'boolean' },
		{ id: 'show_all', displayName: 'Show All', type: 'boolean' },
	],
	simplified: [
		'id',
		'name',
		'long_name',
		'parentid',
		'organisation_name',
		'type',
		'notes',
		'user_count',
		'open_ticket_count',
	],
};

export const topLevel: Resource = recordResource(record, crud(record));
