import type { IDataObject } from 'n8n-workflow';
import { clearFields } from '../form/optionParameters';
import { isCustomField } from '../lists/customFields';
import type { Field, RecordDefinition, Run } from '../model';
import { severalIn } from '../values/conversions';
import { isSameName, sentenceCase } from '../values/text';
import { pointersOf } from './references';
import { customFieldsFor } from './values';
import { isBlank } from '../values/blank';

/** The properties that the option Clear Fields adds to a body. */
interface Cleared {
	own: IDataObject;
	custom: IDataObject[];
}

/**
 * The fields that a person wants to clear. How a field is cleared in Halo is our choice (docs/not-verified.md): an
 * empty text for text, an empty list for lists, the agent Unassigned for an agent, otherwise null.
 * @param isSet whether the form also sets the field
 * @throws for an unknown field, and for a field that is also set
 */
export async function readCleared(
	run: Run,
	record: RecordDefinition,
	isSet: (key: string) => boolean,
): Promise<Cleared> {
	const cleared: Cleared = { own: {}, custom: [] };
	for (const name of namesIn(run.options[clearFields.name])) {
		const field = await fieldCalled(run, record, name);
		if (isSet(field.id)) {
			throw run.fail(
				`'${field.displayName}' is both set and cleared`,
				`Remove it from 'Fields', or from '${clearFields.displayName}'. Nothing was sent.`,
			);
		}
		const value = nothingFor(field) as IDataObject[string];
		if (isCustomField(field.id)) cleared.custom.push({ name: field.id, value });
		else cleared.own[field.id] = value;
	}
	return cleared;
}

const namesIn = (value: unknown): string[] =>
	severalIn(value)
		.filter((name) => !isBlank(name))
		.map((name) => String(name).trim());

/** The fields that can be cleared: the record's own, those that its locators set, and the tenant's custom fields. */
async function fieldCalled(run: Run, record: RecordDefinition, name: string): Promise<Field> {
	const isCalled = ({ id, displayName }: Pick<Field, 'id' | 'displayName'>) =>
		id === name || isSameName(displayName, name);
	const pointers = pointersOf(record).flatMap(({ field, label, to }): Field[] =>
		field ? [{ id: field, displayName: label ?? to.name, type: 'number' }] : [],
	);
	const known = [...record.fields, ...pointers].find(isCalled);
	if (known) return known;
	const custom = await customFieldsFor(run, record);
	const field = custom.find(isCalled) ?? custom.find(({ label }) => isSameName(label, name));
	if (field) return field;
	// without the permission to read the definitions it is treated as text
	if (isCustomField(name)) return { id: name, displayName: name, type: 'string' };
	throw run.fail(
		`The field '${name}' is not known for ${sentenceCase(record.plural)}`,
		`Correct it in '${clearFields.displayName}': choose from the list. Nothing was sent.`,
	);
}

function nothingFor({ type, lookup, ...field }: Field): unknown {
	if ('kind' in field && field.kind === 'multiSelect') return [];
	if (type === 'array') return [];
	if (lookup?.none !== undefined) return lookup.none;
	return type === 'string' || lookup?.storesName || lookup?.clearable ? '' : null;
}
