import type { IDataObject } from 'n8n-workflow';
import type { Id, ReadOptions, RecordAddress, RecordDefinition, Records } from '../model';
import { rowsOf } from '../transport/envelope';
import { helpForNoRecord } from '../transport/noRecord';
import { pageQuery } from '../transport/paging';
import { pathTo, type HaloClient, type HaloList } from '../transport/HaloClient';
import { sentenceCase } from '../values/text';
import { counted } from '../transport/counted';

/**
 * A client for one record type.
 * @param hint shows a sentence to the person; without it incomplete lists are not reported, as in an open form
 */
export function recordsOf(
	halo: HaloClient,
	address: RecordAddress,
	hint: (text: string) => void = () => {},
): Records {
	const { path, permission, permissionToWrite = permission, returnsAll } = address;
	const read = async (
		query: IDataObject,
		{
			cached,
			counted,
			reduce,
			...chosen
		}: Omit<ReadOptions, 'consequence'> & { mostPages?: number },
	): Promise<HaloList> => {
		const { listKey, paged, takesCount, countsAll } = address;
		const whole = { ...address.query, ...query };
		const how = { listKey, paged, takesCount, countsAll, permission, cached, ...chosen };
		const reduceOwn = async (rows: IDataObject[]) => {
			const own = rows.filter(isNoRepeat);
			return reduce ? await reduce(own) : own;
		};
		const list = await halo.list(path, { query: whole, reduce: reduceOwn, ...how });
		if (list.total !== undefined) counted?.(list.total);
		return list;
	};
	return {
		async list(query = {}, options = {}) {
			const { rows, incomplete } = await read(query, options);
			if (incomplete) hint(incomplete);
			return rows;
		},
		async find(query, { consequence = NOTHING_WRITTEN, ...options } = {}) {
			const list = await read(query, options);
			if (!list.incomplete) return list.rows;
			throw halo.refusal(unseen(address, list, consequence));
		},
		async findWithin(mostPages, query) {
			const list = await read(query, { mostPages });
			if (list.isTooLong || !list.incomplete) return list.isTooLong ? undefined : list.rows;
			throw halo.refusal(unseen(address, list, NOTHING_WRITTEN));
		},
		async page(query, number, size) {
			const whole = { ...address.query, ...query, ...pageQuery(number, size) };
			const body = await halo.json({ method: 'GET', path, query: whole, permission });
			const { rows, total } = rowsOf(body, address.listKey);
			return { rows, total };
		},
		async get(id, query, { cached } = {}) {
			const place = pathTo(path, id);
			const row = await halo.get(place, query, permission, cached);
			if (row.id !== undefined || !isNumbered(address)) return row;
			throw halo.refusal(helpForNoRecord(place));
		},
		save: (record) => ({ method: 'POST', path, permission: permissionToWrite, record, returnsAll }),
		saveAll: (body, query) => ({
			method: 'POST',
			path,
			query,
			permission: permissionToWrite,
			body,
		}),
		remove: (id: Id, query?: IDataObject) => ({
			method: 'DELETE',
			path: pathTo(path, id),
			query,
			permission: permissionToWrite,
		}),
	};
}

/** Halo may list an agent a second time, without its ID (docs/halo/lists.md#lists-that-do-not-page). */
const isNoRepeat = ({ id }: IDataObject) => id !== null;

/** Whether each record of this type has an ID: anything without one is not a record. */
const isNumbered = ({ ownNumber, mayLackId, simplified }: Partial<RecordDefinition>) =>
	!mayLackId && (ownNumber !== undefined || simplified?.includes('id') === true);

const NOTHING_WRITTEN = 'Nothing was written.';

/** A missing row may be the record that is looked for; without it a second one would be created. */
function unseen(
	{ plural }: RecordAddress,
	{ rows, total = 0, incomplete }: HaloList,
	consequence: string,
) {
	const isCounted = total > rows.length;
	return {
		message: `${
			isCounted
				? `Halo counts ${counted(total, 'record')} but returned ${rows.length}.`
				: `Not all ${sentenceCase(plural)} could be read.`
		} ${consequence}`,
		description: `${isCounted ? '' : `${incomplete} `}The node cannot tell which of the ${sentenceCase(plural)} match. Run the node again; if this keeps happening, check that the agent of this credential can see all of them.`,
	};
}
