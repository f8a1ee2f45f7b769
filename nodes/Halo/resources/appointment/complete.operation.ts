import type { IDataObject } from 'n8n-workflow';
import { simplifiedOutput } from '../../output/simplified';
import { readOwnId } from '../../input/ids';
import { ownLocatorField } from '../../form/locators';
import { optionsOf } from '../../input/options';
import { dryRun, options } from '../../form/parameters';
import { present } from '../../output/present';
import type { Field, Operation } from '../../model';
import { readValue } from '../../input/values';
import { appointmentRecord } from './record';

/** What Halo's screen calls completed (from what public clients send). */
const COMPLETED = 0;

const timeTaken: Field = {
	id: 'complete_timetaken',
	displayName: 'Time Taken (Hours)',
	type: 'number',
};

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
		{
			displayName: 'Completion Note (HTML)',
			name: 'completionNote',
			type: 'string',
			typeOptions: { rows: 3 },
			default: '',
			placeholder: 'e.g. <p>Toner changed</p>',
			description: 'What was done. Leave empty for none.',
		},
		options(dryRun, {
			displayName: timeTaken.displayName,
			name: 'timeTaken',
			type: 'number',
			typeOptions: { minValue: 0, numberPrecision: 2 },
			default: 0,
			description:
				'How long it took. That Halo counts hours here, as in its actions, is our reading.',
		}),
	],
	changes: true,
	output: simplifiedOutput(appointmentRecord),
	async execute(run) {
		const id = readOwnId(run, appointmentRecord);
		const note = String(run.parameter('completionNote', '') ?? '').trim();
		const hours = await readValue(run, timeTaken, optionsOf(run).timeTaken);
		const body: IDataObject = {
			id,
			complete_status: COMPLETED,
			...(note ? { complete_notehtml: note } : {}),
			...(hours === undefined ? {} : { [timeTaken.id]: hours }),
		};
		const { path, permission } = appointmentRecord;
		return await present(run, appointmentRecord, await run.halo.save(path, [body], { permission }));
	},
};
