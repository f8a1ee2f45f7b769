import { agentPage } from './common/pages';
import { crud } from '../operations';
import { recordResource } from './common/recordResource';
import type { RecordDefinition, Resource } from '../model';
import { words } from '../form/wording';
import { teamIds, teams } from './team';
import { savedView } from './common/savedView';
import { lookupOf } from '../lists/lookupOf';

export const agentRecord: RecordDefinition = {
	name: 'Agent',
	plural: 'Agents',
	value: 'agent',
	page: agentPage,
	path: '/Agent',
	// a bare array, but with this key when paged; paging ignores the page size, so the node does not use it
	listKey: 'results',
	paged: false,
	everyRow: {
		includeenabled: true,
		includedisabled: true,
		includeapiagents: true,
		includeunassigned: true,
	},
	permission: 'tickets',
	label: ({ name, email }) => words(name, email),
	search: 'search',
	leftOut: {
		query: { includedisabled: true, includeapiagents: true },
		flags: ['isdisabled', 'isapiagent'],
		called: 'disabled or API-only',
	},
	fields: [
		{ id: 'name', displayName: 'Name', type: 'string', required: true, matchBy: 'search' },
		{ id: 'email', displayName: 'Email', type: 'string', alwaysShown: true, matchBy: 'search' },
		{ id: 'firstname', displayName: 'First Name', type: 'string' },
		{ id: 'surname', displayName: 'Surname', type: 'string' },
		{ id: 'initials', displayName: 'Initials', type: 'string' },
		{ id: 'jobtitle', displayName: 'Job Title', type: 'string' },
		{ id: 'team', displayName: 'Default Team', type: 'options', lookup: teams },
		{ id: 'sms', displayName: 'Mobile Number', type: 'string' },
		{ id: 'extensionnumber', displayName: 'Extension Number', type: 'string' },
		{ id: 'linemanager', displayName: 'Line Manager ID', type: 'number' },
		{ id: 'workhour_start', displayName: 'Working Hours Start', type: 'number' },
		{ id: 'workhour_end', displayName: 'Working Hours End', type: 'number' },
		{ id: 'signature', displayName: 'Signature', type: 'string' },
		{ id: 'colour', displayName: 'Colour', type: 'string' },
		{ id: 'isapiagent', displayName: 'API-Only Agent', type: 'boolean' },
		{ id: 'isdisabled', displayName: 'Disabled', type: 'boolean' },
	],
	references: [],
	filters: [
		{ id: 'search', displayName: 'Search', type: 'string' },
		{ id: 'team_id', displayName: 'Team', type: 'options', lookup: teamIds },
		{ id: 'department_id', displayName: 'Department ID', type: 'number' },
		{ id: 'includeenabled', displayName: 'Include Enabled', type: 'boolean' },
		{
			id: 'includedisabled',
			displayName: 'Include Disabled (Excluded by Default)',
			type: 'boolean',
		},
		{
			id: 'includeapiagents',
			displayName: 'Include API-Only (Excluded by Default)',
			type: 'boolean',
		},
		{ id: 'includeroles', displayName: 'Include Roles', type: 'boolean' },
		{ id: 'includestatus', displayName: 'Include Online Status', type: 'boolean' },
		savedView(),
	],
	simplified: ['id', 'name', 'email', 'team', 'jobtitle', 'initials', 'isdisabled', 'isapiagent'],
	customFieldsOf: 'sample',
};

export const agents = lookupOf(agentRecord, { none: 1 });

export const agent: Resource = recordResource(agentRecord, crud(agentRecord));
