import type { IDataObject } from 'n8n-workflow';
import type { Page } from './envelope';
import { isObject } from './json';
import { counted } from './counted';

/** Halo's default number of rows: a page with exactly this many may be one of several. */
export const USUAL_ROWS = 50;

/**
 * A list while it is read, page by page. It trusts Halo's count only as far as the pages confirm it, and never drops
 * one of two rows of the same page.
 */
export class ListInPages {
	/** How many rows there are so far. The rows themselves are returned, so that a long list takes no memory here. */
	length = 0;
	/** The pages read so far. */
	pages = 0;
	/** The number of all rows: Halo's last count, if the pages do not contradict it. */
	total?: number;
	/** There are no more rows. */
	ended = false;
	/** Rows that may have been missed, because others left the list while it was read. */
	missed = 0;
	private pageSize = 0;
	private left = 0;
	private previous: IDataObject[] = [];
	private pagesWithoutNews = 0;
	private reason?: string;
	private readonly seen = new Set<unknown>();

	constructor(
		private readonly asked: number,
		private readonly comparesIds: boolean,
		/** Whether Halo's count is certainly that of all rows. */
		private readonly countsAll = false,
	) {}

	/** How many rows left the list since the previous page, according to Halo's counts. */
	leftBefore(page: Page): number {
		const now = this.credibleTotal(page);
		const left = now === undefined ? 0 : Math.max(0, (this.total ?? now) - now);
		this.left += left;
		return left;
	}

	/** The number of the last page that is needed, according to two pages, or to a sure count; otherwise 0. */
	lastPage(limit: number): number {
		if (this.pages < (this.countsAll ? 1 : 2) || this.pagesWithoutNews > 0) return 0;
		return Math.ceil(Math.min(this.total ?? 0, limit) / this.pageSize);
	}

	/** The rows that are new. Rows without an ID cannot be told apart. */
	unknown(rows: IDataObject[]): IDataObject[] {
		return rows.filter((row) => hasId(row) && !this.seen.has(row.id));
	}

	/** Counts rows among those of the pages read so far, and returns them. */
	insert(rows: IDataObject[]): IDataObject[] {
		if (this.comparesIds) for (const row of rows) if (hasId(row)) this.seen.add(row.id);
		this.length += rows.length;
		return rows;
	}

	/** Adds the next page. Returns its rows that no earlier page had. */
	add(page: Page): IDataObject[] {
		const { rows } = page;
		if (page.total !== undefined) this.total = this.credibleTotal(page);
		this.pages++;
		if (this.pages === 1) this.pageSize = rows.length;
		if (!page.isList) return this.end(`Page ${this.pages} had no list.`);
		if (rows.length === 0) return this.end();
		if (this.isRepeated(rows)) return this.end(this.mayBeCut(page) ? SAME_PAGE : undefined);
		this.previous = rows;
		// known from an earlier page: it moved here while others were added
		const fresh = this.comparesIds
			? rows.filter((row) => !hasId(row) || !this.seen.has(row.id))
			: rows;
		this.insert(fresh);
		this.pagesWithoutNews = fresh.length === 0 ? this.pagesWithoutNews + 1 : 0;
		this.ended = this.isLast(page) || this.pagesWithoutNews === 2;
		return fresh;
	}

	/** Ends the list, early if there is a reason. Returns that no more rows come. */
	end(reason?: string): IDataObject[] {
		this.ended = true;
		this.reason = reason;
		return [];
	}

	/** A sentence for the user if rows are missing, or may be. */
	incompleteness(limit = Infinity): string | undefined {
		const { total, missed, reason, length } = this;
		if (total !== undefined && length < Math.min(total, limit)) {
			return `Halo counts ${counted(total, 'record')} here but returned ${length}. ${reason ?? CHANGED} ${ADVICE}`;
		}
		if (missed > 0) {
			return `Records left this list while it was being read, so others may be missing (at most ${missed}). ${ADVICE}`;
		}
		const isWhole = length >= Math.min(total ?? Infinity, limit);
		return reason && !isWhole ? `${reason} Records may be missing. ${ADVICE}` : undefined;
	}

	private isLast(page: Page): boolean {
		const { total } = this;
		const { length } = page.rows;
		// longer than any page of Halo: the list ignores page numbers, and this was all of it
		if (length > this.asked) return true;
		const isShort = length < this.pageSize;
		if (total === undefined) return isShort;
		if (this.countsAll && this.left === 0 && this.seen.size === total) return true;
		// the count may be that of the page: only a page that is not full, or an empty one, is certainly the last
		if (this.isFull(page)) return false;
		return this.length - this.left >= total || (this.left > 0 && isShort);
	}

	/** Whether there may be more rows: a later page is as long as the first, or the first has the maximum length. */
	private isFull(page: Page): boolean {
		return this.pages > 1 ? page.rows.length >= this.pageSize : this.mayBeCut(page);
	}

	/** Whether a page has exactly the maximum number of rows. */
	private mayBeCut({ rows: { length }, size }: Page): boolean {
		return length === this.asked || length === USUAL_ROWS || length === size;
	}

	/** A list that ignores the page number returns the same page again. */
	private isRepeated(rows: IDataObject[]): boolean {
		const { previous } = this;
		return rows.length === previous.length && rows.every((row, at) => isSame(row, previous[at]));
	}

	/** The count of the next page, unless there are more rows up to its end. */
	private credibleTotal({ rows, total }: Page): number | undefined {
		// an empty page contradicts no count
		const least = rows.length === 0 ? 0 : this.pages * this.pageSize + rows.length;
		return total !== undefined && total >= least ? total : undefined;
	}
}

const CHANGED =
	'Records may have changed while they were being read, or this list ignores page numbers.';
const SAME_PAGE = 'Halo returned the same page twice: this list ignores the page number.';
const ADVICE = 'Run again, or narrow the list with filters.';

/** 0 and nothing are not IDs. */
export const hasId = ({ id }: IDataObject) =>
	id !== undefined && id !== null && id !== 0 && id !== '' && !isObject(id);

const isSame = (one: IDataObject, other: IDataObject) =>
	one.id === other.id && JSON.stringify(one) === JSON.stringify(other);
