import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { openForm } from '../../lists/openForm';
import { list } from './record';

/** Halo's lists by name, for the locator. */
export async function searchLookups(
	this: ILoadOptionsFunctions,
	filter = '',
): Promise<INodeListSearchResult> {
	const { records } = await openForm(this);
	const rows = await records(list).list();
	const wanted = filter.toLowerCase();
	return {
		results: rows
			.map((row) => ({ name: list.label(row), value: Number(row.id) }))
			.filter(({ name }) => name.toLowerCase().includes(wanted)),
	};
}
