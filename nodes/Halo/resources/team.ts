import { teamPage } from './common/pages';
import { readOnly } from '../operations';
import { recordResource } from './common/recordResource';
import type { RecordDefinition, Resource } from '../model';
import { savedView } from './common/savedView';
import { lookupOf } from '../lists/lookupOf';

const record: RecordDefinition = {
	name: 'Team',
	plural: 'Teams',
	value: 'team',
	page: teamPage,
	path: '/Team',
	paged: false,
	permission: 'tickets',
	label: ({ name }) => String(name),
	fields: [],
	references: [],
	filters: [
		{ id: 'department_id', displayName: 'Department ID', type: 'number' },
		{ id: 'includedisabled', displayName: 'Include Disabled', type: 'boolean' },
		{ id: 'memberonly', displayName: 'Only My Teams', type: 'boolean' },
		savedView(),
	],
	simplified: ['id', 'name', 'department_name', 'inactive', 'sequence', 'ticket_count'],
};

/** A ticket stores the name of its team, not an ID. */
export const teams = lookupOf(record, { valueKey: 'name', storesName: true });

/** The same teams for list parameters, which expect IDs. */
export const teamIds = lookupOf(record);

export const team: Resource = recordResource(record, readOnly(record));
