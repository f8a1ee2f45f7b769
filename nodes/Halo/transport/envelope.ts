import type { IDataObject } from 'n8n-workflow';
import { isObject } from './json';
import { errorIn } from './words';

/** The part of a list in one response. */
export interface Page {
	rows: IDataObject[];
	/** Halo's `record_count`. On a page it counts all rows; without pages, the rows returned. */
	total?: number;
	/** Halo's `page_size`: the maximum number of rows on a page. */
	size?: number;
	/** False if it is neither a list nor the envelope of one, such as an empty response or a single record. */
	isList: boolean;
}

/** Lists that describe the rows and are not the rows. */
const ABOUT_ROWS = ['columns', 'include_children', 'folders'];

/**
 * Reads Halo's four forms of a list: an object with the rows under a key, a bare array, either of them depending on
 * paging, or a single object.
 * @param listKey the key to try first; Halo sometimes uses another one ('results' for paged agents)
 */
export function rowsOf(body: unknown, listKey?: string): Page {
	if (Array.isArray(body)) return { rows: body.map(toRow), isList: true };
	if (!isObject(body)) return { rows: [], isList: false };

	const total = number(body.record_count);
	const size = number(body.page_size);
	const list = listOf(body, listKey);
	if (list) return { rows: list.map(toRow), total, size, isList: true };
	// Halo leaves empty lists out; an object without a count is itself the only record.
	return total === undefined
		? { rows: [body], isList: false }
		: { rows: [], total, size, isList: true };
}

const number = (value: unknown) => (typeof value === 'number' ? value : undefined);

/** Whether a response is a single record: the envelope of a list has a count. */
export const isRecord = (body: unknown) => isObject(body) && isSingle(body);

/** The list in a response, unchanged; undefined if there is none. */
export function listOf(body: unknown, listKey?: string): unknown[] | undefined {
	if (Array.isArray(body)) return body;
	const key = isObject(body) ? keyOf(body, listKey) : undefined;
	return key === undefined ? undefined : ((body as IDataObject)[key] as unknown[]);
}

/** False if a list contains anything but records: their state is not known. */
export function holdsRecords(body: unknown, listKey?: string): boolean {
	const list = listOf(body, listKey) ?? [];
	const isError = list.length === 1 && isObject(list[0]) && errorIn(list[0]) !== undefined;
	return !isError && list.every((row) => isObject(row) && Object.keys(row).length > 0);
}

/** The same response with other rows in its list, which came from `rowsOf`; a response without a list is not changed. */
export function withRows(body: unknown, rows: IDataObject[]): unknown {
	const list = listOf(body);
	if (!list) return body;
	const plain = list.every(isObject) ? rows : rows.map(({ value }) => value);
	if (Array.isArray(body)) return plain;
	const envelope = body as IDataObject;
	return { ...envelope, [keyOf(envelope) ?? '']: plain };
}

/** Some lists contain only IDs or texts. */
function toRow(value: unknown): IDataObject {
	return isObject(value) ? value : { value: value as string };
}

/** The key of the rows in an envelope. */
function keyOf(body: IDataObject, listKey?: string): string | undefined {
	if (listKey && Array.isArray(body[listKey])) return listKey;
	// A record may contain lists; only an envelope may be searched for its rows.
	if (isSingle(body)) return undefined;
	const keys = Object.keys(body).filter(
		(key) => !ABOUT_ROWS.includes(key) && Array.isArray(body[key]),
	);
	return keys.find((key) => (body[key] as unknown[]).some(isObject)) ?? keys[0];
}

function isSingle(body: IDataObject): boolean {
	return body.record_count === undefined && (body.id !== undefined || body.guid !== undefined);
}
