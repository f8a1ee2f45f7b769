import type { IDataObject } from 'n8n-workflow';

/** How far a trigger has come. Everything in it is from Halo: dates and IDs of its rows, or its Date header. */
export interface Cursor {
	/** What was polled. With other settings the trigger starts anew. */
	about: string;
	/** The ID, or the time in milliseconds, up to which everything was returned. */
	at: number;
	/** Nothing below this counts, however late it shows up. */
	floor?: number;
	/** The highest ID known, to tell new records from changed ones. */
	lastId?: number;
	/** What was returned already, by key, with its version. */
	seen: Record<string, string>;
}

/** How the records of a type are told apart and put in order. */
export interface Axis {
	/** What names a record. */
	key(row: IDataObject): string;
	/** What differs when a record is to be returned once more. */
	version(row: IDataObject): string;
	/** Where a version stands on the axis; undefined where nothing tells. */
	place(key: string, version: string): number | undefined;
	/**
	 * How far below the cursor rows still count if they were not returned yet. Rows may show up late: Halo numbers and
	 * dates a record before others can see it.
	 */
	overlap: number;
}

/** A row that Halo listed, on its axis. */
export interface Sighting {
	key: string;
	version: string;
	place?: number;
	row: IDataObject;
}

export function sight(axis: Axis, row: IDataObject): Sighting {
	const key = axis.key(row);
	const version = axis.version(row);
	return { key, version, place: axis.place(key, version), row };
}

/** The place from which rows count. */
export const windowOf = ({ at, floor = -Infinity }: Cursor, { overlap }: Axis): number =>
	Math.max(at - overlap, floor);

/** What was not returned yet. */
export function unseen(cursor: Cursor, axis: Axis, sightings: Sighting[]): Sighting[] {
	const from = windowOf(cursor, axis);
	return sightings.filter(
		({ key, version, place = Infinity }) => place >= from && cursor.seen[key] !== version,
	);
}

/** What bounds one step. */
interface Terms {
	/** The most rows to return. */
	limit: number;
	/** Halo's own time when reading began: a row dated later must not take the cursor along. */
	ceiling: number;
	/** Rows that count as returned without being so. */
	isSilent?: (sighting: Sighting) => boolean;
}

/**
 * The rows to return, oldest first, and the cursor afterwards. What is beyond the limit stays before the cursor or among
 * the rows that count, so that the next step returns it.
 */
export function advance(
	cursor: Cursor,
	axis: Axis,
	sightings: Sighting[],
	{ limit, ceiling, isSilent = () => false }: Terms,
): { taken: Sighting[]; cursor: Cursor } {
	const fresh = unseen(cursor, axis, sightings);
	const silent = new Set(fresh.filter(isSilent));
	const wanted = fresh.filter((one) => !silent.has(one)).sort(byPlace);
	const taken = wanted.slice(0, limit);
	const toPlaces = (list: Sighting[]) => list.map(({ place }) => place ?? ceiling);
	const rest = wanted.slice(limit);
	const reached = rest.length > 0 ? Math.min(...toPlaces(rest)) : max(toPlaces(fresh));
	const isUndated = rest.some(({ place }) => place === undefined);
	const at = isUndated ? cursor.at : Math.max(cursor.at, Math.min(ceiling, reached));
	const next = { ...cursor, at };
	const from = windowOf(next, axis);
	const listed = new Set(sightings.map(({ key }) => key));
	const known = { ...cursor.seen };
	for (const { key, version } of [...silent, ...taken]) known[key] = version;
	const seen = Object.entries(known).filter(([key, version]) => {
		const place = axis.place(key, version);
		return place === undefined ? listed.has(key) : place >= from;
	});
	return { taken, cursor: { ...next, seen: Object.fromEntries(seen) } };
}

const max = (places: number[]) => places.reduce((most, place) => Math.max(most, place), -Infinity);

/** By place, then by key, which is a number for most. */
const byPlace = (a: Sighting, b: Sighting) =>
	(a.place ?? Infinity) === (b.place ?? Infinity)
		? a.key.localeCompare(b.key, 'en', { numeric: true })
		: (a.place ?? Infinity) - (b.place ?? Infinity);
