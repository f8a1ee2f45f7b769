import type { IDataObject } from 'n8n-workflow';
import type { Run } from '../../model';
import { readAfterWrite } from '../../output/accepted';
import { cellsOf, isSameCell } from './columns';
import { flatRow } from './cells';
import { readTable, type Table } from './table';

/**
 * The write of all rows of a table. Halo takes what is sent for the whole table: rows that are not sent may be deleted
 * (read from a public program). So a change always sends every row, also an addition: Halo has `_add_rows` for that, but
 * how such a row finds its record is documented nowhere, and a row could end up in none. `dont_delete_rows` is the
 * OpenAPI's name for what we want; what it does was not seen, and nothing relies on it.
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
 * The table as it is after its rows were written.
 * @throws when a row that was to stay is gone, naming it with its values
 */
export async function readBack(
	run: Run,
	{ record, id, field, rows: before }: Table,
	rows: IDataObject[],
) {
	const what = `${record.name}, ID ${id}`;
	const after = await readAfterWrite(run, what, async () => await readTable(run));
	const ids = new Set(after.rows.map((row) => String(row.id)));
	const lost = rows.filter((row) => row.id !== undefined && !ids.has(String(row.id)));
	if (lost.length === 0) return after;
	throw run.fail(
		`${lost.length} of ${before.length} rows of '${String(field.name)}' are gone after the change`,
		`Somebody else may have deleted them meanwhile, or Halo did. Look at the table in Halo before you run this again. They were: ${listed(lost)}`,
	);
}

/** Throws unless Halo kept the values of a row, since it drops without a word what it does not know. */
export function checkKept(
	run: Run,
	row: IDataObject | undefined,
	cells: IDataObject[],
): IDataObject {
	if (!row) {
		throw run.fail(
			'Halo took the row, and the table does not show it',
			'Look at the table in Halo before you run this again: it may have the row twice then.',
		);
	}
	const keeps = (cell: IDataObject) =>
		cellsOf(row).some((one) => isSameCell(one, cell) && !isEmpty(one.value));
	const dropped = cells.filter((cell) => !isEmpty(cell.value) && !keeps(cell));
	if (dropped.length === 0) return row;
	throw run.fail(
		`Halo did not keep ${dropped.map(({ name }) => `'${String(name)}'`).join(', ')} of row ${String(row.id)}`,
		'Check the names of the columns and whether the value fits: a selection takes the ID of its entry. All other rows are there.',
	);
}

const isEmpty = (value: unknown) => value === undefined || value === null || value === '';

/** As much of the rows as an error may show. */
const listed = (rows: IDataObject[]) => {
	const text = JSON.stringify(rows.map(flatRow));
	return text.length > 2000 ? `${text.slice(0, 2000)} ...` : text;
};
