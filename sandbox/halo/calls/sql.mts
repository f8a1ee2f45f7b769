import type { Store } from '../store.mts';
import type { Json, Row } from '../types.mts';

/** Halo's database names beside the resources that hold the same records. */
const tables: Record<string, string> = {
	actions: 'Actions',
	area: 'Client',
	device: 'Asset',
	faults: 'Tickets',
	invoiceheader: 'Invoice',
	requesttype: 'TicketType',
	site: 'Site',
	tstatus: 'Status',
	uname: 'Agent',
	users: 'Users',
};
/** Halo's column names of the ones that reports use most. */
const columns: Record<string, string> = {
	aarea: 'id',
	aareadesc: 'name',
	dateoccured: 'dateoccurred',
	faultid: 'id',
	symptom: 'summary',
	username: 'user_name',
	areaint: 'client_id',
	status: 'status_id',
	uid: 'id',
	uusername: 'name',
	whe_: 'datetime',
	actoutcome: 'outcome',
};

const select =
	/^\s*select\s+(?:top\s*\(?\s*(\d+)\s*\)?\s+)?(.+?)\s+from\s+\[?(\w+)\]?(?:\s+where\s+\[?(\w+)\]?\s*(=|<>|>|<|like)\s*('(?:[^']|'')*'|-?\d+))?(?:\s+order\s+by\s+\[?(\w+)\]?(\s+desc)?)?\s*;?\s*$/is;

/**
 * Runs the few kinds of SELECT that this Halo understands: one table, columns or `*` or `count(*)`,
 * TOP, one condition, one order. Anything else is an error inside a 200, as in Halo (api.md 4).
 * @returns `{ loaded, available_columns, report: { rows, load_error } }`
 */
export function runReport(store: Store, sql: string): Row {
	const [, top, wanted, table, field, operator, literal, order, desc] = select.exec(sql) ?? [];
	const resource = tables[table?.toLowerCase() ?? ''];
	if (!wanted) return failed('Incorrect syntax near the end of the statement.');
	if (!resource) return failed(`Invalid object name '${table}'.`);
	let rows = store.of(resource).all();
	if (field) rows = rows.filter((row) => holds(row[columnOf(field)], operator, literal));
	if (order) rows = sorted(rows, columnOf(order), desc !== undefined);
	if (top) rows = rows.slice(0, Number(top));
	return shaped(rows, wanted, store.of(resource).all());
}

function shaped(rows: Row[], wanted: string, all: Row[]): Row {
	const counting = /^count\s*\(\s*\*\s*\)(?:\s+(?:as\s+)?\[?(\w+)\]?)?$/i.exec(wanted.trim());
	if (counting) return loaded([{ [counting[1] ?? 'Column1']: rows.length }]);
	if (wanted.trim() === '*') return loaded(rows.map(flat));
	const picked = wanted.split(',').map(column);
	const known = new Set(all.flatMap((row) => Object.keys(row)));
	const unknown = picked.find(({ from }) => !known.has(columnOf(from)));
	if (unknown) return failed(`Invalid column name '${unknown.from}'.`);
	return loaded(
		rows.map((row) =>
			Object.fromEntries(picked.map(({ from, as }) => [as, row[columnOf(from)] ?? null])),
		),
	);
}

function column(text: string): { from: string; as: string } {
	const [, from = text.trim(), as] =
		/^\[?(\w+)\]?(?:\s+(?:as\s+)?['"[]?([^'"\]]+)['"\]]?)?$/i.exec(text.trim()) ?? [];
	return { from, as: as?.trim() ?? from };
}

const columnOf = (name: string): string => columns[name.toLowerCase()] ?? name.toLowerCase();

function holds(value: Json | undefined, operator: string, literal: string): boolean {
	const wanted = literal.startsWith("'")
		? literal.slice(1, -1).replace(/''/g, "'")
		: Number(literal);
	const own = typeof wanted === 'number' ? Number(value) : String(value ?? '').toLowerCase();
	const other = typeof wanted === 'number' ? wanted : wanted.toLowerCase();
	if (operator === '=') return own === other;
	if (operator === '<>') return own !== other;
	if (operator === '>') return own > other;
	if (operator === '<') return own < other;
	return String(own).includes(String(other).replace(/%/g, ''));
}

function sorted(rows: Row[], field: string, descending: boolean): Row[] {
	const sign = descending ? -1 : 1;
	const order = (a: Row, b: Row) => ((a[field] ?? '') < (b[field] ?? '') ? -sign : sign);
	return [...rows].sort(order);
}

const flat = (row: Row): Row =>
	Object.fromEntries(Object.entries(row).filter(([, value]) => typeof value !== 'object'));

function loaded(rows: Row[]): Row {
	const available_columns = Object.keys(rows[0] ?? {}).map((name, at) => ({ id: at + 1, name }));
	return { loaded: true, available_columns, report: { loaded: true, rows } };
}

const failed = (load_error: string): Row => ({
	loaded: true,
	available_columns: [],
	report: { loaded: false, rows: [], load_error },
});
