import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { HaloClient } from '../../transport/HaloClient';
import { lookupRecord } from './record';

/** The list of Halo's lists (seen on a live tenant). */
const LISTS = 11;

/** Halo's lists by name, for the locator. */
export async function searchLookups(
	this: ILoadOptionsFunctions,
	filter = '',
): Promise<INodeListSearchResult> {
	const halo = await HaloClient.connect(this);
	const { path, permission } = lookupRecord;
	const { rows } = await halo.list(path, {
		query: { lookupid: LISTS },
		permission,
		paged: false,
	});
	const wanted = filter.toLowerCase();
	return {
		results: rows
			.map(({ id, name }) => ({ name: `${String(name)} (${String(id)})`, value: Number(id) }))
			.filter(({ name }) => name.toLowerCase().includes(wanted)),
	};
}
