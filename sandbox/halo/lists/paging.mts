import { isTrue } from '../convert.mts';
import type { Query, Resource } from '../types.mts';

/** Rows without a `page_size` (our choice; undocumented), and without `count` (docs/halo/lists.md#paging). */
const defaultSize = 50;

/** Resources that do not page as asked (docs/halo/lists.md#lists-that-do-not-page). */
const quirks: Record<string, { ignores: 'all' | 'page_no' | 'page_size' }> = {
	Appointment: { ignores: 'all' },
	Feedback: { ignores: 'all' },
	Lookup: { ignores: 'all' },
	TimesheetEvent: { ignores: 'all' },
	incomingemail: { ignores: 'all' },
	CRMNote: { ignores: 'page_no' },
	Feed: { ignores: 'page_no' },
	Agent: { ignores: 'page_size' },
	AssetGroup: { ignores: 'page_size' },
	ItemGroup: { ignores: 'page_size' },
	Notification: { ignores: 'page_size' },
	Tags: { ignores: 'page_size' },
	Workflow: { ignores: 'page_size' },
};

/** How lists are cut: the largest page, and whether an unpaged one ends at fifty. */
export interface Cutting {
	pageCap: number;
	unpaged: 'fifty' | 'all';
}

/** One page: its number, its size, and the rows it holds. */
export interface Page<T> {
	rows: T[];
	/** Echoed in the envelope; absent when no page was asked for. */
	number?: number;
	size?: number;
}

/**
 * Cuts a list as Halo does: a page of at most `pageCap` rows, cut silently; else the first `count` rows, fifty unless
 * it is given. A list that takes no `count` comes whole.
 */
export function pageOf<T>(resource: Resource, rows: T[], query: Query, cutting: Cutting): Page<T> {
	const ignores = quirks[resource.name]?.ignores;
	if (!isTrue(query.pageinate)) {
		if (ignores === 'all') return { rows };
		const takesCount = resource.filters.has('count') && cutting.unpaged === 'fifty';
		const count = positive(query.count, takesCount ? defaultSize : Infinity);
		return { rows: rows.slice(0, count) };
	}
	// a page that does not say its number is the first one, of the usual size
	const asked = query.page_no === undefined ? defaultSize : positive(query.page_size, defaultSize);
	const size = Math.min(asked, cutting.pageCap);
	const number = positive(query.page_no, 1);
	if (ignores === 'all' || ignores === 'page_size') return { rows, number, size };
	const start = ignores === 'page_no' ? 0 : (number - 1) * size;
	return { rows: rows.slice(start, start + size), number, size };
}

function positive(text: string | undefined, otherwise: number): number {
	const value = Number(text ?? otherwise);
	return value > 0 ? value : otherwise;
}
