import { crud } from '../operations';
import { recordResource } from './common/recordResource';
import type { RecordDefinition, Resource } from '../model';
import { agents } from './agent';
import { teamIds } from './team';

const record: RecordDefinition = {
	name: 'Canned Text',
	plural: 'Canned Texts',
	value: 'cannedText',
	path: '/CannedText',
	paged: false,
	permission: 'admin',
	label: ({ name }) => String(name),
	fields: [
		{ id: 'name', displayName: 'Name', type: 'string', required: true, matchBy: true },
		{ id: 'text', displayName: 'Text', type: 'string', alwaysShown: true },
		{ id: 'html', displayName: 'Text (HTML)', type: 'string' },
		{ id: 'group_id', displayName: 'Group ID', type: 'number' },
		{ id: 'team_id', displayName: 'Team', type: 'options', lookup: teamIds },
		{ id: 'agent_id', displayName: 'Agent', type: 'options', lookup: agents },
		{ id: 'department_id', displayName: 'Department ID', type: 'number' },
		{ id: 'restriction_type', displayName: 'Restriction Type', type: 'number' },
		{ id: 'tags', displayName: 'Tags', type: 'array' },
	],
	references: [],
	filters: [
		{ id: 'team_id', displayName: 'Team', type: 'options', lookup: teamIds },
		{ id: 'agent_id', displayName: 'Agent', type: 'options', lookup: agents },
		{ id: 'department_id', displayName: 'Department ID', type: 'number' },
		{ id: 'group_id', displayName: 'Group ID', type: 'number' },
		{ id: 'ticketonly', displayName: 'Only for Tickets', type: 'boolean' },
		{ id: 'showall', displayName: 'Show All', type: 'boolean' },
	],
	simplified: ['id', 'name', 'text', 'html', 'group_name', 'team_name', 'agent_name'],
};

export const cannedText: Resource = recordResource(record, crud(record));
