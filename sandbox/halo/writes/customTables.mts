import { ruleText } from '../answers.mts';
import type { Json, Row } from '../types.mts';
import { isObject } from './typeCheck.mts';

/**
 * The rows of a table field after a write. What is sent replaces what is there: rows that are not
 * sent are gone (api.md 2.6). A row with a known id keeps its other columns.
 */
export function tableRows(sent: Json, before: Json | undefined): Row[] {
	if (!Array.isArray(sent)) throw ruleText('Invalid Data Type');
	const old = Array.isArray(before) ? before.filter(isObject) : [];
	return sent.filter(isObject).map((row) => {
		const known = old.find(({ id }) => id !== undefined && id === row.id);
		return { ...known, ...numbered(row, old, sent.indexOf(row)) };
	});
}

/** The rows of a table with more added, as `_add_rows` does. */
export function withAddedRows(before: Json | undefined, added: Json): Row[] {
	const old = Array.isArray(before) ? before.filter(isObject) : [];
	const more = Array.isArray(added) ? added.filter(isObject) : [];
	return [...old, ...more.map((row, at) => numbered({ ...row, id: null }, old, at))];
}

function numbered(row: Row, old: Row[], at: number): Row {
	if (typeof row.id === 'number' && row.id > 0) return row;
	const highest = Math.max(0, ...old.map(({ id }) => Number(id) || 0));
	return { ...row, id: highest + at + 1 };
}
