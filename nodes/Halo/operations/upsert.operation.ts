import type { IDataObject } from 'n8n-workflow';
import { mapped, matchingColumns } from '../input/mapper';
import { hintBlanks } from '../input/blanks';
import { readNewBody } from '../input/body';
import { readParent, toId } from '../input/ids';
import { checkRequired } from '../input/required';
import type { Field, Id, RecordDefinition, Run, Writing } from '../model';
import { withReferenceLocators } from '../form/locators';
import { fieldsMapper, output, outputFields } from '../form/parameters';
import { shown } from '../output/shown';
import { actionLabel } from '../form/wording';
import { simplifiedOutput } from '../output/simplified';
import { changeOptions } from '../form/writeOptions';
import { saveChange } from './update.operation';
import { isSameName } from '../values/text';

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
		changeOptions(record),
	],
	changes: true,
	output: simplifiedOutput(record),
	async plan(run) {
		const body = await readNewBody(run, record);
		const id = await findMatch(run, record, body);
		if (id === undefined) checkRequired(run, record, body);
		else hintBlanks(run, record);
		const write =
			id === undefined ? run.records(record).save(body) : await saveChange(run, record, id, body);
		return [{ ...write, output: shown(record) }];
	},
});

/** The id of the one record that matches; undefined when there is none. */
async function findMatch(run: Run, record: RecordDefinition, body: IDataObject) {
	const [column] = matchingColumns(run);
	if (column === 'id') return await existingId(run, record);

	const field = record.fields.find((one) => one.id === column && isMatchable(one));
	if (!field) {
		const choices = record.fields.filter(isMatchable).map((one) => one.displayName);
		throw run.fail(
			`Choose the column to match ${record.plural} by`,
			`'Column to Match On' takes one of: ID, ${choices.join(', ')}.`,
		);
	}
	const value = body[field.id];
	if (value === undefined || value === '') {
		throw run.fail(
			`'${field.displayName}' is empty, and ${record.plural} are matched by it`,
			'Without a value it cannot be told which record to update. Nothing was sent.',
		);
	}
	if (field.matchedByHalo) return undefined;
	const ids = await idsWith(run, record, field, body);
	if (ids.length < 2) return ids[0];
	throw run.fail(
		`${ids.length} ${record.plural} have '${field.displayName}' = '${String(value)}'`,
		`Choose Update with one of these IDs, or match by ID: ${ids.slice(0, 10).join(', ')}. Nothing was sent.`,
	);
}

/** Whether records can be found by a field, by us or by Halo. */
export const isMatchable = ({ matchBy, matchedByHalo }: Field) =>
	matchBy !== undefined || matchedByHalo === true;

/** Given an id there is nothing to create: Halo numbers its records itself. */
async function existingId(run: Run, record: RecordDefinition): Promise<Id> {
	const { id: given } = mapped(run, 'fields', (key) => key === 'id');
	const id = toId(run, given, `${record.name} ID`, record.idKind);
	if (id === undefined) {
		throw run.fail(
			`'ID' is empty, and ${record.plural} are matched by it`,
			'Give the ID of an existing record, or match by another column. Nothing was sent.',
		);
	}
	await run.records(record).get(id, readParent(run, record));
	return id;
}

/** Halo's search finds more than was asked for, so the rows are held against the value once more. */
async function idsWith(run: Run, record: RecordDefinition, field: Field, body: IDataObject) {
	const { id: key, matchBy, matchWithin } = field;
	const within = matchWithin && body[matchWithin] !== undefined ? matchWithin : undefined;
	const rows = await run.records(record).find({
		...(typeof matchBy === 'string' ? { [matchBy]: body[key] } : {}),
		...(within ? { [within]: body[within] } : {}),
	});
	return rows.filter((row) => isSameName(row[key], body[key])).map((row) => row.id as Id);
}
