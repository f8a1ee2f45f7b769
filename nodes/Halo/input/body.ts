import type { IDataObject } from 'n8n-workflow';
import { isCustomField } from '../lists/customFields';
import { isBlank } from '../values/blank';
import { readCleared } from './clear';
import { formOf } from './form';
import { readJsonOption } from './options';
import { isTypeField, mappedFields } from './fromInput';
import { pointersOf, readPointed } from './references';
import type { RecordDefinition, Reference, Run, Switch } from '../model';
import { readCustomField, readValue } from './values';
import { sentenceCase } from '../values/text';

/**
 * The record that the form describes, in Halo's terms, without its ID. Blank values are left out: a language model
 * sends `""` for what it does not know.
 */
export async function readBody(run: Run, record: RecordDefinition): Promise<IDataObject> {
	const body: IDataObject = readSwitches(run, record.switches);
	const brought: IDataObject = {};
	for (const reference of pointersOf(record)) {
		const { own, fillsIn } = await readPointer(run, reference);
		Object.assign(body, own);
		Object.assign(brought, fillsIn);
	}

	const fields = new Map(record.fields.map((field) => [field.id, field]));
	const custom: IDataObject[] = [];
	const typed: IDataObject[] = [];
	for (const [key, value] of Object.entries(await mappedFields(run, record))) {
		if (key === 'id' || isBlank(value)) continue;
		if (isCustomField(key)) {
			custom.push({ name: key, value: await readCustomField(run, record, key, value) });
			continue;
		}
		if (isTypeField(key) && record.typeFields) {
			typed.push(await readTypeField(run, record, key, value));
			continue;
		}
		const field = fields.get(key);
		if (!field)
			throw run.fail(
				`The field '${key}' is not known for ${sentenceCase(record.plural)}`,
				extraHint,
			);
		const converted = await readValue(run, field, value);
		if (converted !== undefined) body[key] = converted;
	}
	const names = new Set(custom.map(({ name }) => String(name)));
	const cleared = await readCleared(run, record, (key) => key in body || names.has(key));
	Object.assign(body, cleared.own);
	custom.push(...cleared.custom);
	if (custom.length) body.customfields = custom;
	if (record.typeFields && typed.length) body[record.typeFields] = typed;
	return mergeExtra(run, { ...brought, ...body });
}

const extraHint = "Remove it from 'Fields', or put it into the option 'Extra JSON' if Halo has it.";

async function readTypeField(run: Run, record: RecordDefinition, key: string, value: unknown) {
	const shape = await record.layout?.(formOf(run));
	const field = shape?.fields.find(({ id }) => id === key);
	// without its type this cannot be checked, so Halo decides
	if (shape && !field) {
		throw run.fail(
			`The field '${key}' does not belong to the chosen type`,
			`Open the node and choose from the list again. The type has: ${shape.fields.map(({ id, displayName }) => `${displayName} (${id})`).join(', ')}.`,
		);
	}
	const own = field ?? { id: key, displayName: key, type: 'string' as const };
	return { id: Number(key.replace('field:', '')), value: await readValue(run, own, value) };
}

/** The switches that the person has added to the options, under Halo's names. */
export function readSwitches(run: Run, switches: Switch[] = []): IDataObject {
	const { options } = run;
	return Object.fromEntries(
		switches
			.map(({ field, option, read }): [string, unknown] => {
				const value = options[option.name];
				return [field, read && value !== undefined ? read(run, value) : value];
			})
			.filter(([, value]) => value !== undefined),
	) as IDataObject;
}

/** The same for a record that may be new: Halo assigns the IDs itself. */
export async function readNewBody(run: Run, record: RecordDefinition): Promise<IDataObject> {
	const body = await readBody(run, record);
	if (body.id === undefined) return body;
	// with an ID Halo would change the record that has it
	throw run.fail(
		"'Extra JSON' contains an 'id', which a new record cannot have",
		"Remove the 'id', or choose the operation Update.",
	);
}

/** The properties that a locator writes, and those that the chosen record fills in. */
async function readPointer(run: Run, reference: Reference) {
	const { field, write = (id) => (field ? { [field]: id } : {}), fillsIn = {} } = reference;
	// locators that only filter lists are not in this form
	const found = field || reference.write ? await readPointed(run, reference) : undefined;
	if (!found) return {};
	const known = Object.entries(fillsIn)
		.map(([ours, theirs]) => [ours, found.row?.[theirs]])
		.filter(([, value]) => value !== undefined && value !== null);
	return { own: write(found.id), fillsIn: Object.fromEntries(known) as IDataObject };
}

/** Adds the option Extra JSON. It wins over the form; custom fields of both are kept. */
function mergeExtra(run: Run, body: IDataObject): IDataObject {
	const extra = readJsonOption(run, 'extraBody', 'Extra JSON');
	const both = [body.customfields, extra.customfields]
		.filter(Array.isArray)
		.flat() as IDataObject[];
	return { ...body, ...extra, ...(both.length ? { customfields: both } : {}) };
}
