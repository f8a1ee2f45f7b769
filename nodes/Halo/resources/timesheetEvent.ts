import { getAll } from '../operations/getAll.operation';
import { recordResource } from './common/recordResource';
import type { RecordDefinition, Resource } from '../model';
import { day, words } from '../form/wording';
import { agents } from './agent';

/**
 * Time in the web app's timesheet. Halo lists every event with the ID 0 and refuses to create one, so that none can be
 * read, changed or deleted by itself (docs/halo/writing.md#what-could-not-be-created).
 */
const record: RecordDefinition = {
	name: 'Timesheet Event',
	plural: 'Timesheet Events',
	value: 'timesheetEvent',
	path: '/TimesheetEvent',
	paged: false,
	permission: 'timesheets',
	label: ({ id, subject, start_date }) => words(subject ?? `#${String(id)}`, day(start_date)),
	fields: [{ id: 'agent_id', displayName: 'Agent', type: 'options', lookup: agents }],
	references: [],
	filters: [
		{ id: 'agent_id', displayName: 'Agent', type: 'options', lookup: agents },
		{
			id: 'agents',
			displayName: 'Agent Names or IDs',
			type: 'string',
			several: true,
			lookup: agents,
		},
		{ id: 'start_date', displayName: 'Date From', type: 'dateTime' },
		{ id: 'end_date', displayName: 'Date To', type: 'dateTime', until: true },
		// where the days of Date From and Date To begin; that east is positive is taken from one public client
		{ id: 'utcoffset', displayName: 'UTC Offset (Minutes, East Is Positive)', type: 'number' },
	],
	simplified: [
		'id',
		'agent_id',
		'subject',
		'start_date',
		'end_date',
		'timetaken',
		'ticket_id',
		'client_id',
		'note',
		'event_type',
	],
};

const removed =
	'Halo does not let single timesheet events be read or written. Record time with Ticket > Log Time, and read it with Timesheet Event > Get Many.';

export const timesheetEvent: Resource = {
	...recordResource(record, [getAll(record)]),
	removed: { create: removed, delete: removed, get: removed, update: removed },
};
