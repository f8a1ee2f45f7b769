import type { IDataObject } from 'n8n-workflow';
import type { Run } from '../../model';
import { byChange, timeOf, type Source } from './axes';
import { advance, sight, unseen, windowOf, type Cursor, type Sighting } from './cursor';
import { ceilingOf, firstCursor } from './first';
import { readFrom, topOf } from './read';
import type { Found, Request, Target } from './request';
import { rowsWithin } from './within';

/** Milliseconds in which another record may have the same date, so that its parent looks unchanged. Our choice. */
const SETTLES_WITHIN = 60_000;

/**
 * New records of a type that Halo lists within a parent: first the parents that changed, then one list for each of
 * them. The cursor covers both: a parent by its ID, a record by its parent's ID and its own.
 */
export async function findThrough(run: Run, request: Request, known?: Cursor): Promise<Found> {
	const { limit, startFrom: floor, about } = request;
	const { parents, children } = sourcesOf(request);
	const started = floor === undefined ? undefined : { about, at: floor, floor, seen: {} };
	const isFirst = !known && !started;
	const cursor = known ?? started ?? (await firstCursor(run, outerOf(request), parents));
	const changed = await changedParents(run, request, parents, isFirst ? unseenOf(cursor) : cursor);
	const rows = await rowsWithin(
		run,
		request,
		changed.map(({ row }) => row.id),
	);
	const sightings = rows.map((row) => sight(children, row));
	const ceiling = ceilingOf(run, parents);
	const terms = { limit: isFirst ? Infinity : limit, ceiling };
	const next = advance(cursor, children, sightings, terms);
	const rest = unseen(next.cursor, children, sightings);
	const open = new Set(rest.map(({ row }) => parentOf(request, row)));
	const settled = ceiling - SETTLES_WITHIN;
	const done = changed.filter(({ row, place = 0 }) => place < settled && !open.has(String(row.id)));
	const seen = {
		...next.cursor.seen,
		...Object.fromEntries(done.map((one) => [one.key, one.version])),
	};
	// a parent may change without a new record
	const reached = rest.length === 0 ? topOf(changed) : -Infinity;
	const at = Math.max(next.cursor.at, Math.min(ceiling, reached));
	const moved = { ...next.cursor, about, at };
	const hasMoved = !known || next.taken.length > 0 || done.length > 0;
	return {
		rows: isFirst ? [] : next.taken.map(({ row }) => row),
		cursor: hasMoved ? { ...moved, seen: within(children, moved, seen) } : undefined,
	};
}

/** Changed parents that are left are kept before the cursor is dropped, as for the records. */
const within = (source: Source, cursor: Cursor, seen: Cursor['seen']): Cursor['seen'] =>
	Object.fromEntries(
		Object.entries(seen).filter(
			([key, version]) => (source.place(key, version) ?? 0) >= windowOf(cursor, source),
		),
	);

const unseenOf = (cursor: Cursor): Cursor => ({ ...cursor, seen: {} });

/** Changed parents whose records were not all returned; if the form selects one, only that. */
async function changedParents(
	run: Run,
	request: Request,
	source: Source,
	cursor: Cursor,
): Promise<Sighting[]> {
	const { filter = '' } = request.changes.through ?? {};
	const chosen = request.query[filter];
	if (chosen !== undefined) return [{ key: '', version: '', row: { id: chosen } }];
	const { record, query } = outerOf(request);
	const from = windowOf(cursor, source);
	return unseen(cursor, source, await readFrom(run, record, source, query, from));
}

/** The same request for the parent records. */
function outerOf(request: Request): Target {
	const { record, changes } = request.changes.through ?? request;
	return { ...request, record, changes, on: 'createdOrUpdated', query: {} };
}

const parentOf = ({ changes }: Request, row: IDataObject) =>
	String(row[changes.through?.filter ?? '']);

function sourcesOf(request: Request): { parents: Source; children: Source } {
	const { record, changes } = outerOf(request);
	const { field = '' } = request.changes;
	const parents = byChange(record, changes);
	const own = byChange(request.record, { field });
	const place = (_key: string, version: string) => timeOf(version) ?? NaN;
	const children = {
		...own,
		place,
		key: (row: IDataObject) => `${parentOf(request, row)}:${String(row.id)}`,
	};
	return { parents, children };
}
