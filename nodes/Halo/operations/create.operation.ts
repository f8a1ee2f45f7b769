import { readNewBody } from '../input/body';
import { aroundMapper } from '../form/locators';
import { fieldsMapper, output, outputFields } from '../form/parameters';
import { present } from '../output/present';
import type { Operation, RecordDefinition, Run } from '../model';
import { inAction, inSentence } from '../form/wording';
import { simplifiedOutput } from '../output/simplified';
import { writeOptions } from '../form/writeOptions';

/** Adds a new record. */
export const create = (record: RecordDefinition): Operation => ({
	option: {
		name: 'Create',
		value: 'create',
		action: `Create ${inAction(record.name)}`,
		description: `Add a new ${inSentence(record.name)} to Halo`,
	},
	properties: [
		...aroundMapper(record, 'write', [fieldsMapper('add', 'getCreateFields', 'Values to Send')]),
		output,
		outputFields,
		writeOptions(record),
	],
	changes: true,
	output: simplifiedOutput(record),
	execute: async (run) => await createRecord(run, record),
});

export async function createRecord(run: Run, record: RecordDefinition) {
	const body = await readNewBody(run, record);
	const rows = await run.halo.save(record.path, [body], { permission: record.permission });
	return await present(run, record, rows);
}
