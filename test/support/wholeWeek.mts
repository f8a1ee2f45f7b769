import type { IDataObject } from 'n8n-workflow';

const days = 'monday tuesday wednesday thursday friday saturday sunday'.split(' ');

/** What Halo wants of a new workday (docs/halo/writing.md#what-could-not-be-created). */
export const wholeWeek: IDataObject = {
	alldayssame: true,
	start: '1900-01-01T20:00:00',
	end: '1900-01-01T23:30:00',
	...Object.fromEntries(
		days.flatMap((day) => [
			[`inc${day}`, day !== 'sunday'],
			[`start${day}`, '1900-01-01T20:00:00'],
			[`end${day}`, '1900-01-01T23:30:00'],
		]),
	),
};
