import { readOnly } from '../operations';
import { recordResource } from './common/recordResource';
import type { RecordDefinition, Resource } from '../model';
import { savedView } from './common/savedView';
import { ticketTypeRecord } from './ticketType';

const record: RecordDefinition = {
	name: 'Status',
	plural: 'Statuses',
	value: 'status',
	path: '/Status',
	paged: false,
	permission: 'tickets',
	label: ({ name }) => String(name),
	fields: [],
	references: [{ to: ticketTypeRecord, filter: 'tickettype_id' }],
	filters: [
		{ id: 'excludeclosed', displayName: 'Exclude Closed', type: 'boolean' },
		{ id: 'excludepending', displayName: 'Exclude Pending', type: 'boolean' },
		savedView(),
	],
	simplified: ['id', 'name', 'shortname', 'type', 'sequence', 'colour'],
};

export const status: Resource = recordResource(record, readOnly(record));
