import type { Store } from '../store.mts';
import type { Row } from '../types.mts';
import type { Ran } from './sqlResult.mts';
import { tableOf, type Table } from './sqlTables.mts';
import { refusedIn, withoutComments } from './sqlText.mts';
import { conditionsOf, matching } from './sqlWhere.mts';

const select =
	/^\s*select\s+(?:top\s*\(?\s*(\d+)\s*\)?\s+(percent\s+)?)?(.+?)\s+from\s+(?:\[?dbo\]?\.)?\[?(\w+)\]?(?:\s+where\s+(.+?))?(?:\s+order\s+by\s+\[?(\w+)\]?(?:\s+(asc|desc))?)?\s*$/is;

/**
 * Runs the few kinds of SELECT that this Halo understands: one table, columns or `*` or `count(*)`,
 * TOP, conditions joined by AND, one order. Anything else is an error inside a 200, as in Halo
 * (docs/halo/errors.md#errors-with-200).
 */
export function runSql(store: Store, sql: string): Ran {
	const refused = refusedIn(sql);
	if (refused) return failed(refused);
	const [, top, percent, wanted, name, where, order, direction] =
		select.exec(withoutComments(sql)) ?? [];
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
	if (top)
		rows = rows.slice(0, percent ? Math.ceil((rows.length * Number(top)) / 100) : Number(top));
	return shaped(table, rows, wanted);
}

function shaped(table: Table, rows: Row[], wanted: string): Ran {
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

const loaded = (rows: Row[]): Ran => ({ rows });

const failed = (error: string): Ran => ({ error });
