import type { IDataObject } from 'n8n-workflow';
import { nameKey, nameLists } from '../lists/nameLists';
import type { Lookup, RecordDefinition, Run } from '../model';
import { isBlank } from '../values/blank';
import { NameList } from './nameList';

/** A record as received, and the part of it that is output. */
interface Shown {
	row: IDataObject;
	json: IDataObject;
}

/** An ID in a record, the key for its name, and the short list that contains it. */
interface Named {
	id: string;
	key: string;
	list?: Lookup;
}

/**
 * Puts names beside the IDs of items. A name that Halo returns with the ID wins; the others come from Halo's lists,
 * and each list is requested once in an execution. Null where a list lacks the ID. A list that cannot be read leaves its
 * names out.
 */
export class Names {
	private readonly lists: Named[];
	private readonly keys = new Map<string, Named>();
	private readonly known = new Map<Lookup, NameList>();
	/** The names that some record had of its own, and those whose list could not be read. */
	private readonly own = new Set<string>();
	private readonly unread = new Set<string>();

	/** @param all name every ID that goes out; otherwise only where the item has a place for the name */
	constructor(
		private readonly run: Run,
		record: RecordDefinition,
		private readonly all: boolean,
	) {
		this.lists = [...nameLists(record)].map(([id, list]) => ({ id, key: nameKey(id), list }));
		for (const one of this.lists) this.keys.set(one.id, one);
	}

	/** Some of the items, with names. */
	async add(shown: Shown[]): Promise<IDataObject[]> {
		const named = shown.map(({ row, json }) => this.namedIn(row, json));
		await this.load(shown, named);
		return shown.map(({ row, json }, i) => besideIds(json, named[i], this.namesOf(row, named[i])));
	}

	/** Drops the names that nobody knows from all items, when all are there. */
	dropUnknown(items: IDataObject[]): void {
		const unknown = [...this.unread].filter((key) => !this.own.has(key));
		for (const item of items) for (const key of unknown) delete item[key];
	}

	/** The IDs of a record that get a name. */
	private namedIn(row: IDataObject, json: IDataObject): Named[] {
		if (!this.all) return this.lists.filter(({ key }) => key in json);
		return Object.keys(json)
			.map((id) => this.keyOf(id))
			.filter(({ list, key }) => list ?? row[key] !== undefined);
	}

	private keyOf(id: string): Named {
		const known = this.keys.get(id) ?? { id, key: nameKey(id) };
		this.keys.set(id, known);
		return known;
	}

	/** Reads the lists that are needed for the first time. */
	private async load(shown: Shown[], named: Named[][]): Promise<void> {
		const needed = new Set<Lookup>();
		for (const [i, { row }] of shown.entries()) {
			for (const { id, key, list } of named[i]) {
				if (!isBlank(row[key])) this.own.add(key);
				else if (list && !isBlank(row[id]) && !this.known.has(list)) needed.add(list);
			}
		}
		const load = async (list: Lookup) => this.known.set(list, await NameList.read(this.run, list));
		await Promise.all([...needed].map(load));
	}

	private namesOf(row: IDataObject, named: Named[]): Map<string, string | null> {
		const names = new Map<string, string | null>();
		for (const { id, key, list } of named) {
			const found = list && this.known.get(list);
			if (found?.isUnread) this.unread.add(key);
			names.set(key, isBlank(row[key]) ? (found?.nameIn(row, id) ?? null) : String(row[key]));
		}
		return names;
	}
}

/** Each name where the item has a place for it, otherwise right behind its ID. */
function besideIds(
	json: IDataObject,
	named: Named[],
	names: Map<string, string | null>,
): IDataObject {
	const added = named.filter(({ key }) => !Object.hasOwn(json, key));
	const behind = new Map(added.map(({ id, key }) => [id, key]));
	for (const [key, name] of names) if (Object.hasOwn(json, key)) json[key] = name;
	if (behind.size === 0) return json;
	const entries = Object.entries(json).flatMap(([key, value]): Array<[string, unknown]> => {
		const name = behind.get(key);
		const own: [string, unknown] = [key, value];
		return name === undefined ? [own] : [own, [name, names.get(name)]];
	});
	return Object.fromEntries(entries) as IDataObject;
}
