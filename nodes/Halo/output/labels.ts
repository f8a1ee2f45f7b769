import type { IDataObject } from 'n8n-workflow';
import { nameOf, rowsOf } from '../lists/choices';
import type { Lookup, RecordDefinition, Run } from '../model';

/** `status_id` gives `status_name`. */
export const labelKey = (id: string) => `${id.replace(/_id$/, '')}_name`;

/** A record as it came, and what of it goes out. */
interface Shown {
	row: IDataObject;
	json: IDataObject;
}

/**
 * Names beside the ids that go out, one object for each record. A name that Halo gives along with the id wins; the others
 * come from Halo's lists, and each list is asked for once in a run. Null where a list lacks the id.
 */
export async function labels(
	run: Run,
	record: RecordDefinition,
	shown: Shown[],
): Promise<IDataObject[]> {
	const lists = listsOf(record);
	const isMissing = ({ row, json }: Shown, id: string) =>
		json[id] !== undefined && json[id] !== null && row[labelKey(id)] === undefined;
	const needed = [...lists].filter(([id]) => shown.some((one) => isMissing(one, id)));
	const rows = new Map(
		await Promise.all(needed.map(async ([id, list]) => [id, await rowsFor(run, list)] as const)),
	);
	return shown.map(({ row, json }) => {
		const ids = Object.keys(json).filter((id) => lists.has(id) || row[labelKey(id)] !== undefined);
		const named = ids.map((id): [string, IDataObject[string]] => {
			const list = lists.get(id);
			const found = list && nameIn(list, rows.get(id) ?? [], row, json[id]);
			return [labelKey(id), row[labelKey(id)] ?? found ?? null];
		});
		return Object.fromEntries(named.filter(([key]) => json[key] === undefined));
	});
}

/** The short lists behind a record's fields, and behind its pointers to records whose list comes whole. */
function listsOf({ fields, references }: RecordDefinition): Map<string, Lookup> {
	const lists = new Map<string, Lookup>();
	for (const { field, to } of references) {
		if (field && 'path' in to) {
			const { name, plural, path, listKey, label, paged, permission } = to as RecordDefinition;
			if (!paged) lists.set(field, { name, plural, path, listKey, label, paged, permission });
		}
	}
	for (const { id, lookup } of fields) {
		if (lookup && !lookup.storesName) lists.set(id, lookup);
	}
	return lists;
}

/** The whole list, since records of all types may come. A list that Halo refuses costs its names, not the run. */
const rowsFor = async (run: Run, list: Lookup): Promise<IDataObject[]> =>
	await rowsOf(run, list).catch((cause: Error): IDataObject[] => {
		run.hint(`There are no names from the list of ${list.plural}. ${cause.message}`);
		return [];
	});

/** What the list calls a value; all its names where it has several and the record does not tell which one. */
function nameIn(list: Lookup, rows: IDataObject[], record: IDataObject, value: unknown) {
	const { valueKey = 'id', label = nameOf, countedWithin = {} } = list;
	const same = rows.filter((row) => String(row[valueKey]) === String(value));
	const own = same.filter((row) =>
		Object.entries(countedWithin).every(
			([key, field]) => String(row[key]) === String(record[field]),
		),
	);
	const names = new Set((own.length > 0 ? own : same).map(label));
	return names.size > 0 ? [...names].join(' / ') : undefined;
}
