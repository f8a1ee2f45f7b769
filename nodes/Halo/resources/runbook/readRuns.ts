import type { IDataObject } from 'n8n-workflow';
import type { HaloClient } from '../../transport/HaloClient';
import { PAGE_SIZE, pageQuery, rowsOf } from '../../transport/paging';
import { newestFirst, RUNS } from './runs';

/** What was read of the log. */
export interface Runs {
	/** Newest first. */
	rows: IDataObject[];
	/** How many runs Halo says there are. */
	total: number;
	/** Nothing was left unread. */
	complete: boolean;
}

/**
 * The newest runs that are wanted, as few pages as that takes. Halo's log begins with the oldest, and `count` gives
 * those (seen on a live tenant), so the pages are read from that end which turns out to be the newer one. A Halo that
 * ignores pages gives the same rows again, and then nothing more can be read.
 */
export async function readRuns(
	halo: HaloClient,
	isWanted: (row: IDataObject) => boolean,
	limit: number,
): Promise<Runs> {
	const read = async (page: number) => {
		const { path, listKey, permission } = RUNS;
		const query = pageQuery(page, PAGE_SIZE);
		return rowsOf(await halo.json({ method: 'GET', path, query, permission }), listKey);
	};
	const first = await read(1);
	const total = first.total ?? first.rows.length;
	const pages = first.rows.length ? Math.ceil(total / first.rows.length) : 1;
	if (pages === 1) return done(first.rows, total);

	const last = await read(pages);
	const runs = new Map<unknown, IDataObject>();
	const add = (rows: IDataObject[]) => {
		const before = runs.size;
		for (const row of rows) runs.set(row.id, row);
		return runs.size > before;
	};
	const lastIsNewer = highest(last.rows) > highest(first.rows);
	add(lastIsNewer ? last.rows : first.rows);
	const between = Array.from({ length: pages - 2 }, (_, i) => i + 2);
	for (const page of lastIsNewer ? between.reverse() : between) {
		if ([...runs.values()].filter(isWanted).length >= limit) break;
		if (!add((await read(page)).rows)) break;
	}
	if ([...runs.values()].filter(isWanted).length < limit) add([...first.rows, ...last.rows]);
	return done([...runs.values()], total);
}

const done = (rows: IDataObject[], total: number): Runs => ({
	rows: newestFirst(rows),
	total,
	complete: rows.length >= total,
});

const highest = (rows: IDataObject[]) => Math.max(0, ...rows.map(({ id }) => Number(id)));
