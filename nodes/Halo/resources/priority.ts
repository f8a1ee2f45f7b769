import { readOnly } from '../operations';
import { recordResource } from './common/recordResource';
import type { RecordDefinition, Resource } from '../model';
import { slas } from './common/lookups';

const record: RecordDefinition = {
	name: 'Priority',
	plural: 'Priorities',
	value: 'priority',
	// tickets hold the `priorityid`, which counts within its SLA
	idKind: 'guid',
	path: '/Priority',
	paged: false,
	permission: 'tickets',
	label: ({ name, slaid }) => `${String(name)} (SLA ${String(slaid)})`,
	fields: [],
	references: [],
	filters: [
		{ id: 'slaid', displayName: 'SLA', type: 'options', lookup: slas },
		{ id: 'includedistinct', displayName: 'Each Name Once', type: 'boolean' },
	],
	simplified: [
		'id',
		'priorityid',
		'name',
		'slaid',
		'responsetime',
		'responseunits',
		'fixtime',
		'fixunits',
		'colour',
		'ishidden',
	],
};

export const priority: Resource = recordResource(record, readOnly(record));
