import type { IDataObject } from 'n8n-workflow';
import { isObject } from './json';

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
	const list = listOf(body, listKey);
	if (list) return { rows: list.map(toRow), total };
	// Halo leaves empty lists out; an object without a count is itself the only record.
	return total === undefined ? { rows: [body] } : { rows: [], total };
}

/** The list that a response is or wraps, as it is; undefined when it does neither. */
export function listOf(body: unknown, listKey?: string): unknown[] | undefined {
	if (Array.isArray(body)) return body;
	const key = isObject(body) ? keyOf(body, listKey) : undefined;
	return key === undefined ? undefined : ((body as IDataObject)[key] as unknown[]);
}

/** The same response with other rows in its list, which came from `rowsOf`; a response without a list stays as it is. */
export function withRows(body: unknown, rows: IDataObject[]): unknown {
	const list = listOf(body);
	if (!list) return body;
	const plain = list.every(isObject) ? rows : rows.map(({ value }) => value);
	if (Array.isArray(body)) return plain;
	const envelope = body as IDataObject;
	return { ...envelope, [keyOf(envelope) ?? '']: plain };
}

/** Some lists hold only ids or texts. */
function toRow(value: unknown): IDataObject {
	return isObject(value) ? value : { value: value as string };
}

/** Where the rows stand in an object that wraps them. */
function keyOf(body: IDataObject, listKey?: string): string | undefined {
	if (listKey && Array.isArray(body[listKey])) return listKey;
	// A record of its own may hold lists; only an envelope may be searched for its rows.
	if (isSingle(body)) return undefined;
	const keys = Object.keys(body).filter(
		(key) => !ABOUT_ROWS.includes(key) && Array.isArray(body[key]),
	);
	return keys.find((key) => (body[key] as unknown[]).some(isObject)) ?? keys[0];
}

function isSingle(body: IDataObject): boolean {
	return body.record_count === undefined && (body.id !== undefined || body.guid !== undefined);
}
