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
	description: "What to look for, as in the search of Halo's header",
});

const countPerEntity = parameter({
	displayName: 'Most per Kind',
	name: 'countPerEntity',
	type: 'number',
	typeOptions: { minValue: 1 },
	default: 5,
	description: 'Max number of hits of each kind of record',
});

/**
 * Searches all kinds of records at once; each hit is an item as Halo sends it, with its kind in `use`
 * (docs/halo/lists.md#search).
 */
export const search: Operation = {
	option: {
		name: 'Search',
		value: 'search',
		action: 'Search all records',
		description: 'Find tickets, clients, users, assets and others by a text',
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
