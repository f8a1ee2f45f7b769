import type { IDataObject } from 'n8n-workflow';
import { nameOf } from '../lists/choices';
import { nameKey, nameLists } from '../lists/nameLists';
import type { Lookup, RecordDefinition, Run } from '../model';

/** A record as it came, and what of it goes out. */
interface Shown {
	row: IDataObject;
	json: IDataObject;
}

/** An ID of a record, the key of its name, and the short list that has it. */
interface Named {
	id: string;
	key: string;
	list?: Lookup;
}

/**
 * The items with names beside their IDs. A name that Halo gives along with the ID wins; the others come from Halo's
 * lists, and each list is requested once in an execution. Null where a list lacks the ID. A list that cannot be read
 * leaves its names out.
 * @param all name every ID that goes out; otherwise only where the item has a place for the name
 */
export async function withNames(
	run: Run,
	record: RecordDefinition,
	shown: Shown[],
	all: boolean,
): Promise<IDataObject[]> {
	const lists = nameLists(record);
	const named = shown.map(({ row, json }) => namedIn(lists, row, json, all));
	const isMissing = ({ id, key }: Named, row: IDataObject) =>
		!isBlank(row[id]) && isBlank(row[key]);
	const needed = new Set(
		named.flatMap((ids, i) =>
			ids.flatMap((one) => (one.list && isMissing(one, shown[i].row) ? [one.list] : [])),
		),
	);
	const rows = new Map(
		await Promise.all([...needed].map(async (list) => [list, await rowsFor(run, list)] as const)),
	);
	const own = new Set(
		named.flatMap((ids, i) =>
			ids.map(({ key }) => key).filter((key) => !isBlank(shown[i].row[key])),
		),
	);
	return shown.map(({ row, json }, i) => {
		const names = named[i].flatMap(({ id, key, list }): Array<[string, Named['id'] | null]> => {
			const known = list && rows.has(list) ? rows.get(list) : [];
			// a list that could not be read
			if (known === undefined && !own.has(key)) return [];
			const found = list && nameIn(list, known ?? [], row, row[id]);
			return [[key, isBlank(row[key]) ? (found ?? null) : String(row[key])]];
		});
		return besideIds(json, named[i], new Map(names));
	});
}

/** The IDs of a record that get a name. */
function namedIn(
	lists: Map<string, Lookup>,
	row: IDataObject,
	json: IDataObject,
	all: boolean,
): Named[] {
	const toNamed = (id: string): Named => ({ id, key: nameKey(id), list: lists.get(id) });
	const ids = all ? Object.keys(json) : [...lists.keys()].filter((id) => nameKey(id) in json);
	return ids.map(toNamed).filter(({ list, key }) => list ?? row[key] !== undefined);
}

/** Each name right behind its ID, or where the item has a place for it. */
function besideIds(json: IDataObject, named: Named[], names: Map<string, unknown>): IDataObject {
	const keyOf = new Map(named.map(({ id, key }) => [id, key]));
	const isName = new Set(keyOf.values());
	const entries = Object.entries(json).flatMap(([key, value]): Array<[string, unknown]> => {
		const name = keyOf.get(key);
		if (isName.has(key)) return names.has(key) ? [[key, names.get(key)]] : [];
		return name !== undefined && names.has(name)
			? [
					[key, value],
					[name, names.get(name)],
				]
			: [[key, value]];
	});
	return Object.fromEntries(entries) as IDataObject;
}

const isBlank = (value: unknown) => value === undefined || value === null || value === '';

/**
 * The whole list, since records of all types may come. A list that Halo refuses costs its names, not the run, and no
 * other item asks for it again; undefined then.
 */
async function rowsFor(run: Run, list: Lookup): Promise<IDataObject[] | undefined> {
	const { path, query, everyRow } = list;
	const key = JSON.stringify([path, query]);
	if (run.unreadable.has(key)) return undefined;
	try {
		return await run.records(list).list(everyRow, { cached: true });
	} catch (cause) {
		run.unreadable.add(key);
		const reason = cause instanceof Error ? cause.message : String(cause);
		run.hint(`The names could not be read from the list of ${list.plural}. ${reason}`);
		return undefined;
	}
}

/** What the list calls a value; all its names where it has several and the record does not tell which one. */
function nameIn(list: Lookup, rows: IDataObject[], record: IDataObject, value: unknown) {
	const { valueKey = 'id', label = nameOf, countedWithin = {} } = list;
	if (isBlank(value)) return undefined;
	const same = rows.filter((row) => String(row[valueKey]) === String(value));
	const own = same.filter((row) =>
		Object.entries(countedWithin).every(
			([key, field]) => String(row[key]) === String(record[field]),
		),
	);
	const names = new Set((own.length > 0 ? own : same).map(label));
	return names.size > 0 ? [...names].join(' / ') : undefined;
}
