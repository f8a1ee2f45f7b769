import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { openForm } from '../../lists/openForm';
import { lookupRecord } from './record';

/** The list of Halo's lists (seen on a live tenant). */
const LISTS = 11;

/** Halo's lists by name, for the locator. */
export async function searchLookups(
	this: ILoadOptionsFunctions,
	filter = '',
): Promise<INodeListSearchResult> {
	const { records } = await openForm(this);
	const rows = await records(lookupRecord).list({ lookupid: LISTS });
	const wanted = filter.toLowerCase();
	return {
		results: rows
			.map(({ id, name }) => ({ name: `${String(name)} (${String(id)})`, value: Number(id) }))
			.filter(({ name }) => name.toLowerCase().includes(wanted)),
	};
}
