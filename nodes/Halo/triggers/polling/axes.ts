import type { IDataObject } from 'n8n-workflow';
import type { Changes, RecordAddress } from '../../model';
import { dateInUtc, isNoDate } from '../../values/dates';
import type { Axis } from './cursor';

/** A way to detect what is new, for one record type. */
export interface Source extends Axis {
	/** The query parameters of a list of everything from a position on. */
	query(from: number): IDataObject;
	/** Whether that list comes newest first, so that reading may stop early, if Halo sorts as requested. */
	isSorted: boolean;
	/** The sort order that puts the newest row first. */
	orderedBy: string;
	/** Whether no date in a row shows when it changed. */
	isUndated: boolean;
	/** Whether positions are times. */
	isTimed: boolean;
}

/** IDs that may still be missing below the newest one: fewer than fit on a page. Our choice. */
const ID_OVERLAP = 30;

/** Milliseconds that a change may need to become visible. Our choice. */
const TIME_OVERLAP = 5 * 60_000;

/** Milliseconds that the clock of Halo's filter may differ from its Date header, including the above. Our choice. */
const CLOCK_OVERLAP = 15 * 60_000;

const keyOf = (row: IDataObject) => String(row.id);

/** New records, by their ascending IDs. */
export const byId = (record: RecordAddress): Source => ({
	key: keyOf,
	version: () => '',
	place: (key) => Number(key),
	overlap: ID_OVERLAP,
	query: () => newestFirst(record, 'id'),
	isSorted: isSorted(record),
	orderedBy: 'id',
	isUndated: false,
	isTimed: false,
});

/** Changed records: by a date in their rows, otherwise by their content. */
export function byChange(record: RecordAddress, { filter, field }: Changes): Source {
	return {
		key: keyOf,
		version: (row) => (field ? String(row[field] ?? '') : fingerprint(row)),
		place: (_key, version) => (field ? (timeOf(version) ?? NaN) : undefined),
		overlap: field ? TIME_OVERLAP : CLOCK_OVERLAP,
		query: (from) => ({
			...(filter ? { [filter]: new Date(from).toISOString() } : {}),
			// records that change meanwhile keep their position in the order of IDs
			...(filter ? (record.sorts ? { order: 'id' } : {}) : newestFirst(record, field ?? 'id')),
		}),
		isSorted: filter === undefined && isSorted(record),
		orderedBy: field ?? 'id',
		isUndated: field === undefined,
		isTimed: true,
	};
}

const isSorted = ({ sorts, paged }: RecordAddress) => sorts === true && paged;

export const newestFirst = ({ sorts }: RecordAddress, field: string): IDataObject =>
	sorts ? { order: field, orderdesc: true } : {};

/** One of Halo's dates in milliseconds; undefined if there is none. */
export function timeOf(date: unknown): number | undefined {
	const time = isNoDate(date) ? NaN : Date.parse(String(dateInUtc(date)));
	return Number.isNaN(time) ? undefined : time;
}

/** A hash with 53 bits, which practically always differs if two rows do. */
function fingerprint(row: IDataObject): string {
	let [high, low] = [0xdeadbeef, 0x41c6ce57];
	for (const char of JSON.stringify(row)) {
		const code = char.codePointAt(0) ?? 0;
		high = Math.imul(high ^ code, 2654435761);
		low = Math.imul(low ^ code, 1597334677);
	}
	high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
	low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
	return (4294967296 * (2097151 & low) + (high >>> 0)).toString(36);
}
