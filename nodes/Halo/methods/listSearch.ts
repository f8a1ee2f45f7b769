import type {
	IDataObject,
	ILoadOptionsFunctions,
	INodeListSearchResult,
	INodeType,
} from 'n8n-workflow';
import { UserError } from 'n8n-workflow';
import { resources } from '../resources';
import type { RecordDefinition } from '../shared/types';
import { inSentence } from '../shared/words';
import { HaloClient } from '../transport/HaloClient';
import { rowsOf } from '../transport/envelope';
import { fromLocators } from './form';

const pageSize = 50;
/** More than anybody scrolls through; the search box finds the others. Tenants have 36,000 appointments. */
const most = 500;

/** One search for each kind of record, named as the record, and those that resources bring along. */
export const listSearch: NonNullable<INodeType['methods']>['listSearch'] = Object.assign(
	{},
	...resources.map((resource) => resource.listSearch),
	...resources.map(({ record }) => record && { [record.value]: searchOf(record) }),
);

function searchOf(record: RecordDefinition) {
	return async function (
		this: ILoadOptionsFunctions,
		filter?: string,
		paginationToken?: string,
	): Promise<INodeListSearchResult> {
		const halo = await HaloClient.connect(this);
		const within = fromLocators(this, record.searchWithin);
		if (record.onlyWithin && Object.keys(within).length === 0) throw needsWithin(record);
		return record.paged
			? await searchPage(halo, record, within, filter, Number(paginationToken ?? 1))
			: await searchAll(halo, record, within, filter);
	};
}

const needsWithin = ({ plural }: RecordDefinition) =>
	new UserError(`Halo lists ${inSentence(plural)} of one record at a time: choose that first`, {
		description: 'Or choose By ID and enter the ID.',
	});

/** Halo searches and pages: one request for each page that the person scrolls to. */
async function searchPage(
	halo: HaloClient,
	record: RecordDefinition,
	within: IDataObject,
	filter: string | undefined,
	page: number,
): Promise<INodeListSearchResult> {
	const body = await halo.json({
		method: 'GET',
		path: record.path,
		query: {
			pageinate: true,
			page_size: pageSize,
			page_no: page,
			...within,
			...(record.search && filter ? { [record.search]: filter } : {}),
		},
		permission: record.permission,
	});
	const { rows, total = 0 } = rowsOf(body, record.listKey);
	const more = rows.length > 0 && page * pageSize < total;
	return {
		results: rows.map(toResult(record)),
		...(more ? { paginationToken: String(page + 1) } : {}),
	};
}

/** Halo gives all rows at once, and searches them where it can; else we do. */
async function searchAll(
	halo: HaloClient,
	record: RecordDefinition,
	within: IDataObject,
	filter = '',
): Promise<INodeListSearchResult> {
	const { listKey, paged, permission, search } = record;
	const query = search && filter ? { ...within, [search]: filter } : within;
	const { rows } = await halo.list(record.path, { query, listKey, paged, permission });
	const results = rows.map(toResult(record));
	const wanted = search ? '' : filter.toLowerCase();
	return {
		results: results.filter(({ name }) => name.toLowerCase().includes(wanted)).slice(0, most),
	};
}

const toResult = (record: RecordDefinition) => (row: IDataObject) => ({
	name: record.label(row),
	value: row.id as number | string,
});
