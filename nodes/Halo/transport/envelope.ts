import type { IDataObject } from 'n8n-workflow';

export interface Rows {
	rows: IDataObject[];
	/** Halo's `record_count`: all rows, not those of this page. */
	total?: number;
}

/** Lists that describe the rows and are not the rows. */
const ABOUT_ROWS = ['columns', 'include_children', 'folders'];

/**
 * Halo's four ways to answer a list, made one: an object with the rows under a key, a bare array, either of them
 * depending on paging, or a single object.
 * @param listKey the key to look under first; Halo uses others now and then ('results' for paged agents)
 */
export function rowsOf(body: unknown, listKey?: string): Rows {
	if (Array.isArray(body)) return { rows: body.map(toRow) };
	if (!isObject(body)) return { rows: [] };

	const total = typeof body.record_count === 'number' ? body.record_count : undefined;
	const list = listIn(body, listKey);
	if (list) return { rows: list.map(toRow), total };
	// Halo leaves empty lists out; an object without a count is itself the only record.
	return total === undefined ? { rows: [body] } : { rows: [], total };
}

/** Some lists hold only ids or texts. */
function toRow(value: unknown): IDataObject {
	return isObject(value) ? value : { value: value as string };
}

function listIn(body: IDataObject, listKey?: string): unknown[] | undefined {
	const named = listKey && body[listKey];
	if (Array.isArray(named)) return named;
	// A record of its own may hold lists; only an envelope may be searched for its rows.
	if (isRecord(body)) return undefined;
	const lists = Object.entries(body)
		.filter(([key]) => !ABOUT_ROWS.includes(key))
		.map(([, value]) => value)
		.filter((value): value is IDataObject[] => Array.isArray(value));
	return lists.find((list) => list.some(isObject)) ?? lists[0];
}

function isRecord(body: IDataObject): boolean {
	return body.record_count === undefined && (body.id !== undefined || body.guid !== undefined);
}

export function isObject(value: unknown): value is IDataObject {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
