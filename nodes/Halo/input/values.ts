import type { IDataObject } from 'n8n-workflow';
import { convert, pickOption } from '../values/convert';
import { toHaloDay } from '../values/dates';
import { customFields, type CustomField } from '../lists/customFields';
import { formOf } from './form';
import { narrowing } from '../lists/narrowing';
import { choices } from '../lists/choices';
import type { Field, Lookup, RecordDefinition, Run } from '../model';
import { unfit } from '../values/unfit';

/** A field's value as Halo takes it; undefined when it is not set. */
export async function readValue(run: Run, field: Field, value: unknown) {
	try {
		if (field.day) return value === null || value === '' ? undefined : toHaloDay(value);
		if (field.type !== 'options') return convert(value, field.type, run.timeZone);
		// a category is a text, and an empty one takes it away
		if (value === '' && field.lookup?.clearable) return '';
		if (value === null || value === undefined || value === '') return undefined;
		if (!field.lookup)
			return pickOption(value, field.options ?? [], `choices of ${field.displayName}`);
		return await readChoice(run, field.lookup, value);
	} catch (cause) {
		throw unfit(run, field.displayName, cause);
	}
}

/** An id goes to Halo as it is, since Halo is the judge of it; a name is looked up. */
async function readChoice(run: Run, list: Lookup, value: unknown) {
	if (!list.storesName && /^\s*-?\d+\s*$/.test(String(value))) return Number(value);
	return pickOption(value, await choicesFor(run, list), list.plural);
}

/** A list of Halo's, asked for once: all of it, but for lists whose values mean something within a part alone. */
export async function choicesFor(run: Run, list: Lookup) {
	const within = list.scoped ? await narrowing(list, formOf(run)) : {};
	return await choices(run, list, within);
}

/** The tenant's custom fields of a record; none where the credential may not read them. */
export const customFieldsFor = async (run: Run, record: RecordDefinition) =>
	await customFields(run, record).catch((): CustomField[] => []);

/**
 * A custom field's value as Halo takes it: a selection by the id of its entry. Without the permission to read the
 * definitions the value goes to Halo as it came.
 */
export async function readCustomField(
	run: Run,
	record: RecordDefinition,
	key: string,
	value: unknown,
) {
	if (typeof value === 'number' || typeof value === 'boolean') return value;
	const field = (await customFieldsFor(run, record)).find(({ id }) => id === key);
	if (!field) return value as IDataObject[string];
	try {
		if (field.kind === 'multiSelect') return readSelections(field, value);
		if (field.type === 'options') return pickOption(value, field.options ?? [], field.label);
		const isDay = field.kind === 'date' && /^\s*\d{4}-\d{2}-\d{2}\s*$/.test(String(value));
		return isDay ? toHaloDay(value) : convert(value, field.type, run.timeZone);
	} catch (cause) {
		throw unfit(run, field.label, cause);
	}
}

/** Several entries, by name or by id: a list, or a text with commas. */
function readSelections({ options = [], label }: CustomField, value: unknown) {
	const wanted = Array.isArray(value) ? value : String(value).split(',');
	return wanted
		.map((one: unknown) => (typeof one === 'object' && one ? (one as IDataObject).id : one))
		.map((one) => (typeof one === 'string' ? one.trim() : one))
		.filter((one) => one !== '')
		.map((one) => ({ id: options.length ? pickOption(one, options, label) : one }));
}
