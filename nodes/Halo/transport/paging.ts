import type { IDataObject } from 'n8n-workflow';
import type { Page } from './envelope';
import { KeptRows } from './keptRows';
import { LIMITS } from './limits';
import { hasId, ListInPages } from './listInPages';
import { ReadAhead } from './readAhead';
import type { HaloList } from './types';

export { rowsOf } from './envelope';

/** Halo returns at most 100 rows per page, whatever the request says. */
export const PAGE_SIZE = 100;

/** How often earlier pages of one list are read again because rows left it; more often if pages are read in parallel. */
const MOST_READ_BACKS = 2;

/**
 * Reads one page: the rows that Halo returns for these query parameters.
 * @param again the page was read before, so it must not come from a cache
 */
export type ReadPage = (paging: IDataObject, again?: true) => Promise<Page>;

/** The query parameters of a page. */
export const pageQuery = (page: number, size: number): IDataObject => ({
	pageinate: true,
	page_size: size,
	page_no: page,
});

interface Chosen {
	comparesIds?: boolean;
	countsAll?: boolean;
	limit?: number;
	keep?: (row: IDataObject) => boolean;
	reduce?: (rows: IDataObject[]) => Promise<IDataObject[]>;
	until?: (row: IDataObject) => boolean;
	parallel?: number;
	mostPages?: number;
}

/**
 * All rows, or the first ones up to a limit, in Halo's order.
 * @param comparesIds whether an ID that comes on two pages is one record that moved
 * @param countsAll whether Halo's count surely is that of all rows
 * @param keep which rows count; the others are left out
 * @param reduce what is kept of the rows of a page; the rows themselves are released then, however long the list is
 * @param until the page with the first such row is the last one that is read; nothing is read ahead then
 * @param parallel how many pages may be read at once, from the third on: two pages show that the list has pages; from
 * the second on where the count is sure
 * @param mostPages a list that turns out to be longer is not read further
 */
export async function readPages(
	read: ReadPage,
	{
		comparesIds = true,
		countsAll = false,
		limit = Infinity,
		parallel = 1,
		mostPages = Infinity,
		keep,
		reduce,
		until,
	}: Chosen = {},
): Promise<HaloList> {
	const size = keep ? PAGE_SIZE : Math.min(PAGE_SIZE, limit);
	const list = new ListInPages(size, comparesIds, countsAll);
	const ahead = new ReadAhead(
		async (page) => await read(pageQuery(page, size)),
		until ? 1 : parallel,
	);
	// a row that leaves may open a gap before each page that was being read
	const mostReadBacks = MOST_READ_BACKS + parallel - 1;
	let readBacks = 0;
	const kept = new KeptRows(reduce);
	let isEnough = false;
	for (let number = 1; !list.ended && kept.count < limit; number++) {
		const isTooLong = number > mostPages || Math.ceil((list.total ?? 0) / PAGE_SIZE) > mostPages;
		if (isTooLong) return { rows: await kept.all(), total: list.total, isTooLong };
		if (number > LIMITS.pages) {
			list.end(`The list is longer than ${LIMITS.pages} pages and was not read to the end.`);
			break;
		}
		const page = await ahead.page(Math.min(list.lastPage(keep ? Infinity : limit), LIMITS.pages));
		const left = list.leftBefore(page);
		const again = async (page: number) => await read(pageQuery(page, size), true);
		const isReadBack = left > 0 && comparesIds && readBacks++ < mostReadBacks;
		const { rows: moved, isWhole } = isReadBack
			? await readBack(list, again)
			: { rows: [], isWhole: left === 0 };
		if (!isWhole) list.missed += left;
		const fresh = [...moved, ...list.add(page)];
		isEnough = until !== undefined && page.rows.some(until);
		list.ended ||= isEnough;
		await kept.add((keep ? fresh.filter(keep) : fresh).slice(0, limit - kept.count));
	}
	// enough of the included rows, however many others there are
	const asked = keep ? (kept.count < limit ? Infinity : 0) : limit;
	return {
		rows: await kept.all(),
		total: list.total,
		incomplete: list.incompleteness(isEnough ? 0 : asked),
	};
}

/**
 * When records leave a list, later ones move to pages that were already read: to the end of the last one, and of
 * earlier ones if many left. Reads the pages backwards until one has nothing new.
 * @returns the rows found, and whether nothing is missing afterwards
 */
async function readBack(
	list: ListInPages,
	read: (page: number) => Promise<Page>,
): Promise<{ rows: IDataObject[]; isWhole: boolean }> {
	const found: IDataObject[][] = [];
	let isWhole = true;
	for (let number = list.pages; number > 0; number--) {
		const { rows, isList } = await read(number);
		if (!isList || !rows.every(hasId)) isWhole = false;
		const fresh = isList ? list.unknown(rows) : [];
		if (fresh.length === 0) break;
		found.unshift(fresh);
	}
	return { rows: list.insert(found.flat()), isWhole };
}
