import type { IDataObject, INodePropertyOptions } from 'n8n-workflow';
import type { HaloClient } from '../transport/HaloClient';
import type { Field, Lookup, RecordDefinition } from './types';

/**
 * The rows of one of Halo's short lists as choices, in Halo's order.
 * `within` narrows the list by what the form already says, such as the ticket type.
 */
export async function choices(
	halo: HaloClient,
	lookup: Lookup,
	within: IDataObject = {},
): Promise<INodePropertyOptions[]> {
	const { path, listKey, permission, query, valueKey = 'id', label = nameOf } = lookup;
	const { rows } = await halo.list(path, {
		query: { ...query, ...within },
		listKey,
		permission,
		idKey: valueKey,
		paged: false,
	});
	return rows
		.filter((row) => row[valueKey] !== undefined && row[valueKey] !== null)
		.map((row) => ({ name: label(row), value: row[valueKey] as string | number }));
}

const nameOf = ({ name }: IDataObject) => String(name ?? '');

/**
 * The tenant's custom fields of a kind of record, as fields of its form. Halo's `type` numbers: 2 and 3
 * are single and multiple selection, 7 a table; the other numbers are inferred from public clients, so a
 * type that we do not know is written as text, which Halo converts itself.
 */
export async function customFields(halo: HaloClient, record: RecordDefinition): Promise<Field[]> {
	if (record.customFieldsOf === undefined) return [];
	const { rows } = await halo.list('/FieldInfo', {
		query: { typeid: record.customFieldsOf, iscustomfieldsetup: true, includevalues: true },
		permission: record.permission,
		paged: false,
	});
	return rows.filter(isWritable).map(toField);
}

/** Custom fields carry `CF` in front of their name; tables have operations of their own. */
const isWritable = ({ name, type, readonly }: IDataObject) =>
	isCustomField(String(name)) && type !== tableType && readonly !== true;

export const isCustomField = (name: string) => /^CF./.test(name);

const tableType = 7;

const fieldTypes: Record<number, Field['type']> = { 2: 'options', 4: 'dateTime', 6: 'boolean' };

function toField({ name, label, labellong, type, values }: IDataObject): Field {
	const options = ((values ?? []) as IDataObject[]).map((value) => ({
		name: String(value.name ?? value.value ?? value.id),
		value: value.id as number,
	}));
	const kind = fieldTypes[Number(type)] ?? 'string';
	return {
		id: String(name),
		displayName: String(label || labellong || name),
		type: kind === 'options' && options.length === 0 ? 'string' : kind,
		options,
	};
}
