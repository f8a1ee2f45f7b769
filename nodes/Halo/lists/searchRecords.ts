import type { IDataObject, INodeListSearchResult } from 'n8n-workflow';
import { recordsOf } from '../records/records';
import type { HaloClient } from '../transport/HaloClient';
import type { RecordDefinition } from '../model';

const pageSize = 50;
/** More than anybody scrolls through; the search box finds the others. Some tenants have 36,000 appointments. */
const most = 500;

/**
 * What a locator's list shows: records with their labels.
 * @param within list parameters that narrow the search to the values of the form
 * @param filter the text that the person typed
 * @param paginationToken the number of the page that the person scrolled to
 */
export const searchRecords = async (
	halo: HaloClient,
	record: RecordDefinition,
	within: IDataObject,
	filter?: string,
	paginationToken?: string,
): Promise<INodeListSearchResult> =>
	// lists that Halo cannot search are read whole and searched here
	record.paged && (record.search || !filter)
		? await searchPage(halo, record, within, filter, Number(paginationToken ?? 1))
		: await searchAll(halo, record, within, filter);

/** Halo searches and pages: one request for each page that the person scrolls to. */
async function searchPage(
	halo: HaloClient,
	record: RecordDefinition,
	within: IDataObject,
	filter: string | undefined,
	page: number,
): Promise<INodeListSearchResult> {
	const search = record.search && filter ? { [record.search]: filter } : {};
	const { rows, total = 0 } = await recordsOf(halo, record).page(
		{ ...within, ...search },
		page,
		pageSize,
	);
	const more = rows.length > 0 && page * pageSize < total;
	return {
		results: rows.map(toResult(record)),
		...(more ? { paginationToken: String(page + 1) } : {}),
	};
}

/** Halo returns all rows at once. It may ignore the search, as it does for agents, so the rows are searched here, too. */
async function searchAll(
	halo: HaloClient,
	record: RecordDefinition,
	within: IDataObject,
	filter = '',
): Promise<INodeListSearchResult> {
	const { search } = record;
	const query = search && filter ? { ...within, [search]: filter } : within;
	const rows = await recordsOf(halo, record).list(query);
	const results = rows.map(toResult(record));
	const wanted = filter.toLowerCase();
	return {
		results: results.filter(({ name }) => name.toLowerCase().includes(wanted)).slice(0, most),
	};
}

const toResult = (record: RecordDefinition) => (row: IDataObject) => ({
	name: record.label(row),
	value: row.id as number | string,
});
