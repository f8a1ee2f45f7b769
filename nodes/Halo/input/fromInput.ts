import type { IDataObject } from 'n8n-workflow';
import { customFields, isCustomField, type CustomField } from '../lists/customFields';
import type { Field, RecordDefinition, Reference, Run } from '../model';
import { isBlank } from '../values/blank';
import { isSameName } from '../values/text';
import { formOf } from './form';
import { isMappedFromInput, mapped } from './mapper';

/** The names under which the incoming item may have a field: its ID, or its label in any case. */
interface Column {
	id: string;
	label: string;
}

/**
 * The values of the mapper for this item, by field ID. With Map Automatically the item's own fields are used, found by
 * ID or label; a hint names those that the record does not have.
 * @throws if two fields of the item have different values for the same field
 */
export async function mappedFields(run: Run, record: RecordDefinition): Promise<IDataObject> {
	if (!isMappedFromInput(run, 'fields')) return mapped(run, 'fields', () => true);
	const own = ownColumns(record);
	const beside = pointerColumns(record);
	const isId = (key: string) =>
		own.some(({ id }) => id === key) || isCustomField(key) || isTypeField(key);
	const isKnown = (key: string, columns: Column[]) =>
		isId(key) || columns.some((column) => isCalled(column, key));
	const unknown = Object.keys(run.item.json).filter((key) => !isKnown(key, [...own, ...beside]));
	// the tenant's own labels cost a request, so they are read only if a key is not known without them
	const tenant = unknown.length > 0 ? await tenantColumns(run, record) : [];
	const columns = [...own, ...tenant];

	const found: IDataObject = {};
	const from: Record<string, string> = {};
	const left: string[] = [];
	for (const [key, value] of Object.entries(run.item.json)) {
		const id = isId(key) ? key : columns.find((column) => isCalled(column, key))?.id;
		if (id === undefined) {
			if (!beside.some((column) => isCalled(column, key))) left.push(key);
			continue;
		}
		if (id in found && isBlank(value)) continue;
		if (id in found && !isBlank(found[id])) {
			checkSame(run, [from[id], found[id]], [key, value]);
			if (key !== id) continue;
		}
		found[id] = value as IDataObject[string];
		from[id] = key;
	}
	if (left.length > 0) {
		run.hint(`Halo does not know these input fields, so they were left out: ${left.join(', ')}`);
	}
	return found;
}

/** What the form or the incoming item says of each field, as it came. */
export function fieldInputs(run: Run): (field: Pick<Field, 'id' | 'displayName'>) => unknown {
	if (!isMappedFromInput(run, 'fields')) {
		const values = mapped(run, 'fields', () => true);
		return ({ id }) => values[id];
	}
	const input = Object.entries(run.item.json).filter(([, value]) => !isBlank(value));
	return ({ id, displayName: label }) => input.find(([key]) => isCalled({ id, label }, key))?.[1];
}

/** The incoming item's value for a record that this one refers to, if the form takes its values from the item. */
export function pointedByInput(run: Run, { field, label, to }: Reference): unknown {
	if (!isMappedFromInput(run, 'fields')) return undefined;
	const column = { id: field ?? '', label: label ?? to.name };
	const [first, ...more] = Object.entries(run.item.json).filter(
		([key, value]) => isCalled(column, key) && !isBlank(value),
	);
	for (const other of more) checkSame(run, first, other);
	return first?.[1];
}

/** A field that only records of the chosen type have: `field:12`. */
export const isTypeField = (name: string) => /^field:-?\d+$/.test(name);

const isCalled = ({ id, label }: Column, key: string) => id === key || isSameName(label, key);

const ownColumns = ({ name, fields }: RecordDefinition): Column[] => [
	{ id: 'id', label: `${name} ID` },
	...fields.map(({ id, displayName }) => ({ id, label: displayName })),
];

const pointerColumns = ({ parent, references }: RecordDefinition): Column[] =>
	[...(parent ? [parent] : []), ...references]
		.filter(({ field, write }) => field ?? write)
		.map(({ field = '', label, to }) => ({ id: field, label: label ?? to.name }));

/** Custom fields and those of the record's type; none if the credential may not read them. */
async function tenantColumns(run: Run, record: RecordDefinition): Promise<Column[]> {
	const custom = await customFields(run, record).catch((): CustomField[] => []);
	const layout = record.typeFields && (await record.layout?.(formOf(run)).catch(() => undefined));
	const typed: Field[] = layout ? layout.fields : [];
	return [
		...custom.map(({ id, label }) => ({ id, label })),
		...typed.map(({ id, displayName }) => ({ id, label: displayName })),
	];
}

function checkSame(run: Run, [first, one]: [string, unknown], [second, other]: [string, unknown]) {
	if (isSameName(textOf(one), textOf(other))) return;
	throw run.fail(
		`The input fields '${first}' and '${second}' are the same field in Halo, but have different values`,
		'Remove or rename one of them. Nothing was sent.',
	);
}

const textOf = (value: unknown) => (typeof value === 'object' ? JSON.stringify(value) : value);
