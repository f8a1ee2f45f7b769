import { readOnly } from '../operations';
import { recordResource } from './common/recordResource';
import type { RecordDefinition, Resource } from '../model';
import { slas } from './sla';
import { lookupOf } from '../lists/lookupOf';
import { slaOf } from './ticket/type';

const record: RecordDefinition = {
	name: 'Priority',
	plural: 'Priorities',
	value: 'priority',
	// tickets have the `priorityid`, which is unique within its SLA
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

/** The same number is a priority in each SLA, mostly with the same name. */
export const priorities = lookupOf(record, {
	// rows have a GUID as `id`; tickets store `priorityid`
	valueKey: 'priorityid',
	narrowedBy: slaOf,
	scoped: true,
	countedWithin: { slaid: 'sla_id' },
});

export const priority: Resource = recordResource(record, readOnly(record));
