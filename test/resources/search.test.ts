import type { IDataObject } from 'n8n-workflow';
import { hitsOf } from '../../nodes/Halo/resources/search/hits';
import { openWorld, type World } from '../support/halo.mts';

let world: World;
beforeAll(async () => {
	world = await openWorld();
});
afterAll(async () => await world.halo.close());

test('each hit is an item that says what it is', async () => {
	const rows = await world.json('search', 'search', { searchText: 'printer', countPerEntity: 2 });
	const tickets = rows.filter(({ entity }) => entity === 'Tickets');
	expect(tickets).toHaveLength(2);
	for (const row of rows) {
		expect(row).toEqual({
			entity: expect.any(String),
			id: expect.any(Number),
			name: expect.any(String),
		});
	}
	expect(world.halo.requests.at(-1)).toMatchObject({
		path: '/api/Search',
		query: { search: 'printer', count_per_entity: '2' },
	});
});

test('each item searches for its own, and nothing found is no item', async () => {
	const [{ name }] = world.halo.records('Client');
	const { items } = await world.run('search', 'search', { searchText: '={{ $json.text }}' }, [
		{ text: 'nobody is called so' },
		{ text: String(name) },
	]);
	expect(items.length).toBeGreaterThan(0);
	expect(items[0].json).toMatchObject({ entity: 'Client', name });
	for (const { pairedItem } of items) expect(pairedItem).toEqual({ item: 1 });
});

test('an item that fails is an item of its own', async () => {
	const { items } = await world.run(
		'search',
		'search',
		{ searchText: '={{ $json.text }}', countPerEntity: 1 },
		[{ text: '' }, { text: 'printer' }],
		{ onError: 'continueRegularOutput' },
	);
	expect(items[0]).toMatchObject({
		json: { error: "'Search Text' is empty" },
		pairedItem: { item: 0 },
	});
	expect(items[1].pairedItem).toEqual({ item: 1 });
});

test.each([
	['no text', { searchText: '={{ " " }}' }, "'Search Text' is empty"],
	[
		'no number',
		{ searchText: 'x', countPerEntity: '={{ 0 }}' },
		"'Most per Kind' takes a whole number above 0",
	],
])('refuses %s, and sends nothing', async (_what, parameters, message) => {
	world.asked();
	const { error } = await world.run('search', 'search', parameters);
	expect(error?.message).toBe(message);
	expect(world.asked()).toEqual([]);
});

test.each<[string, unknown, IDataObject[]]>([
	[
		'groups with their hits under any name',
		[
			{ entity: 'Tickets', record_count: 2, results: [{ id: 1 }, { id: 2 }] },
			{ name: 'Clients', columns: ['id'], data: [{ id: 3 }] },
			{ users: [{ id: 4 }], sites: [{ id: 5 }] },
		],
		[
			{ entity: 'Tickets', id: 1 },
			{ entity: 'Tickets', id: 2 },
			{ entity: 'Clients', id: 3 },
			{ entity: 'users', id: 4 },
			{ entity: 'sites', id: 5 },
		],
	],
	[
		'a list of hits without groups, lists of their own included',
		[{ id: 1, entity: 'Ticket', tags: ['a'] }, { guid: 'g' }],
		[
			{ entity: 'Ticket', id: 1, tags: ['a'] },
			{ entity: null, guid: 'g' },
		],
	],
	['an object with a list for each kind', { tickets: [{ id: 1 }] }, [{ entity: 'tickets', id: 1 }]],
	['hits that are texts', [{ name: 'Tags', items: ['a'] }], [{ entity: 'Tags', value: 'a' }]],
	['groups without hits', [{ entity: 'Tickets', record_count: 0 }], []],
	['nothing', undefined, []],
])('understands %s', (_what, answer, hits) => {
	expect(hitsOf(answer)).toEqual(hits);
});
