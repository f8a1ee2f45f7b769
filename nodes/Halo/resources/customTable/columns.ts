import type { IDataObject } from 'n8n-workflow';
import { fieldInfo, toField, type CustomField } from '../../lists/customFields';
import type { Form } from '../../model';
import { customTableRecord } from './record';
import { objectsIn } from '../../transport/json';
import { isSameName } from '../../values/text';

/** A column of a table: its name for writing, and the type of its values. */
export interface Column extends CustomField {
	/** Halo's number for it, where it is known. */
	number?: number;
}

/**
 * The columns of a table field, from its definition and the table that it shows. The properties that lead there are
 * inferred from the OpenAPI's names, so there may be none: then only the columns of the rows are known.
 */
export async function columnsOf({ records }: Reads, field: IDataObject): Promise<Column[]> {
	const definition = field.custom_extra_table_id
		? field
		: await records(fieldInfo).get(Number(field.id), details, { cached: true });
	const table = definition.custom_extra_table_id ?? definition.customextratableid;
	if (!table) return [];
	const whole = await records(customTableRecord).get(Number(table), details, { cached: true });
	return toColumns(objectsIn(whole.customfields ?? whole.fields));
}

type Reads = Pick<Form, 'records'>;

const details = { includedetails: true };

/** The columns that rows have values in. */
export const columnsIn = (rows: IDataObject[]) => toColumns(rows.flatMap(cellsOf));

export const cellsOf = (row: IDataObject) => objectsIn(row.customfields);

/** Whether two cells are in the same column: Halo identifies it by name, by number, or by both. */
export const isSameCell = (one: IDataObject, other: IDataObject) =>
	(one.id !== undefined && String(one.id) === String(other.id)) ||
	(one.name !== undefined && isSameName(one.name, other.name));

/** Each column once. */
function toColumns(cells: IDataObject[]): Column[] {
	const columns = new Map<string, Column>();
	for (const cell of cells) {
		if (cell.name === undefined || columns.has(String(cell.name))) continue;
		const number = cell.id === undefined ? {} : { number: Number(cell.id) };
		columns.set(String(cell.name), { ...toField(cell), ...number });
	}
	return [...columns.values()];
}

/** The column for a key: its name, with or without `CF`, or its label, in any case. */
export const columnNamed = (columns: Column[], key: string) =>
	columns.find(({ id }) => isSameName(id, key) || isSameName(id, `CF${key}`)) ??
	columns.find(({ label }) => isSameName(label, key));
