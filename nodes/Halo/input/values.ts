import type { IDataObject, INodePropertyOptions } from 'n8n-workflow';
import { convert, pickOption } from '../values/convert';
import { customFields, type CustomField } from '../lists/customFields';
import { formOf } from './form';
import { narrowing } from '../lists/narrowing';
import { choices } from '../lists/choices';
import type { Field, Lookup, RecordDefinition, Run } from '../model';
import { isDayAlone } from '../values/dates';
import { severalIn } from '../values/conversions';
import { idOf } from '../values/ids';
import { isBlank } from '../values/blank';
import { isObject } from '../transport/json';
import { isSameName, sentenceCase } from '../values/text';

type Choice = Pick<INodePropertyOptions, 'name' | 'value'>;

/** The value of a field in Halo's form; undefined when it is not set. */
export async function readValue(run: Run, field: Field, value: unknown) {
	const place = `'${field.displayName}'`;
	if (field.dateOnly) return convert(value, 'dateOnly', place, run.inputZone);
	if (field.timeOfDay) return convert(value, 'timeOfDay', place);
	if (field.type !== 'options') return convert(value, field.type, place, run.inputZone);
	// a category is a text, and an empty text removes it
	if (value === '' && field.lookup?.clearable) return '';
	if (value === null || value === undefined || value === '') return undefined;
	if (field.lookup) return await readChoice(run, field.lookup, value, place);
	return pickOption(value, field.options ?? [], place);
}

/** An ID is sent unchanged, for Halo to check; a name is looked up. */
async function readChoice(run: Run, list: Lookup, value: unknown, place: string) {
	const id = list.storesName ? undefined : idOf(value);
	if (id !== undefined) return id;
	const options = await choicesFor(run, list);
	const shown = await byLabelOfForm(run, list, value, options);
	return shown ?? pickOption(value, options, place, sentenceCase(list.plural));
}

/** The form cannot follow the chosen SLA, so it shows all names of a value: 'High / Urgent'. */
async function byLabelOfForm(run: Run, list: Lookup, text: unknown, options: Choice[]) {
	const isCalled = ({ name }: Choice) => isSameName(name, text);
	if (!list.scoped || options.some(isCalled)) return undefined;
	const { value } = (await choices(run, list)).find(isCalled) ?? {};
	return options.find((one) => one.value === value)?.value;
}

/** One of Halo's lists, requested once: all of it, except lists whose values are unique only within a part. */
export async function choicesFor(run: Run, list: Lookup) {
	const within = list.scoped ? await narrowing(list, formOf(run)) : {};
	return await choices(run, list, within);
}

/** The tenant's custom fields of a record; none if the credential may not read them. */
export const customFieldsFor = async (run: Run, record: RecordDefinition) =>
	await customFields(run, record).catch((): CustomField[] => []);

/**
 * The value of a custom field in Halo's form: a selection by the ID of its entry. Without the permission to read the
 * definitions the value is sent unchanged.
 */
export async function readCustomField(
	run: Run,
	record: RecordDefinition,
	key: string,
	value: unknown,
) {
	if (typeof value === 'boolean') return value;
	if (typeof value === 'number') return convert(value, 'number', `'${key}'`);
	const field = (await customFieldsFor(run, record)).find(({ id }) => id === key);
	if (!field) return value as IDataObject[string];
	const place = `'${field.label}'`;
	if (field.kind === 'multiSelect') return readSelections(field, value, place);
	if (field.type === 'options') return pickOption(value, field.options ?? [], place);
	const isDay = field.kind === 'date' && isDayAlone(value);
	return convert(value, isDay ? 'dateOnly' : field.type, place, run.inputZone);
}

/** Several entries, by name or ID: a list, or a text with commas. */
function readSelections({ options = [] }: CustomField, value: unknown, place: string) {
	return severalIn(value)
		.map((one) => (isObject(one) ? one.id : one))
		.filter((one) => !isBlank(one))
		.map((one) => ({
			id: options.length ? pickOption(one, options, place) : one,
		}));
}
