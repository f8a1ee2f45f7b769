import type { IDataObject } from 'n8n-workflow';
import type { HaloClient } from '../../transport/HaloClient';
import type { Page } from '../../transport/envelope';
import { PAGE_SIZE, pageQuery, rowsOf } from '../../transport/paging';
import { newestFirst, RUNS } from './runs';

/** A log longer than this many pages is not read further: its pages cannot be right. */
const MOST_PAGES = 1000;

/** The part of the log that was read. */
export interface Runs {
	/** Newest first. */
	rows: IDataObject[];
	/** How many runs there are, if Halo says so. */
	total: number;
	/** Nothing was left unread. */
	complete: boolean;
}

/**
 * The newest runs that are wanted, in as few pages as possible. Halo's log begins with the oldest, and `count` returns
 * those (seen on a live tenant), so the pages are read from the end that turns out to be the newer one. Halo's count
 * only shows where to look for the other end; the page itself shows whether it is the end. A Halo that ignores pages
 * returns the same rows again, and then nothing more can be read.
 */
export async function readRuns(
	halo: HaloClient,
	isWanted: (row: IDataObject) => boolean,
	limit: number,
): Promise<Runs> {
	const log = new Log(async (page) => {
		const { path, listKey, permission } = RUNS;
		const query = pageQuery(page, PAGE_SIZE);
		return rowsOf(await halo.json({ method: 'GET', path, query, permission }), listKey);
	});
	const first = await log.page(1);
	const last = await findLast(log, first);
	const lastIsNewer = highest(last.rows) > highest(first.rows);
	const numbers = Array.from({ length: log.end }, (_, at) => at + 1);
	const runs = new Map<unknown, IDataObject>();
	for (const number of lastIsNewer ? numbers.reverse() : numbers) {
		if ([...runs.values()].filter(isWanted).length >= limit) break;
		for (const row of (await log.page(number)).rows) runs.set(row.id, row);
	}
	const rows = newestFirst([...runs.values()]);
	const total = Math.max(first.total ?? 0, rows.length);
	return { rows, total, complete: rows.length >= total };
}

/** The last page with rows of its own: where Halo's count puts it, or after it. */
async function findLast(log: Log, first: Page): Promise<Page> {
	const size = Math.max(1, first.rows.length);
	const guess = Math.ceil(Math.min(first.total ?? 0, size * MOST_PAGES) / size);
	// no rows where the last page should be: the count is too high, so the end is searched from the start
	if (guess > 1 && (await log.isNew(guess))) log.end = guess;
	while (log.end < MOST_PAGES && log.isFull(log.end) && (await log.isNew(log.end + 1))) log.end++;
	return await log.page(log.end);
}

/** Pages of the log, each read once. */
class Log {
	/** The number of the last page. */
	end = 1;
	private readonly pages = new Map<number, Page>();

	constructor(private readonly read: (page: number) => Promise<Page>) {}

	async page(number: number): Promise<Page> {
		const known = this.pages.get(number) ?? (await this.read(number));
		this.pages.set(number, known);
		return known;
	}

	/** Whether another page may follow, judging by this one. */
	isFull(number: number): boolean {
		const { rows = [], size = PAGE_SIZE } = this.pages.get(number) ?? {};
		return rows.length >= size;
	}

	/** Whether a page has any rows that the others do not have. */
	async isNew(number: number): Promise<boolean> {
		const others = [...this.pages].filter(([other]) => other !== number);
		const known = new Set(others.flatMap(([, { rows }]) => rows.map(({ id }) => id)));
		return (await this.page(number)).rows.some(({ id }) => !known.has(id));
	}
}

const highest = (rows: IDataObject[]) => Math.max(0, ...rows.map(({ id }) => Number(id)));
