import type { IDataObject } from 'n8n-workflow';
import { locatorOf } from '../form/locators';
import type { Field, Form, Id, RecordAddress, RecordDefinition } from '../model';
import { objectsIn } from '../transport/json';

/** A custom field of the tenant, with its type in Halo's terms. */
export interface CustomField extends Field {
	kind: keyof typeof kinds;
	/** Only its label; `displayName` may add a note on how to fill it. */
	label: string;
}

/**
 * Halo's numbers for the types of custom fields. Table (7) is documented; the others are read from public programs
 * that create or describe such fields (all but 5, on which they differ: its values are sent unchanged).
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

/** The meaning of `inputtype` for a text that contains a number; read from the same programs. */
export const numberKinds = { wholeNumber: 1, money: 2, decimal: 4 } as const;

const numbers: number[] = Object.values(numberKinds);

/** The names of custom fields begin with `CF`. */
export const isCustomField = (name: string) => /^CF./.test(name);

/** Whether a custom field of a record, as Halo sends it, is a date. */
export const isCustomDate = ({ type }: Record<string, unknown>) => Number(type) === kinds.date;

/** Whether a custom field of a record, as Halo sends it, is a selection of one or more entries. */
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

/** If Halo's number for a record type is not known, or wrong, the details of one record show which fields it has. */
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

/** The record that Halo requires before it lists any, such as an action's ticket; undefined while it is not chosen. */
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
		// a selection without its entries accepts an entry's ID
		type: plain === 'options' && options.length === 0 ? 'number' : plain,
		...(options.length ? { options } : {}),
	};
}

const kindOf = (type: unknown): CustomField['kind'] =>
	(Object.keys(kinds) as Array<CustomField['kind']>).find((kind) => kinds[kind] === Number(type)) ??
	'text';

/** A note on how to fill one. */
const notes: Partial<Record<CustomField['kind'], string>> = {
	multiSelect: ' (Names or IDs, Separated by Commas)',
	table: ' (Table: Replaces All Rows)',
};
