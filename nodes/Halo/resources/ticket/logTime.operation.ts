import type { IDataObject } from 'n8n-workflow';
import { batchSizeOf } from '../../form/batchSize';
import { parameter } from '../../form/parameter';
import { readOwnId } from '../../input/ownId';
import { ownLocatorField } from '../../form/locators';
import { dryRun, extraBody, options, timeZone } from '../../form/parameters';
import type { Field, Operation, Run } from '../../model';
import { readValue } from '../../input/values';
import { skipRules } from '../common/switches';
import { shown } from '../../output/shown';
import { actionRecord } from '../action';
import { actionOutput, saveAction } from './action';
import { plainNote, hiddenFromUser, newStatus, note, outcome, readNoteOptions } from './noteForm';
import { outcomeFor } from './outcome';
import { ticketRecord } from './record';

const hours = parameter({
	displayName: 'Time Taken (Hours)',
	name: 'hours',
	type: 'number',
	typeOptions: { minValue: 0 },
	default: 0,
	description: '0.25 is 15 minutes. Leave at 0 to use the time between Start and End.',
});

const start = parameter({
	displayName: 'Start',
	name: 'start',
	type: 'dateTime',
	default: '',
	description:
		'When the work started. A time without an offset is in the time zone of the workflow.',
});

const end = parameter({
	displayName: 'End',
	name: 'end',
	type: 'dateTime',
	default: '',
	description: 'When the work ended. A time without an offset is in the time zone of the workflow.',
});

const nonBillable = parameter({
	displayName: 'Non-Billable Time (Hours)',
	name: 'nonBillableHours',
	type: 'number',
	typeOptions: { minValue: 0 },
	default: 0,
	description: 'Part of the time that is not billed',
});

const travel = parameter({
	displayName: 'Travel Time (Hours)',
	name: 'travelHours',
	type: 'number',
	typeOptions: { minValue: 0 },
	default: 0,
	description: 'Travel time, in hours',
});

/** Logs time on a ticket, by its duration or by its start and end. */
export const logTime: Operation = {
	option: {
		name: 'Log Time',
		value: 'logTime',
		action: 'Log time on ticket',
		description: 'Add a time entry to a ticket',
	},
	properties: [
		ownLocatorField(ticketRecord),
		hours,
		start,
		end,
		note,
		hiddenFromUser,
		outcome,
		options(
			batchSizeOf(actionRecord),
			dryRun,
			extraBody,
			newStatus,
			nonBillable,
			timeZone,
			travel,
			skipRules.option,
		),
	],
	changes: true,
	output: actionOutput,
	async plan(run) {
		const ticket_id = await readOwnId(run, ticketRecord);
		const times = await readTimes(run);
		const hidden = run.parameter(hiddenFromUser);
		const action = {
			ticket_id,
			outcome_id: await outcomeFor(run, hidden ? 'private' : 'public'),
			...plainNote(run.parameter(note) || 'Time logged'),
			hiddenfromuser: hidden,
			...(await readNoteOptions(run)),
			...times,
		};
		return [{ ...saveAction(run, action), output: shown(actionRecord) }];
	},
};

const date = (id: string): Field => ({ id, displayName: id, type: 'dateTime' });

async function readTimes(run: Run): Promise<IDataObject> {
	const from = await readValue(run, date('Start'), run.parameter(start));
	const to = await readValue(run, date('End'), run.parameter(end));
	const between = from && to ? (Date.parse(String(to)) - Date.parse(String(from))) / 3_600_000 : 0;
	const taken = run.parameter(hours) || between;
	if (!(taken > 0)) {
		throw run.fail(
			between < 0 ? "'End' is before 'Start'" : 'There is no time to log',
			"Enter 'Time Taken (Hours)', or 'Start' and a later 'End'.",
		);
	}
	const nonBilled = run.option(nonBillable);
	const travelled = run.option(travel);
	return {
		// Halo stores hours; a hundredth of a second is precise enough
		timetaken: Math.round(taken * 1e6) / 1e6,
		...(from ? { actionarrivaldate: from } : {}),
		...(to ? { actioncompletiondate: to } : {}),
		...(nonBilled ? { nonbilltime: nonBilled } : {}),
		...(travelled ? { traveltime: travelled } : {}),
	};
}
