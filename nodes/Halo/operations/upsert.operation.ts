import { hintBlanks } from '../input/blanks';
import { readNewBody } from '../input/body';
import { checkRequired } from '../input/required';
import type { RecordDefinition, Writing } from '../model';
import { inactiveMatchOf } from '../form/inactiveMatch';
import { withReferenceLocators } from '../form/locators';
import { fieldsMapper, output, outputFields } from '../form/parameters';
import { createdField, shownWithCreated, toldCreated } from '../output/created';
import { actionLabel } from '../form/wording';
import { simplifiedOutput } from '../output/simplified';
import { changeOptions } from '../form/writeOptions';
import { watchingType } from './typeRequires';
import { findMatch, withTrimmedMatch } from './match';
import { saveChange } from './update.operation';

/** Changes the one record that matches, or adds a new one when none does. */
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
	output: [...simplifiedOutput(record), createdField],
	async plan(run) {
		const body = withTrimmedMatch(run, await readNewBody(run, record));
		const { id, byHalo } = await findMatch(run, record, body);
		if (id === undefined) checkRequired(run, record, body);
		else await hintBlanks(run, record);
		const write =
			id === undefined ? run.records(record).save(body) : await saveChange(run, record, id, body);
		const created = byHalo ? null : id === undefined;
		const known = toldCreated(run, created);
		const plan = { ...write, known, output: shownWithCreated(record, created) };
		return [id === undefined ? watchingType(run, record, plan) : plan];
	},
});
