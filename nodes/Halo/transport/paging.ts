import type { IDataObject } from 'n8n-workflow';
import type { Rows } from './envelope';
import type { HaloList } from './types';

export { rowsOf } from './envelope';

/** Halo gives at most 100 rows a page, whatever it is asked for. */
export const PAGE_SIZE = 100;

/** Reads one page: the rows that Halo gives for these query parameters. */
export type ReadPage = (paging: IDataObject) => Promise<Rows>;

/** The query parameters that ask for a page. */
export const pageQuery = (page: number, size: number): IDataObject => ({
	pageinate: true,
	page_size: size,
	page_no: page,
});

/** All rows, or the first ones up to a limit, in Halo's order. */
export async function readPages(
	read: ReadPage,
	{ idKey, limit = Infinity }: { idKey?: string; limit?: number },
): Promise<HaloList> {
	let progress = start();
	const size = Math.min(PAGE_SIZE, limit);
	for (let pages = nextPages(progress); pages.length; pages = nextPages(progress, limit)) {
		// One after the other; these pages are known to exist and could be read side by side.
		for (const page of pages) {
			if (progress.done) break;
			progress = add(progress, await read(pageQuery(page, size)), { idKey, limit });
		}
	}
	return {
		rows: progress.rows.slice(0, limit),
		total: progress.total,
		incomplete: incompleteness(progress, limit),
	};
}

/** What is known of a list so far. */
export interface Progress {
	rows: IDataObject[];
	/** Rows on the first page: what this Halo really gives, which may be less than it was asked for. */
	pageSize: number;
	/** The last page that was read; 0 before the first. */
	page: number;
	total?: number;
	/** Nothing more will come. */
	done: boolean;
	/** Keys of all rows, by which a row that comes twice is known. */
	seen: Set<unknown>;
}

export function start(): Progress {
	return { rows: [], pageSize: 0, page: 0, done: false, seen: new Set() };
}

/**
 * Adds the next page. Rows are unique by id, since rows move between pages while others are added; and endpoints that
 * ignore paging send the same page again, which is how their end is seen.
 */
export function add(
	progress: Progress,
	page: Rows,
	{ idKey = 'id', limit = Infinity } = {},
): Progress {
	const fresh: IDataObject[] = [];
	const seen = new Set(progress.seen);
	for (const row of page.rows) {
		const id = row[idKey];
		// A row without an id may look like another on its own page, but not like one on an earlier page.
		const known = id === undefined ? progress.seen : seen;
		const key = id ?? JSON.stringify(row);
		if (!known.has(key)) fresh.push(row);
		seen.add(key);
	}
	const rows = [...progress.rows, ...fresh];
	const total = page.total ?? progress.total;
	const pageSize = progress.page === 0 ? page.rows.length : progress.pageSize;
	// Without a count: a shorter page is the last one, and a longer one than Halo has pages was the whole list.
	const last = page.rows.length < pageSize || page.rows.length > PAGE_SIZE;
	const complete = total === undefined ? last : rows.length >= total;
	const done = fresh.length === 0 || complete || rows.length >= limit;
	return { rows, pageSize, page: progress.page + 1, total, done, seen };
}

/** The pages to ask for next, as far as they are known to exist: these may be read at the same time. */
export function nextPages(
	{ rows, pageSize, page, total, done }: Progress,
	limit = Infinity,
): number[] {
	if (done) return [];
	if (page === 0 || total === undefined) return [page + 1];
	const missing = Math.min(total, limit) - rows.length;
	return Array.from({ length: Math.ceil(missing / pageSize) }, (_, index) => page + 1 + index);
}

/** A sentence for the user when Halo counts more rows than it gave. */
export function incompleteness({ rows, total }: Progress, limit = Infinity): string | undefined {
	if (total === undefined || rows.length >= Math.min(total, limit)) return undefined;
	return (
		`Halo counts ${total} records here but gave ${rows.length}. ` +
		'Records may have changed while they were read, or this list ignores pages. ' +
		'Run again, or narrow the list with filters.'
	);
}
