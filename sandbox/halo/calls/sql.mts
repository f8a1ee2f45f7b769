import type { Store } from '../store.mts';
import type { Row } from '../types.mts';
import { tableOf, type Table } from './sqlTables.mts';
import { conditionsOf, matching } from './sqlWhere.mts';

const select =
	/^\s*select\s+(?:top\s*\(?\s*(\d+)\s*\)?\s+)?(.+?)\s+from\s+(?:\[?dbo\]?\.)?\[?(\w+)\]?(?:\s+where\s+(.+?))?(?:\s+order\s+by\s+\[?(\w+)\]?(?:\s+(asc|desc))?)?\s*;?\s*$/is;

/**
 * Runs the few kinds of SELECT that this Halo understands: one table, columns or `*` or `count(*)`,
 * TOP, conditions joined by AND, one order. Anything else is an error inside a 200, as in Halo
 * (docs/halo/errors.md#errors-with-200).
 * @returns `{ loaded, available_columns, report: { rows, load_error } }`
 */
export function runReport(store: Store, sql: string): Row {
	const [, top, wanted, name, where, order, direction] = select.exec(sql) ?? [];
	if (!wanted) return failed('Incorrect syntax near the end of the statement.');
	const table = tableOf(store, name);
	if (!table) return failed(`Invalid object name '${name}'.`);
	const conditions = where === undefined ? [] : conditionsOf(where);
	if (!conditions) return failed(`Incorrect syntax near '${where}'.`);
	const used = [...conditions.map(({ column }) => column), ...(order ? [order] : [])];
	const unknown = used.find((column) => !table.has(column));
	if (unknown) return failed(`Invalid column name '${unknown}'.`);
	let rows = matching(table, conditions);
	if (order) rows = sorted(table, rows, order, direction?.toLowerCase() === 'desc');
	if (top) rows = rows.slice(0, Number(top));
	return shaped(table, rows, wanted);
}

function shaped(table: Table, rows: Row[], wanted: string): Row {
	const counting = /^count\s*\(\s*\*\s*\)(?:\s+(?:as\s+)?\[?(\w+)\]?)?$/i.exec(wanted.trim());
	if (counting) return loaded([{ [counting[1] ?? 'Column1']: rows.length }]);
	if (wanted.trim() === '*') return loaded(rows.map(table.whole));
	const picked = wanted.split(',').map(column);
	const unknown = picked.find(({ from }) => !table.has(from));
	if (unknown) return failed(`Invalid column name '${unknown.from}'.`);
	return loaded(
		rows.map((row) =>
			Object.fromEntries(picked.map(({ from, as }) => [as, table.value(row, from)])),
		),
	);
}

function column(text: string): { from: string; as: string } {
	const [, from = text.trim(), as] =
		/^\[?(\w+)\]?(?:\s+(?:as\s+)?['"[]?([^'"\]]+)['"\]]?)?$/i.exec(text.trim()) ?? [];
	return { from, as: as?.trim() ?? from };
}

function sorted({ value }: Table, rows: Row[], field: string, descending: boolean): Row[] {
	const sign = descending ? -1 : 1;
	const of = (row: Row) => value(row, field) ?? '';
	return [...rows].sort((a, b) => (of(a) === of(b) ? 0 : of(a) < of(b) ? -sign : sign));
}

function loaded(rows: Row[]): Row {
	const available_columns = Object.keys(rows[0] ?? {}).map((name, at) => ({ id: at + 1, name }));
	return { loaded: true, available_columns, report: { loaded: true, rows } };
}

const failed = (load_error: string): Row => ({
	loaded: true,
	available_columns: [],
	report: { loaded: false, rows: [], load_error },
});
