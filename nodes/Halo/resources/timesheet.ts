import { create } from '../operations/create.operation';
import { get } from '../operations/get.operation';
import { getAll } from '../operations/getAll.operation';
import { update } from '../operations/update.operation';
import { recordResource } from './common/recordResource';
import type { RecordDefinition, Resource } from '../model';
import { day, words } from '../form/wording';
import { agents } from './agent';
import { workdays } from './workday';

/**
 * An agent's day. Fields are those of Halo's OpenAPI, which does not say which of them Halo computes itself; these are
 * the ones that a person enters. It names no parameter of the list, so there is no filter.
 */
const record: RecordDefinition = {
	name: 'Timesheet',
	plural: 'Timesheets',
	value: 'timesheet',
	path: '/Timesheet',
	paged: false,
	permission: 'timesheets',
	label: ({ agent_name, agent_id, date }) =>
		words(agent_name ?? `Agent ${String(agent_id)}`, day(date)),
	fields: [
		{ id: 'agent_id', displayName: 'Agent', type: 'options', required: true, lookup: agents },
		{ id: 'date', displayName: 'Date', type: 'dateTime', required: true, dateOnly: true },
		{ id: 'start_time', displayName: 'Start Time', type: 'dateTime' },
		{ id: 'end_time', displayName: 'End Time', type: 'dateTime' },
		{ id: 'estimated_start_time', displayName: 'Estimated Start Time', type: 'dateTime' },
		{ id: 'estimated_end_time', displayName: 'Estimated End Time', type: 'dateTime' },
		{ id: 'break_hours', displayName: 'Break (Hours)', type: 'number' },
		{ id: 'allowed_break_hours', displayName: 'Allowed Break (Hours)', type: 'number' },
		{ id: 'target_hours', displayName: 'Target (Hours)', type: 'number' },
		{ id: 'workdayid', displayName: 'Workday', type: 'options', lookup: workdays },
		{ id: 'timesheet_manager', displayName: 'Timesheet Manager', type: 'options', lookup: agents },
	],
	references: [],
	filters: [],
	simplified: [
		'id',
		'agent_id',
		'agent_name',
		'date',
		'start_time',
		'end_time',
		'target_hours',
		'actual_hours',
		'break_hours',
		'chargeable_hours',
	],
	outputTypes: { actual_hours: 'number', chargeable_hours: 'number' },
};

// Halo has no call that deletes a timesheet
export const timesheet: Resource = recordResource(record, [
	create(record),
	get(record),
	getAll(record),
	update(record),
]);
