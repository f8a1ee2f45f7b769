import type { IDataObject } from 'n8n-workflow';
import type { RecordAddress, Run } from '../../model';
import type { Source } from './axes';
import { sight, type Sighting } from './cursor';
import { sentenceCase } from '../../values/text';

/** How often a list of several pages is read again because something moved meanwhile. */
const MOST_PASSES = 4;

/** The meaning of an incomplete list for a poll. */
export const NOTHING_MOVED = 'Nothing was returned, and the next poll reads from the same point.';

/**
 * Everything that Halo lists from a position on. A list of several pages is read until it has nothing new: a row that
 * leaves it while it is read moves others to a page that was already read.
 * @throws if the list is incomplete
 */
export async function readFrom(
	run: Run,
	record: RecordAddress,
	source: Source,
	query: IDataObject,
	from: number,
): Promise<Sighting[]> {
	const known = new Map<string, Sighting>();
	let newest: number | undefined;
	for (let passes = 1; ; passes++) {
		const sent = run.halo.progress.requests;
		const found = await readOnce(run, record, source, query, from);
		const isOnePage = run.halo.progress.requests - sent <= 1;
		// rows since reading began are for the next poll
		newest ??= source.isTimed ? (run.halo.began ?? Infinity) : topOf(found);
		const until = newest;
		const hasNews = found.some(({ key, place = 0 }) => !known.has(key) && place <= until);
		for (const one of found) known.set(one.key, one);
		const isUndated = found.some(({ place }) => place === undefined);
		if (!hasNews || isOnePage) return [...known.values()];
		if (passes < MOST_PASSES) continue;
		if (isUndated) return [...known.values()];
		throw run.fail(
			`The list of ${sentenceCase(record.plural)} kept changing while it was read. ${NOTHING_MOVED}`,
			'Poll more often, or narrow the list with filters, so that it has fewer pages.',
		);
	}
}

async function readOnce(
	run: Run,
	record: RecordAddress,
	source: Source,
	query: IDataObject,
	from: number,
): Promise<Sighting[]> {
	const whole = { ...query, ...source.query(from) };
	const until = source.isSorted ? below(source, from) : undefined;
	const rows = await run.records(record).find(whole, { until, consequence: NOTHING_MOVED });
	return rows.map((row) => sight(source, row));
}

/** Stops at the first row below a position, if the rows are in order; otherwise all are read. */
function below(source: Source, from: number) {
	let last = Infinity;
	let isInOrder = true;
	return (row: IDataObject) => {
		const { place = NaN } = sight(source, row);
		// rows without a date are at the end
		const at = Number.isNaN(place) ? -Infinity : place;
		if (at > last) isInOrder = false;
		last = at;
		return isInOrder && at < from;
	};
}

/** The highest position of some rows; -Infinity if none has one. */
export const topOf = (sightings: Sighting[]): number =>
	sightings.reduce((top, { place = NaN }) => (place > top ? place : top), -Infinity);
