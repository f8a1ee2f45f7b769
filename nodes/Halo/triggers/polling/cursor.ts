import type { IDataObject } from 'n8n-workflow';

/** How far a trigger has come. Everything in it comes from Halo: dates and IDs of its rows, or its Date header. */
export interface Cursor {
	/** The settings that were polled. With other settings the trigger starts anew. */
	about: string;
	/** The ID, or the time in milliseconds, up to which everything was returned. */
	at: number;
	/** Rows below this are ignored, however late they become visible. */
	floor?: number;
	/** The highest known ID, to distinguish new records from changed ones. */
	lastId?: number;
	/** The rows that were returned, by key, with their version. */
	seen: Record<string, string>;
}

/** How the records of a type are identified and ordered. */
export interface Axis {
	/** The identity of a record. */
	key(row: IDataObject): string;
	/** The version of a record; a new version is returned again. */
	version(row: IDataObject): string;
	/** The position of a version; undefined if nothing shows it. */
	place(key: string, version: string): number | undefined;
	/**
	 * How far below the cursor rows are still returned if they were not yet. Rows may become visible late: Halo numbers
	 * and dates a record before others can see it.
	 */
	overlap: number;
}

/** A row that Halo listed, with its position. */
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

/** The position from which rows are considered. */
export const windowOf = ({ at, floor = -Infinity }: Cursor, { overlap }: Axis): number =>
	Math.max(at - overlap, floor);

/** The rows that were not returned yet. */
export function unseen(cursor: Cursor, axis: Axis, sightings: Sighting[]): Sighting[] {
	const from = windowOf(cursor, axis);
	return sightings.filter(
		({ key, version, place = Infinity }) => place >= from && cursor.seen[key] !== version,
	);
}

/** The limits of one step. */
interface Terms {
	/** The maximum number of rows to return. */
	limit: number;
	/** Halo's own time when reading began: a later date in a row must not move the cursor beyond it. */
	ceiling: number;
	/** Rows that count as returned although they were not. */
	isSilent?: (sighting: Sighting) => boolean;
}

/**
 * The rows to return, oldest first, and the cursor afterwards. Rows beyond the limit stay after the cursor or among
 * the open rows, so that the next step returns them.
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

/** By position, then by key, which is usually a number. */
const byPlace = (a: Sighting, b: Sighting) =>
	(a.place ?? Infinity) === (b.place ?? Infinity)
		? a.key.localeCompare(b.key, 'en', { numeric: true })
		: (a.place ?? Infinity) - (b.place ?? Infinity);
