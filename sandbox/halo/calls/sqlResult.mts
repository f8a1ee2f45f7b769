import type { Json, Row } from '../types.mts';

/** What running SQL gives: as rows with their own types, or why it could not be run. */
export type Ran = { rows: Row[] } | { error: string };

/**
 * The result as Halo sends it: all values are texts, and `available_columns` says what each column is
 * (docs/halo/reports.md#sql). Names of types as in SQL Server, and `True` and `False`, are our choice.
 * @returns `{ loaded, available_columns, report: { rows, load_error } }`
 */
export function asReport(ran: Ran): Row {
	if ('error' in ran) {
		const report = { loaded: false, rows: [], load_error: ran.error };
		return { loaded: true, available_columns: [], report };
	}
	const { rows } = ran;
	const names = [...new Set(rows.flatMap((row) => Object.keys(row)))];
	const available_columns = names.map((name, at) => ({
		id: at + 1,
		name,
		data_type: typeOf(rows.map((row) => row[name] ?? null)),
	}));
	return { loaded: true, available_columns, report: { loaded: true, rows: rows.map(asTexts) } };
}

const asTexts = (row: Row): Row =>
	Object.fromEntries(Object.entries(row).map(([name, value]) => [name, textOf(value)]));

function textOf(value: Json): Json {
	if (value === null || typeof value === 'string') return value;
	if (typeof value === 'boolean') return value ? 'True' : 'False';
	return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

function typeOf(values: Json[]): string {
	const there = values.filter((value) => value !== null);
	const all = (test: (value: Json) => boolean) => there.length > 0 && there.every(test);
	if (all((value) => Number.isInteger(value))) return 'int';
	if (all((value) => typeof value === 'number')) return 'decimal';
	if (all((value) => typeof value === 'boolean')) return 'bit';
	return all((value) => /^\d{4}-\d{2}-\d{2}T/.test(String(value))) ? 'datetime' : 'nvarchar';
}
