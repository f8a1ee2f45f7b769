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
		paged: false,
	});
	const named = rows
		.filter((row) => row[valueKey] !== undefined && row[valueKey] !== null)
		.map((row) => ({ name: label(row), value: row[valueKey] as string | number }));
	return eachValueOnce(named);
}

/** A value that goes by several names is one choice that reads as all of them. */
function eachValueOnce(options: Choice[]): Choice[] {
	const namesOf = new Map<Choice['value'], Set<string>>();
	for (const { name, value } of options) {
		namesOf.set(value, (namesOf.get(value) ?? new Set()).add(name));
	}
	return [...namesOf].map(([value, names]) => ({ name: [...names].join(' / '), value }));
}

type Choice = { name: string; value: string | number };

const nameOf = ({ name }: IDataObject) => String(name ?? '');

/** The tenant's custom fields of a kind of record, as fields of its form. */
export async function customFields(halo: HaloClient, record: RecordDefinition): Promise<Field[]> {
	if (record.customFieldsOf === undefined) return [];
	const { rows } = await halo.list('/FieldInfo', {
		query: { typeid: record.customFieldsOf, iscustomfieldsetup: true, includevalues: true },
		permission: record.permission,
		paged: false,
	});
	return rows.filter(isWritable).map(toField);
}

/** Custom fields carry `CF` in front of their name. */
export const isCustomField = (name: string) => /^CF./.test(name);

/** What Halo's `type` of a custom field means; from a public tool that creates such fields. */
const fieldTypes: Record<number, Field['type']> = { 2: 'options', 4: 'dateTime', 6: 'boolean' };
const text = 0;
const table = 7;

/** What `inputtype` means for a text: whole number, money, decimal. */
const numbers = [1, 2, 4];

/** Tables hold rows of their own, which a form cannot show. */
const isWritable = ({ name, type, readonly }: IDataObject) =>
	isCustomField(String(name)) && type !== table && readonly !== true;

function toField({ name, label, labellong, type, inputtype, values }: IDataObject): Field {
	const options = ((values ?? []) as IDataObject[]).map((value) => ({
		name: String(value.name ?? value.value ?? value.id),
		value: value.id as number,
	}));
	const isNumber = type === text && numbers.includes(Number(inputtype));
	const kind = isNumber ? 'number' : (fieldTypes[Number(type)] ?? 'string');
	return {
		id: String(name),
		displayName: String(label || labellong || name),
		// a selection without its entries takes the id of one
		type: kind === 'options' && options.length === 0 ? 'number' : kind,
		...(kind === 'options' ? { options } : {}),
	};
}
