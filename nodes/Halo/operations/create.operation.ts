import { readNewBody } from '../shared/fields';
import { fieldsMapper, extraBody, options, output, outputFields } from '../shared/parameters';
import { aroundMapper } from '../shared/locators';
import { present } from '../shared/present';
import type { Operation, RecordDefinition } from '../shared/types';
import { inAction, inSentence } from '../shared/words';

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
		options(extraBody),
	],
	async execute(run) {
		const body = await readNewBody(run, record);
		const rows = await run.halo.save(record.path, [body], { permission: record.permission });
		return present(run, record, rows);
	},
});
