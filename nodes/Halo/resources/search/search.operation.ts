import type { Operation, Run } from '../../model';
import { hitsOf } from './hits';

/** Searches all kinds of records at once; each hit is an item. */
export const search: Operation = {
	option: {
		name: 'Search',
		value: 'search',
		action: 'Search all records',
		description: 'Find tickets, clients, users, assets and others by a text',
	},
	properties: [
		{
			displayName: 'Search Text',
			name: 'searchText',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. printer',
			description: "What to look for, as in the search of Halo's header",
		},
		{
			displayName: 'Most per Kind',
			name: 'countPerEntity',
			type: 'number',
			typeOptions: { minValue: 1 },
			default: 5,
			description: 'Max number of hits of each kind of record',
		},
	],
	async execute(run) {
		const text = String(run.parameter('searchText', '') ?? '').trim();
		if (text === '') throw run.fail("'Search Text' is empty", 'Nothing was sent.');
		const query = { search: text, count_per_entity: readMost(run) };
		const answer = await run.halo.json({ method: 'GET', path: '/Search', query });
		return hitsOf(answer).map((json) => ({ json }));
	},
};

function readMost(run: Run): number {
	const most = Number(run.parameter('countPerEntity', 5));
	if (Number.isInteger(most) && most > 0) return most;
	throw run.fail("'Most per Kind' takes a whole number above 0", 'Nothing was sent.');
}
