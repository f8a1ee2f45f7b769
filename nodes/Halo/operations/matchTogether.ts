import type { IDataObject } from 'n8n-workflow';
import { isLeftOut } from '../input/leftOut';
import type { Field, RecordDefinition, Run } from '../model';
import { mapConcurrently } from '../transport/mapConcurrently';
import { comparable, isSameName } from '../values/text';
import { ifInactive, searchFor, withinOf, type Search } from './match';

/** An item that searches for the record with its value. */
export interface Wanted {
	run: Run;
	field: Field;
	body: IDataObject;
}

/** How many searches are started at a time; the lanes of the connection let fewer through. */
const MAX_CONCURRENCY = 20;

/** Identifies the record that is wanted. */
export const keyOf = ({ field, body }: Wanted): string =>
	JSON.stringify([field.id, comparable(body[field.id]), withinOf(field, body)]);

/**
 * Searches for the records of several items with different values: one by one, or in the whole list if that takes
 * fewer requests. Inactive records are searched only if no active one was found.
 * @returns for each item the rows found; an item whose search failed is left out, and searches for itself
 */
export async function searchTogether(
	record: RecordDefinition,
	wanted: Wanted[],
): Promise<Map<Wanted, Search>> {
	// for one item its own search is as good
	if (wanted.length < 2) return new Map();
	const active = await rowsFor(record, wanted, {});
	const { leftOut } = record;
	const missing = wanted.filter(
		(one) =>
			active.get(one)?.every((row) => isLeftOut(record, row)) && ifInactive(one.run) !== 'create',
	);
	const inactive = leftOut && (await rowsFor(record, missing, leftOut.query));
	const searches = wanted.flatMap((one): Array<[Wanted, Search]> => {
		const [found, others] = [active.get(one), inactive?.get(one)];
		const isComplete = found && (others || !leftOut || !missing.includes(one));
		return isComplete
			? [[one, async (query) => (Object.keys(query).length > 0 ? (others ?? []) : found)]]
			: [];
	});
	return new Map(searches);
}

async function rowsFor(
	record: RecordDefinition,
	wanted: Wanted[],
	query: IDataObject,
): Promise<Map<Wanted, IDataObject[]>> {
	const [first, ...others] = wanted;
	const whole =
		others.length > 0
			? await first.run
					.records(record)
					.findWithin(wanted.length, query)
					.catch(() => undefined)
			: undefined;
	const found = await mapConcurrently(wanted, MAX_CONCURRENCY, async (one) => {
		const own = whole && rowsIn(whole, one);
		return own ?? (await searchAlone(record, one, query));
	});
	return new Map(wanted.flatMap((one, i) => (found[i] ? [[one, found[i]]] : [])));
}

/**
 * The rows of a complete list that have the value; undefined if they do not show the parent within which it is unique.
 */
function rowsIn(whole: IDataObject[], { field, body }: Wanted): IDataObject[] | undefined {
	const same = whole.filter((row) => isSameName(row[field.id], body[field.id]));
	const within = Object.entries(withinOf(field, body));
	if (within.some(([key]) => same.some((row) => row[key] === undefined))) return undefined;
	return same.filter((row) => within.every(([key, value]) => String(row[key]) === String(value)));
}

/** Undefined if it fails: the item then reports it itself. */
const searchAlone = async (
	record: RecordDefinition,
	{ run, field, body }: Wanted,
	query: IDataObject,
): Promise<IDataObject[] | undefined> =>
	await run
		.records(record)
		.find({ ...query, ...searchFor(field, body) })
		.then((rows) => rows.filter((row) => isSameName(row[field.id], body[field.id])))
		.catch(() => undefined);
