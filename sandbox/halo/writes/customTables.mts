import { ruleText } from '../answers.mts';
import type { Json, Row } from '../types.mts';
import { isObject } from './typeCheck.mts';

/** Merges the sent cells of a row into those that it has. */
export type MergeCells = (sent: Json | undefined, before: Json | undefined) => Json;

/**
 * The rows of a table field after a write. What is sent replaces what is there: rows that are not sent
 * are gone (docs/halo/custom-fields.md#custom-tables). A row with a known id keeps the cells that are
 * not sent. Three names of the OpenAPI's CustomField leave the other rows alone; what they do is our
 * reading of them: `add_rows` adds every sent row, `delete_these_rows` removes rows by id,
 * `dont_delete_rows` only writes.
 * @throws Refusal 400 "Invalid Data Type" when the value is no list
 */
export function tableRows(change: Row, before: Json | undefined, mergeCells: MergeCells): Row[] {
	const value = change.value ?? [];
	if (!Array.isArray(value)) throw ruleText('Invalid Data Type');
	const { add_rows: adds, dont_delete_rows: spares, delete_these_rows } = change;
	const removed = new Set(Array.isArray(delete_these_rows) ? delete_these_rows.map(String) : []);
	const old = rowsIn(before);
	const known = new Map(old.map((row) => [String(row.id), row]));
	const sent = value.filter(isObject).map((row) => (adds === true ? { ...row, id: null } : row));
	const written = numbered(sent, old).map((row) => merged(row, known.get(String(row.id))));
	if (adds !== true && spares !== true && removed.size === 0) return written;
	for (const row of written) known.set(String(row.id), row);
	for (const id of removed) known.delete(id);
	return [...known.values()];

	function merged(row: Row, own: Row | undefined): Row {
		return { ...own, ...row, customfields: mergeCells(row.customfields, own?.customfields) };
	}
}

/** Rows in a value that may be no list at all. */
export const rowsIn = (value: Json | undefined): Row[] =>
	Array.isArray(value) ? value.filter(isObject) : [];

/** Gives rows without a number the next ones. */
function numbered(rows: Row[], old: Row[]): Row[] {
	let highest = 0;
	for (const { id } of [...old, ...rows]) highest = Math.max(highest, Number(id) || 0);
	return rows.map((row) =>
		typeof row.id === 'number' && row.id > 0 ? row : { ...row, id: ++highest },
	);
}
