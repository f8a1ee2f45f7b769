import { crud } from '../operations';
import { recordResource } from './common/recordResource';
import type { Field, RecordDefinition, Resource } from '../model';
import { lookupOf } from '../lists/lookupOf';

const days = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** Halo refuses a new workday that leaves out any of them. */
const week: Field[] = days.flatMap((day): Field[] => {
	const id = day.toLowerCase();
	return [
		{ id: `inc${id}`, displayName: `Include ${day}`, type: 'boolean', required: true },
		{ id: `start${id}`, displayName: `${day} Start`, type: 'dateTime', required: true },
		{ id: `end${id}`, displayName: `${day} End`, type: 'dateTime', required: true },
	];
});

const record: RecordDefinition = {
	name: 'Workday',
	plural: 'Workdays',
	value: 'workday',
	path: '/Workday',
	paged: false,
	timesOfDay: true,
	permission: 'tickets',
	permissionToWrite: 'admin',
	label: ({ name }) => String(name),
	fields: [
		{ id: 'name', displayName: 'Name', type: 'string', required: true, matchBy: true },
		{ id: 'timezone', displayName: 'Time Zone', type: 'string' },
		{ id: 'alldayssame', displayName: 'All Days the Same', type: 'boolean', required: true },
		{ id: 'start', displayName: 'Start', type: 'dateTime', required: true },
		{ id: 'end', displayName: 'End', type: 'dateTime', required: true },
		...week,
		{ id: 'summary', displayName: 'Summary', type: 'string' },
		{ id: 'holidays', displayName: 'Holidays', type: 'array' },
		{ id: 'breaks', displayName: 'Breaks', type: 'array' },
		{ id: 'timeslots', displayName: 'Time Slots', type: 'array' },
	],
	references: [],
	filters: [{ id: 'showholidays', displayName: 'Include Holidays', type: 'boolean' }],
	simplified: ['id', 'name', 'summary', 'timezone', 'alldayssame', 'start', 'end'],
};

export const workdays = lookupOf(record);

export const workday: Resource = recordResource(record, crud(record));
