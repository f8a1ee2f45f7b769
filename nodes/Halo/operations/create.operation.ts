import type { IDataObject } from 'n8n-workflow';
import { readNewBody } from '../input/body';
import { checkGiven, checkRequired } from '../input/required';
import { withReferenceLocators } from '../form/locators';
import { fieldsMapper, output, outputFields } from '../form/parameters';
import { shown } from '../output/shown';
import type { MakeItems, Plan, RecordDefinition, Run, Writing } from '../model';
import { actionLabel } from '../form/wording';
import { sentenceCase } from '../values/text';
import { simplifiedOutput } from '../output/simplified';
import { watchingType } from './typeRequires';
import { writeOptions } from '../form/writeOptions';

/** Adds a new record. */
export const create = (record: RecordDefinition): Writing => ({
	option: {
		name: 'Create',
		value: 'create',
		action: `Create ${actionLabel(record.name)}`,
		description: `Add a new ${sentenceCase(record.name)} to Halo`,
	},
	properties: [
		...withReferenceLocators(record, 'write', [
			fieldsMapper('add', 'getCreateFields', 'Values to Send'),
		]),
		output,
		outputFields,
		writeOptions(record),
	],
	changes: true,
	get output() {
		return simplifiedOutput(record);
	},
	plan: async (run) => [await planCreate(run, record)],
});

/** The write of a new record from the form. */
export async function planCreate(
	run: Run,
	record: RecordDefinition,
	output?: MakeItems,
): Promise<Plan> {
	checkGiven(run, record);
	const write = saveNew(run, record, await readNewBody(run, record));
	return watchingType(run, record, { ...write, output: output ?? shown(record) });
}

/** The same from what was read. @throws when it lacks what the definition requires */
export function saveNew(run: Run, record: RecordDefinition, body: IDataObject) {
	checkRequired(run, record, body);
	return run.records(record).save(record.completeNew?.(run, body) ?? body);
}
