import type { IDataObject } from 'n8n-workflow';
import { pathTo, type HaloClient } from '../transport/HaloClient';
import type { Field, RecordDefinition } from '../model';

/** A custom field of the tenant, and what Halo calls its kind. */
export interface CustomField extends Field {
	kind: keyof typeof kinds;
	/** Its label alone; `displayName` may add what a person must know before filling it. */
	label: string;
}

/**
 * Halo's numbers for the kinds of custom fields. Table (7) is documented; the others are read from public programs that
 * create or describe such fields (all but 5, on which they differ: it is written as it comes).
 */
export const kinds = {
	text: 0,
	memo: 1,
	select: 2,
	multiSelect: 3,
	date: 4,
	checkbox: 6,
	table: 7,
	html: 10,
} as const;

const types: Partial<Record<CustomField['kind'], Field['type']>> = {
	select: 'options',
	date: 'dateTime',
	checkbox: 'boolean',
	table: 'array',
};

/** What `inputtype` means for a text that holds a number; read from the same programs. */
export const numberKinds = { wholeNumber: 1, money: 2, decimal: 4 } as const;

const numbers: number[] = Object.values(numberKinds);

/** Custom fields carry `CF` in front of their name. */
export const isCustomField = (name: string) => /^CF./.test(name);

/** Whether a custom field of a record, as Halo sends it, holds a date. */
export const isCustomDate = ({ type }: Record<string, unknown>) => Number(type) === kinds.date;

/** The tenant's custom fields of a kind of record, as fields of its form. */
export async function customFields(
	halo: HaloClient,
	record: RecordDefinition,
): Promise<CustomField[]> {
	const { customFieldsOf } = record;
	if (customFieldsOf === undefined) return [];
	const known =
		customFieldsOf === 'sample' ? [] : await definitions(halo, record, { typeid: customFieldsOf });
	const rows = known.length > 0 ? known : await fieldsOfSample(halo, record);
	return rows.filter(isWritable).map(toField);
}

async function definitions(halo: HaloClient, { permission }: RecordDefinition, query: IDataObject) {
	const { rows } = await halo.list('/FieldInfo', {
		query: { ...query, iscustomfieldsetup: true, includevalues: true },
		permission,
		paged: false,
	});
	return rows;
}

/** Where Halo's number for a kind of record is not known, or wrong, a record with its details says which fields it has. */
async function fieldsOfSample(halo: HaloClient, record: RecordDefinition): Promise<IDataObject[]> {
	const { path, listKey, paged, permission } = record;
	const query = paged ? {} : { count: 1 };
	const { rows } = await halo.list(path, { query, listKey, paged, permission, limit: 1 });
	if (rows[0]?.id === undefined) return [];
	const id = rows[0].id as number | string;
	const sample = await halo.get(pathTo(path, id), { includedetails: true }, permission);
	const own = (sample.customfields ?? []) as IDataObject[];
	if (own.length === 0) return [];
	const names = new Set(own.map(({ name }) => name));
	return (await definitions(halo, record, {})).filter(({ name }) => names.has(name));
}

const isWritable = ({ name, readonly }: IDataObject) =>
	isCustomField(String(name)) && readonly !== true;

/** A definition as a field of a form. */
export function toField({
	name,
	label,
	labellong,
	type,
	inputtype,
	values,
}: IDataObject): CustomField {
	const kind = kindOf(type);
	const options = ((values ?? []) as IDataObject[]).map((value) => ({
		name: String(value.name ?? value.value ?? value.id),
		value: value.id as number,
	}));
	const title = String(label || labellong || name);
	const isNumber = kind === 'text' && numbers.includes(Number(inputtype));
	const plain = isNumber ? 'number' : (types[kind] ?? 'string');
	return {
		id: String(name),
		kind,
		label: title,
		displayName: title + (notes[kind] ?? ''),
		// a selection without its entries takes the id of one
		type: plain === 'options' && options.length === 0 ? 'number' : plain,
		...(options.length ? { options } : {}),
	};
}

const kindOf = (type: unknown): CustomField['kind'] =>
	(Object.keys(kinds) as Array<CustomField['kind']>).find((kind) => kinds[kind] === Number(type)) ??
	'text';

/** What a person must know before filling one. */
const notes: Partial<Record<CustomField['kind'], string>> = {
	multiSelect: ' (Names or IDs, Separated by Commas)',
	table: ' (Table: Replaces All Rows)',
};
