import type { IDataObject, INodeProperties } from 'n8n-workflow';
import { parameter } from '../../form/parameter';
import { readOwnId } from '../../input/ids';
import { ownLocatorField } from '../../form/locators';
import { dryRun, extraBody, options, timeZone } from '../../form/parameters';
import type { Field, Operation, Run } from '../../model';
import { readValue } from '../../input/values';
import { skipRules } from '../common/switches';
import { actionOutput, addAction } from './action';
import { asNote, hiddenFromUser, newStatus, note, outcome, readNoteOptions } from './noteForm';
import { outcomeFor } from './outcome';
import { ticketRecord } from './record';

const form: INodeProperties[] = [
	{
		displayName: 'Time Taken (Hours)',
		name: 'hours',
		type: 'number',
		typeOptions: { minValue: 0, numberPrecision: 4 },
		default: 0,
		description: '0.25 stands for 15 minutes. Leave at 0 to take the time between Start and End.',
	},
	{
		displayName: 'Start',
		name: 'start',
		type: 'dateTime',
		default: '',
		description: 'When the work began',
	},
	{
		displayName: 'End',
		name: 'end',
		type: 'dateTime',
		default: '',
		description: 'When the work ended',
	},
];

const nonBillable = parameter({
	displayName: 'Non-Billable Time (Hours)',
	name: 'nonBillableHours',
	type: 'number',
	typeOptions: { minValue: 0, numberPrecision: 4 },
	default: 0,
	description: 'How much of the time is not billed',
});

const travel = parameter({
	displayName: 'Travel Time (Hours)',
	name: 'travelHours',
	type: 'number',
	typeOptions: { minValue: 0, numberPrecision: 4 },
	default: 0,
	description: 'The time on the way, in hours',
});

/** Logs time on a ticket, by its length or by its start and end. */
export const logTime: Operation = {
	option: {
		name: 'Log Time',
		value: 'logTime',
		action: 'Log time on ticket',
		description: 'Add a time entry to a ticket',
	},
	properties: [
		ownLocatorField(ticketRecord),
		...form,
		note,
		hiddenFromUser,
		outcome,
		options(dryRun, extraBody, newStatus, nonBillable, timeZone, travel, skipRules.option),
	],
	changes: true,
	output: actionOutput,
	async execute(run) {
		const ticket_id = readOwnId(run, ticketRecord);
		const times = await readTimes(run);
		const hidden = run.parameter('hiddenFromUser', true) !== false;
		return await addAction(run, {
			ticket_id,
			outcome_id: await outcomeFor(run, hidden ? 'private' : 'public'),
			...asNote(String(run.parameter('note', '') || 'Time logged')),
			hiddenfromuser: hidden,
			...(await readNoteOptions(run)),
			...times,
		});
	},
};

const date = (id: string): Field => ({ id, displayName: id, type: 'dateTime' });

async function readTimes(run: Run): Promise<IDataObject> {
	const start = await readValue(run, date('Start'), run.parameter('start', ''));
	const end = await readValue(run, date('End'), run.parameter('end', ''));
	const between =
		start && end ? (Date.parse(String(end)) - Date.parse(String(start))) / 3_600_000 : 0;
	const hours = Number(run.parameter('hours', 0)) || between;
	if (!(hours > 0)) {
		throw run.fail(
			between < 0 ? "'End' is before 'Start'" : 'There is no time to log',
			"Give 'Time Taken (Hours)', or 'Start' and a later 'End'.",
		);
	}
	const { nonBillableHours, travelHours } = run.parameter('options', {}) as IDataObject;
	return {
		// Halo keeps hours; a hundredth of a second is more than enough
		timetaken: Math.round(hours * 1e6) / 1e6,
		...(start ? { actionarrivaldate: start } : {}),
		...(end ? { actioncompletiondate: end } : {}),
		...(nonBillableHours ? { nonbilltime: Number(nonBillableHours) } : {}),
		...(travelHours ? { traveltime: Number(travelHours) } : {}),
	};
}
