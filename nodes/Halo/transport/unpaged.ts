import type { IDataObject } from 'n8n-workflow';
import type { Page } from './envelope';
import { USUAL_ROWS } from './listInPages';
import type { HaloList } from './types';
import { counted } from './counted';

/** The number of rows that the node requests if Halo has no pages. No source names a maximum: this is our choice. */
export const MOST_ROWS = 10_000;

/** How to request a list without pages, and how far to read it. */
interface Unpaged {
	limit: number;
	takesCount?: boolean;
	/** The `count` that a person set. */
	count?: unknown;
}

/** The query parameter that prevents Halo from ending a list without pages too early, or too late. */
export function countQuery({ limit, takesCount }: Unpaged): IDataObject {
	if (limit < Infinity) return { count: limit };
	return takesCount ? { count: MOST_ROWS } : {};
}

/** A list without pages: its rows up to the limit, and whether there may be more. */
export function unpagedList({ rows, total = rows.length }: Page, asked: Unpaged): HaloList {
	return { rows: rows.slice(0, asked.limit), total, incomplete: mayEnd(rows.length, total, asked) };
}

function mayEnd(length: number, total: number, { limit, takesCount, count }: Unpaged) {
	if (length >= limit) return undefined;
	if (total > length)
		return `Halo counts ${counted(total, 'record')} here but returned ${length}. ${NARROW}`;
	const isCut = takesCount && (length === MOST_ROWS || length === USUAL_ROWS);
	if (!isCut || Number(count) === length) return undefined;
	return `Halo returned exactly ${length} records here, a number at which it may cut off such a list: there may be more. ${NARROW}`;
}

const NARROW = 'Narrow the list with filters.';
