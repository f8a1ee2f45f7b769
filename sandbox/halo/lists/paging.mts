import { isTrue } from '../convert.mts';
import type { Query } from '../types.mts';

/** Size of a page when paging is asked for without one (our choice; undocumented). */
const defaultSize = 50;

/** Resources that do not page as asked (docs/halo/lists.md#lists-that-do-not-page). */
const quirks: Record<string, { ignores: 'all' | 'page_no' | 'page_size' }> = {
	Appointment: { ignores: 'all' },
	Feedback: { ignores: 'all' },
	CRMNote: { ignores: 'page_no' },
	Agent: { ignores: 'page_size' },
};

/** One page: its number, its size, and the rows it holds. */
export interface Page<T> {
	rows: T[];
	/** Echoed in the envelope; absent when no page was asked for. */
	number?: number;
	size?: number;
}

/**
 * Cuts a list as Halo does: a page of at most `cap` rows, cut silently; else the first `count` rows;
 * else everything.
 */
export function pageOf<T>(name: string, rows: T[], query: Query, cap: number): Page<T> {
	if (!isTrue(query.pageinate)) {
		const count = Number(query.count ?? 0);
		return { rows: count > 0 ? rows.slice(0, count) : rows };
	}
	const size = Math.min(positive(query.page_size, defaultSize), cap);
	const number = positive(query.page_no, 1);
	const ignores = quirks[name]?.ignores;
	if (ignores === 'all' || ignores === 'page_size') return { rows, number, size };
	const start = ignores === 'page_no' ? 0 : (number - 1) * size;
	return { rows: rows.slice(start, start + size), number, size };
}

function positive(text: string | undefined, otherwise: number): number {
	const value = Number(text ?? otherwise);
	return value > 0 ? value : otherwise;
}
