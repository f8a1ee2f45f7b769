import type { IDataObject } from 'n8n-workflow';
import type { Run } from '../../model';
import { mapConcurrently } from '../../transport/mapConcurrently';
import { NOTHING_MOVED } from './read';
import type { Target } from './request';

/** How many lists are requested at the same time. */
const MAX_CONCURRENCY = 4;

/** The records of several parents, one list each: Halo has no list across them. */
export async function rowsWithin(
	run: Run,
	{ record, changes, query }: Target,
	parents: unknown[],
): Promise<IDataObject[]> {
	const { filter = '' } = changes.through ?? {};
	const { find } = run.records(record);
	const lists = await mapConcurrently(parents, MAX_CONCURRENCY, async (parent) => {
		const within = { ...query, [filter]: parent } as IDataObject;
		const rows = await find(within, { consequence: NOTHING_MOVED });
		return rows.map((row): IDataObject => ({
			...row,
			[filter]: row[filter] ?? (parent as string),
		}));
	});
	return lists.flat();
}
