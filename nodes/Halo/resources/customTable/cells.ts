import type { IDataObject } from 'n8n-workflow';
import { isBlank } from '../../values/blank';
import { convert, pickOption } from '../../values/convert';
import { mapped } from '../../input/mapper';
import type { Run } from '../../model';
import { cellsOf, columnNamed, columnsIn, columnsOf, isSameCell, type Column } from './columns';
import type { Table } from './table';

/**
 * The values of the form as Halo's cells: `{ id, name, value }`.
 * @throws, before anything is sent, for a column that the table does not have, with the existing ones
 */
export async function readCells(run: Run, { field, rows }: Table): Promise<IDataObject[]> {
	const defined = await columnsOf(run, field).catch((): Column[] => []);
	const seen = columnsIn(rows.slice(0, 100));
	const columns = [...defined, ...seen.filter(({ id }) => !columnNamed(defined, id))];
	const known = (key: string) => columnNamed(columns, key) !== undefined;
	const values = Object.entries(mapped(run, 'fields', known)).filter(
		// a model sends an empty text for what it does not know
		([, value]) => !(run.isTool ? isBlank(value) : value === undefined || value === null),
	);
	if (values.length === 0) {
		throw run.fail(
			'The row has no values',
			"Set at least one column in 'Fields'. Nothing was changed.",
		);
	}
	return values.map(([key, value]) => toCell(run, columns, key, value));
}

function toCell(run: Run, columns: Column[], key: string, value: unknown): IDataObject {
	const column = columnNamed(columns, key);
	if (column) {
		const { number, id: name } = column;
		return {
			...(number === undefined ? {} : { id: number }),
			name,
			value: fit(column, value),
		};
	}
	// an empty table whose definition may not be read: the saved values are checked afterwards
	if (columns.length === 0) return { name: key, value: value as IDataObject[string] };
	throw run.fail(
		`The table has no column '${key}'`,
		`The table has: ${columns.map(({ id, label }) => (label === id ? id : `${label} (${id})`)).join(', ')}. Nothing was changed.`,
	);
}

function fit({ type, label, options = [] }: Column, value: unknown) {
	const place = `'${label}'`;
	return type === 'options' ? pickOption(value, options, place) : convert(value, type, place);
}

/** A row with new values in some columns; everything else stays as Halo sent it. */
export function withCells(row: IDataObject, cells: IDataObject[]): IDataObject {
	const kept = cellsOf(row).map((cell) => {
		const change = cells.find((one) => isSameCell(one, cell));
		if (!change) return cell;
		// without its `display`, which is the text of the old value
		const rest = Object.entries(cell).filter(([key]) => key !== 'display');
		return { ...Object.fromEntries(rest), value: change.value };
	});
	const added = cells.filter((one) => !kept.some((cell) => isSameCell(one, cell)));
	return { ...row, customfields: [...kept, ...added] };
}

/** A row as an output item: its id, and each column under its name. */
export const flatRow = (row: IDataObject): IDataObject => ({
	id: row.id,
	...Object.fromEntries(cellsOf(row).map(({ name, value }) => [String(name), value ?? null])),
});
