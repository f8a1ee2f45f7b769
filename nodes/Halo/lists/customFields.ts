import type { IDataObject } from 'n8n-workflow';
import { locatorOf } from '../form/locators';
import type { Field, Form, Id, RecordAddress, RecordDefinition } from '../model';
import { objectsIn } from '../transport/json';

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

/** Whether a custom field of a record, as Halo sends it, holds one or more entries of a selection. */
export const isCustomSelection = ({ type }: Record<string, unknown>) =>
	[kinds.select, kinds.multiSelect].some((kind) => String(kind) === String(type));

/** The tenant's custom fields of a record type, as fields of its form. */
export async function customFields(form: Reads, record: RecordDefinition): Promise<CustomField[]> {
	const { customFieldsOf } = record;
	if (customFieldsOf === undefined) return [];
	const known =
		customFieldsOf === 'sample' ? [] : await definitions(form, record, { typeid: customFieldsOf });
	const rows = known.length > 0 ? known : await fieldsOfSample(form, record);
	return rows.filter(isWritable).map(toField);
}

type Reads = Pick<Form, 'records'> & Partial<Pick<Form, 'id'>>;

/** Where Halo keeps the definitions of custom fields. */
export const fieldInfo: RecordAddress = {
	name: 'Custom Field',
	plural: 'Custom Fields',
	path: '/FieldInfo',
	paged: false,
	permission: 'admin',
};

async function definitions(
	{ records }: Reads,
	{ permission }: RecordDefinition,
	query: IDataObject,
) {
	const whole = { ...query, iscustomfieldsetup: true, includevalues: true };
	return await records({ ...fieldInfo, permission }).list(whole, { cached: true });
}

/** Where Halo's number for a record type is not known, or wrong, a record with its details says which fields it has. */
async function fieldsOfSample(form: Reads, record: RecordDefinition): Promise<IDataObject[]> {
	const within = parentIn(form, record);
	if (!within) return [];
	const records = form.records(record);
	const [first] = await records.list(within, { limit: 1, cached: true });
	if (first?.id === undefined) return [];
	const details = { ...within, includedetails: true };
	const sample = await records.get(first.id as Id, details, { cached: true });
	const own = objectsIn(sample.customfields);
	if (own.length === 0) return [];
	const names = new Set(own.map(({ name }) => name));
	return (await definitions(form, record, {})).filter(({ name }) => names.has(name));
}

/** The record that Halo wants named before it lists any, such as an action's ticket; undefined while it is not chosen. */
function parentIn(form: Reads, { parent }: RecordDefinition): IDataObject | undefined {
	if (!parent?.filter || !parent.required) return {};
	const id = form.id?.(locatorOf(parent));
	return id === undefined ? undefined : { [parent.filter]: id };
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
	const options = objectsIn(values).map((value) => ({
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
