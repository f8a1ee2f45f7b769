import type { IDataObject } from 'n8n-workflow';
import { crud } from '../operations';
import { recordResource } from './common/recordResource';
import type { Field, RecordDefinition, Resource, Run } from '../model';
import { lookupOf } from '../lists/lookupOf';

const days = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

const SAME = 'alldayssame';

const timeOfDay = { type: 'string', timeOfDay: true } as const;

const week: Field[] = days.flatMap((day): Field[] => {
	const id = day.toLowerCase();
	return [
		{ id: `inc${id}`, displayName: `Include ${day}`, type: 'boolean' },
		{ id: `start${id}`, displayName: `${day} Start (HH:MM)`, ...timeOfDay },
		{ id: `end${id}`, displayName: `${day} End (HH:MM)`, ...timeOfDay },
	];
});

/**
 * Halo refuses a new workday without all of its days (docs/halo/writing.md#what-could-not-be-created), and nobody fills
 * in 22 fields for a usual week: Monday to Friday, each from Start to End.
 */
function wholeWeek(run: Run, body: IDataObject): IDataObject {
	const usual = days.map((day, at): IDataObject => {
		const id = day.toLowerCase();
		return { [`inc${id}`]: at < 5, [`start${id}`]: body.start, [`end${id}`]: body.end };
	});
	const isSame = !Object.keys(body).some((key) => /^(start|end)./.test(key));
	const whole: IDataObject = Object.assign({ [SAME]: isSame }, ...usual, body);
	if (Object.keys(whole).length > Object.keys(body).length)
		run.hint(
			'The days that were left out are filled in: Monday to Friday are included, and each day lasts from Start to End.',
		);
	return whole;
}

const record: RecordDefinition = {
	name: 'Workday',
	plural: 'Workdays',
	value: 'workday',
	path: '/Workday',
	paged: false,
	timesOfDay: true,
	completeNew: wholeWeek,
	permission: 'tickets',
	permissionToWrite: 'admin',
	label: ({ name }) => String(name),
	fields: [
		{ id: 'name', displayName: 'Name', type: 'string', required: true, matchBy: true },
		{ id: 'timezone', displayName: 'Time Zone', type: 'string' },
		{ id: SAME, displayName: 'All Days the Same', type: 'boolean' },
		{ id: 'start', displayName: 'Start (HH:MM)', ...timeOfDay, required: true },
		{ id: 'end', displayName: 'End (HH:MM)', ...timeOfDay, required: true },
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
