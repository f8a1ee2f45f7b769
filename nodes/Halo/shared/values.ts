import type { IDataObject } from 'n8n-workflow';
import { convert, pickOption, Unfit } from './convert';
import { choices, customFields } from './lists';
import type { Field, Lookup, RecordDefinition, Run } from './types';

/** A field's value as Halo takes it; undefined when it is not set. */
export async function readValue(run: Run, field: Field, value: unknown) {
	try {
		if (field.type !== 'options') return convert(value, field.type);
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
	if (list.valueKey !== 'name' && /^\s*-?\d+\s*$/.test(String(value))) return Number(value);
	const options = await run.once(
		`list ${list.path} ${list.valueKey ?? 'id'} ${JSON.stringify(list.query ?? {})}`,
		async () => await choices(run.halo, list),
	);
	return pickOption(value, options, list.name);
}

/** A custom field's value as Halo takes it: a selection by the id of its entry. */
export async function readCustomField(
	run: Run,
	record: RecordDefinition,
	key: string,
	value: unknown,
) {
	if (typeof value === 'number' || typeof value === 'boolean') return value;
	const fields = await run
		.once(`custom fields ${record.value}`, async () => await customFields(run.halo, record))
		// without the permission to read definitions the value goes to Halo as it came
		.catch(() => []);
	const field = fields.find(({ id }) => id === key);
	try {
		if (field?.type === 'options') return pickOption(value, field.options ?? [], field.displayName);
		return field ? convert(value, field.type as 'string') : (value as IDataObject[string]);
	} catch (cause) {
		throw unfit(run, field?.displayName ?? key, cause);
	}
}

/** What did not fit, as a message that names the field and the item. */
export function unfit(run: Run, name: string, cause: unknown) {
	return cause instanceof Unfit ? run.fail(`'${name}' ${cause.message}`) : (cause as Error);
}
