import type { IDataObject } from 'n8n-workflow';
import { nameOf } from '../lists/choices';
import type { Lookup, Run } from '../model';
import { isBlank } from '../values/blank';
import { sentenceCase } from '../values/text';

/** One of Halo's short lists, to name IDs by. */
export class NameList {
	private readonly byValue = new Map<string, IDataObject[]>();

	private constructor(
		private readonly list: Lookup,
		rows: IDataObject[],
		/** Halo refused it. */
		readonly isUnread: boolean,
	) {
		for (const row of rows) {
			const value = String(row[list.valueKey ?? 'id']);
			this.byValue.set(value, [...(this.byValue.get(value) ?? []), row]);
		}
	}

	/**
	 * The whole list, since records of all types may come. A list that Halo refuses costs its names, not the run, and no
	 * other item asks for it again.
	 */
	static async read(run: Run, list: Lookup): Promise<NameList> {
		const { path, query, everyRow } = list;
		const key = JSON.stringify([path, query]);
		if (run.unreadable.has(key)) return new NameList(list, [], true);
		try {
			return new NameList(list, await run.records(list).list(everyRow, { cached: true }), false);
		} catch (cause) {
			run.unreadable.add(key);
			const reason = cause instanceof Error ? cause.message : String(cause);
			run.hint(
				`The names could not be read from the list of ${sentenceCase(list.plural)}. ${reason}`,
			);
			return new NameList(list, [], true);
		}
	}

	/** What the list calls the ID of a record; all its names where it has several and the record does not tell which one. */
	nameIn(record: IDataObject, id: string): string | undefined {
		const { label = nameOf, countedWithin = {} } = this.list;
		if (isBlank(record[id])) return undefined;
		const same = this.byValue.get(String(record[id])) ?? [];
		const own = same.filter((row) =>
			Object.entries(countedWithin).every(
				([key, field]) => String(row[key]) === String(record[field]),
			),
		);
		const names = new Set((own.length > 0 ? own : same).map(label));
		return names.size > 0 ? [...names].join(' / ') : undefined;
	}
}
