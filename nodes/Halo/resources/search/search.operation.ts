import { parameter } from '../../form/parameter';
import type { Operation } from '../../model';
import { readCount } from '../../input/count';
import { rowsOf } from '../../transport/envelope';

const searchText = parameter({
	displayName: 'Search Text',
	name: 'searchText',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. printer',
	description: 'Text to search for, as in the search at the top of Halo',
});

const countPerEntity = parameter({
	displayName: 'Max Results per Type',
	name: 'countPerEntity',
	type: 'number',
	typeOptions: { minValue: 1 },
	default: 5,
	description: 'Max number of results of each record type',
});

/**
 * Searches all record types at once; each result is an item as Halo sends it, with its type in `use`
 * (docs/halo/lists.md#search).
 */
export const search: Operation = {
	option: {
		name: 'Search',
		value: 'search',
		action: 'Search all records',
		description: 'Search tickets, clients, users, assets and other records for a word or phrase',
	},
	properties: [searchText, countPerEntity],
	async execute(run) {
		const text = run.parameter(searchText).trim();
		if (text === '') throw run.fail("'Search Text' is empty", 'Nothing was sent.');
		const query = { search: text, count_per_entity: readCount(run, countPerEntity) };
		const response = await run.halo.json({ method: 'GET', path: '/Search', query });
		return rowsOf(response).rows.map((json) => ({ json }));
	},
};
