import type { Run } from '../../model';
import { byChange, byId, timeOf, type Source } from './axes';
import { advance, windowOf, type Cursor, type Sighting } from './cursor';
import { findThrough } from './through';
import { readFrom } from './read';
import type { Found, Request, Target } from './request';
import { began, ceilingOf, firstCursor, startingAt } from './first';
import { sentenceCase } from '../../values/text';

/** The rows to return, oldest first. Without a cursor, this creates one. */
export async function findChanges(run: Run, request: Request, known?: Cursor): Promise<Found> {
	const { record, changes, on, query, limit } = request;
	if (changes.through) return await findThrough(run, request, known);
	const source = on === 'created' ? byId(record) : byChange(record, changes);
	const cursor = known ?? (await startingAt(run, request, source));
	if (!cursor) return { rows: [], cursor: await firstCursor(run, request, source) };
	const sightings = await readFrom(run, record, source, query, windowOf(cursor, source));
	checkPlaces(run, request, source, sightings);
	const isSilent = (one: Sighting) => on === 'updated' && isUntouched(request, cursor, one);
	const ceiling = source.isUndated ? began(run) : ceilingOf(run, source);
	const terms = { limit, ceiling, isSilent };
	const next = advance(cursor, source, sightings, terms);
	const lastId = on === 'updated' ? lastIdOf(cursor, sightings) : undefined;
	const hasMoved = next.taken.length > 0 || !known || lastId !== cursor.lastId;
	return {
		rows: next.taken.map(({ row }) => row),
		cursor: hasMoved ? { ...next.cursor, ...(lastId === undefined ? {} : { lastId }) } : undefined,
	};
}

/** A new record that was not changed since it was created, as far as its dates show. */
function isUntouched(
	{ changes }: Request,
	{ lastId = 0, floor = Infinity }: Cursor,
	{ row, place }: Sighting,
) {
	const created = timeOf(row[changes.created ?? '']);
	if (!(Number(row.id) > lastId) && !(created !== undefined && created >= floor)) return false;
	return created === undefined || place === undefined || place - created < 1_000;
}

const lastIdOf = ({ lastId = 0 }: Cursor, sightings: Sighting[]) =>
	sightings.reduce((top, { row }) => Math.max(top, Number(row.id) || 0), lastId);

/** @throws if Halo's rows do not have the property that the trigger needs */
function checkPlaces(run: Run, { record, changes }: Target, source: Source, rows: Sighting[]) {
	const isBlind = rows.length > 0 && rows.every(({ place }) => Number.isNaN(place));
	if (isBlind) {
		throw run.fail(
			`Halo's ${sentenceCase(record.plural)} come without ${source.isTimed ? `'${changes.field}'` : 'a number as their ID'}, which this trigger needs`,
			source.isTimed
				? "Choose 'Created' under 'Trigger On'."
				: "Choose 'Updated' under 'Trigger On'.",
		);
	}
}
