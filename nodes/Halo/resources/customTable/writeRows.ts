import type { IDataObject } from 'n8n-workflow';
import type { Run } from '../../model';
import { readUntil } from '../../output/readUntil';
import { readAfterWrite } from '../../output/accepted';
import { cellsOf, isSameCell } from './columns';
import { flatRow } from './cells';
import { readTable, type Table } from './table';

/**
 * The write of all rows of a table. Halo treats the rows that are sent as the whole table: rows that are not sent may
 * be deleted (read from a public program). So a change always sends every row, even an addition: Halo has `_add_rows`
 * for that, but how such a row is linked to its record is not documented, and it might belong to none.
 * `dont_delete_rows` is the OpenAPI's name for what the node wants; its effect was not seen, and the node does not
 * rely on it.
 */
export function saveRows(
	run: Run,
	{ record, id, field, rows: before }: Table,
	rows: IDataObject[],
) {
	const keepsAll = before.every(({ id: old }) => rows.some((row) => row.id === old));
	const value = {
		id: field.id,
		name: field.name,
		value: rows,
		...(keepsAll ? { dont_delete_rows: true } : {}),
	};
	return run.records(record).save({ id, customfields: [value] });
}

/**
 * The table after its rows were written, read again while it does not show them.
 * @param isShown an additional check
 * @throws when a row that should stay is gone, with its values
 */
export async function readBack(
	run: Run,
	{ record, id, field, rows: before }: Table,
	rows: IDataObject[],
	isShown: (rows: IDataObject[]) => boolean,
): Promise<IDataObject[]> {
	const isWhole = (after: Table) => lostOf(rows, after).length === 0 && isShown(after.rows);
	const read = async () => await readTable(run);
	const what = `${record.name}, ID ${id}`;
	const after = await readAfterWrite(run, what, async () => await readUntil(run, read, isWhole));
	const lost = lostOf(rows, after);
	if (lost.length === 0) return after.rows;
	throw run.fail(
		`Rows of '${String(field.name)}' are missing after the change: ${lost.length} of ${before.length}`,
		`Somebody else or Halo may have deleted them in the meantime. Check the table in Halo before you run this again. Missing: ${listed(lost)}`,
	);
}

/** The rows that should stay and are missing. */
function lostOf(rows: IDataObject[], { rows: after }: Table): IDataObject[] {
	const ids = new Set(after.map(({ id }) => String(id)));
	return rows.filter(({ id }) => id !== undefined && !ids.has(String(id)));
}

/** The values that Halo did not save, since it silently drops what it does not know. */
export function droppedOf(row: IDataObject, cells: IDataObject[]): IDataObject[] {
	const keeps = (cell: IDataObject) =>
		cellsOf(row).some((one) => isSameCell(one, cell) && !isEmpty(one.value));
	return cells.filter((cell) => !isEmpty(cell.value) && !keeps(cell));
}

/** @throws unless Halo saved the values of a row */
export function checkKept(run: Run, row: IDataObject, cells: IDataObject[]): IDataObject {
	const dropped = droppedOf(row, cells);
	if (dropped.length === 0) return row;
	throw run.fail(
		`Halo did not save ${dropped.map(({ name }) => `'${String(name)}'`).join(', ')} of row ${String(row.id)}`,
		'Check the names of the columns and whether the value fits: a selection whose entries Halo does not name needs the ID of the entry. All other rows are still there.',
	);
}

const isEmpty = (value: unknown) => value === undefined || value === null || value === '';

/** The rows as text, as much of them as an error may show. */
const listed = (rows: IDataObject[]) => {
	const text = JSON.stringify(rows.map(flatRow));
	return text.length > 2000 ? `${text.slice(0, 2000)} ...` : text;
};
