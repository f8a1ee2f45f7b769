import type { IDataObject } from 'n8n-workflow';
import type { Run } from '../../model';
import { timeOf, type Source } from './axes';
import { advance, sight, windowOf, type Cursor } from './cursor';
import { topId, topRow } from './newest';
import { NOTHING_MOVED, readFrom, topOf } from './read';
import type { Target } from './request';
import { sentenceCase } from '../../values/text';

/** After this many consecutive rows older than the start date, older ones are not read. */
const OLDER_IN_A_ROW = 100;

/** The cursor of a trigger that starts now: existing records count as returned. */
export async function firstCursor(run: Run, request: Target, source: Source): Promise<Cursor> {
	const { about, record, query } = request;
	const top = await topRow(run, request, source);
	const lastId = await lastIdFor(run, request);
	const place = top && sight(source, top).place;
	// dates are compared with dates of rows, so Halo's clocks may differ
	const at = source.isUndated ? began(run) : Math.min(place ?? 0, ceilingOf(run, source));
	const cursor: Cursor = { about, at, seen: {}, ...lastId };
	const sightings = await readFrom(run, record, source, query, windowOf(cursor, source));
	const terms = { limit: Infinity, ceiling: source.isUndated ? at : ceilingOf(run, source) };
	return advance(cursor, source, sightings, terms).cursor;
}

/** The cursor of a trigger that starts at a date; undefined if none was chosen. */
export async function startingAt(
	run: Run,
	request: Target,
	source: Source,
): Promise<Cursor | undefined> {
	const { about, startFrom: floor } = request;
	if (floor === undefined) return undefined;
	if (!source.isTimed) return await startingAtId(run, request, source, floor);
	return { about, at: floor, floor, seen: {}, ...(await lastIdFor(run, request)) };
}

const lastIdFor = async (run: Run, request: Target) =>
	request.on === 'updated' ? { lastId: await topId(run, request) } : {};

/** The position beyond which the cursor does not move: the time at which reading began. */
export const ceilingOf = ({ halo }: Run, { isTimed }: Source): number =>
	isTimed ? (halo.began ?? Infinity) : Infinity;

/** The IDs of the records that were created since a date. */
async function startingAtId(
	run: Run,
	request: Target,
	source: Source,
	from: number,
): Promise<Cursor> {
	const { about, record, changes, query } = request;
	const createdAt = (row: IDataObject) => timeOf(row[changes.created ?? '']);
	const isOld = (row: IDataObject) => (createdAt(row) ?? from) < from;
	let older = 0;
	const until = (row: IDataObject) => (older = isOld(row) ? older + 1 : 0) >= OLDER_IN_A_ROW;
	const options = { until: source.isSorted ? until : undefined, consequence: NOTHING_MOVED };
	const rows = await run.records(record).find({ ...query, ...source.query(0) }, options);
	if (rows.some((row) => createdAt(row) === undefined)) {
		throw run.fail(
			`Not all of Halo's ${sentenceCase(record.plural)} show when they were created`,
			"Leave 'Start From' empty: the trigger then starts with the next new record.",
		);
	}
	const ids = (list: IDataObject[]) => list.map(({ id }) => Number(id));
	const fresh = ids(rows.filter((row) => !isOld(row)));
	const newest = topOf(rows.map((row) => sight(source, row)));
	const at = fresh.length > 0 ? Math.min(...fresh) - 1 : Math.max(newest, 0);
	const old = ids(rows.filter(isOld)).filter((id) => id > at);
	return { about, at, floor: at + 1, seen: Object.fromEntries(old.map((id) => [id, ''])) };
}

/** @throws if Halo does not return its time */
export const began = ({ halo, fail }: Run): number => {
	if (halo.began !== undefined) return halo.began;
	throw fail(
		"Halo's response has no Date header",
		"The trigger needs Halo's clock. Check the proxy in front of Halo if there is one.",
	);
};
