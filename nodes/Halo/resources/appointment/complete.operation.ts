import { unverified } from '../../form/wording';
import type { IDataObject } from 'n8n-workflow';
import { simplifiedOutput } from '../../output/simplified';
import { readOwnId } from '../../input/ownId';
import { ownLocatorField } from '../../form/locators';
import { dryRun, options } from '../../form/parameters';
import { batchSizeOf } from '../../form/batchSize';
import { parameter } from '../../form/parameter';
import { htmlOf, textFormat } from '../common/textFormat';
import { shown } from '../../output/shown';
import type { Operation } from '../../model';
import { appointmentRecord } from './record';

/** Halo's number for completed (from what public clients send). */
const COMPLETED = 0;

const completionNote = parameter({
	displayName: 'Completion Note',
	name: 'completionNote',
	type: 'string',
	typeOptions: { rows: 3 },
	default: '',
	placeholder: 'e.g. Toner changed',
	description: 'What was done. Optional.',
});

const timeTaken = parameter({
	displayName: 'Time Taken (Hours)',
	name: 'timeTaken',
	type: 'number',
	typeOptions: { minValue: 0 },
	default: 0,
	description: 'Time taken, in hours, as in the actions of tickets',
	hint: unverified,
});

/** Marks an appointment or a task as done, with what was done and how long it took. */
export const complete: Operation = {
	option: {
		name: 'Complete',
		value: 'complete',
		action: 'Complete appointment',
		description: 'Mark an appointment or a task as done',
	},
	properties: [
		ownLocatorField(appointmentRecord),
		completionNote,
		{ ...textFormat, displayOptions: { hide: { completionNote: [''] } } },
		options(batchSizeOf(appointmentRecord), dryRun, timeTaken),
	],
	changes: true,
	output: simplifiedOutput(appointmentRecord),
	async plan(run) {
		const note = run.parameter(completionNote).trim();
		const hours = run.option(timeTaken);
		const changes: IDataObject = {
			id: await readOwnId(run, appointmentRecord),
			complete_status: COMPLETED,
			...(note ? { complete_notehtml: htmlOf(run, note) } : {}),
			...(hours === undefined ? {} : { complete_timetaken: hours }),
		};
		return [{ ...run.records(appointmentRecord).save(changes), output: shown(appointmentRecord) }];
	},
};
