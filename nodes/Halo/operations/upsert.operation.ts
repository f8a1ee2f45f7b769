import type { RecordDefinition, Writing } from '../model';
import { inactiveMatchOf } from '../form/inactiveMatch';
import { withReferenceLocators } from '../form/locators';
import { fieldsMapper, output, outputFields } from '../form/parameters';
import { createdField } from '../output/created';
import { actionLabel } from '../form/wording';
import { simplifiedOutput } from '../output/simplified';
import { changeOptions } from '../form/writeOptions';
import { findMatch } from './match';
import { planUpsert, prepareMany, readUpsertBody } from './planUpsert';

/** Changes the one record that matches, or creates a new one if there is none. */
export const upsert = (record: RecordDefinition): Writing => ({
	option: {
		name: 'Create or Update',
		value: 'upsert',
		action: `Create or update ${actionLabel(record.name)}`,
		description: 'Create a new record, or update the current one if it already exists (upsert)',
	},
	properties: [
		...withReferenceLocators(record, 'write', [
			fieldsMapper('upsert', 'getUpsertFields', 'Values to Send'),
		]),
		output,
		outputFields,
		changeOptions({
			...record,
			writeOptions: [...inactiveMatchOf(record), ...(record.writeOptions ?? [])],
		}),
	],
	changes: true,
	get output() {
		return [...simplifiedOutput(record), createdField];
	},
	plan: async (run) => {
		const body = await readUpsertBody(run, record);
		return await planUpsert(run, record, body, await findMatch(run, record, body));
	},
	lookAhead: async (runs) => await prepareMany(record, runs),
});
