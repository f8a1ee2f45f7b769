import { readOnly } from '../operations';
import { recordResource } from './common/recordResource';
import type { RecordDefinition, Resource } from '../model';
import { savedView } from './common/savedView';

const record: RecordDefinition = {
	name: 'Team',
	plural: 'Teams',
	value: 'team',
	path: '/Team',
	paged: false,
	permission: 'tickets',
	label: ({ name }) => String(name),
	fields: [],
	references: [],
	filters: [
		{ id: 'department_id', displayName: 'Department ID', type: 'number' },
		{ id: 'includedisabled', displayName: 'Include Disabled', type: 'boolean' },
		{ id: 'memberonly', displayName: 'Only Teams of Mine', type: 'boolean' },
		savedView(),
	],
	simplified: ['id', 'name', 'department_name', 'inactive', 'sequence', 'ticket_count'],
};

export const team: Resource = recordResource(record, readOnly(record));
