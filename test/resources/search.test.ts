import type { IDataObject } from 'n8n-workflow';
import { createBench } from '../support/engine.mts';
import { openWorld, type World } from '../support/halo.mts';
import { closeAll, CREDENTIAL, halo } from '../support/standIns.mts';

let world: World;
beforeAll(async () => {
	world = await openWorld();
});
afterAll(async () => await world.halo.close());
afterEach(closeAll);

test('each hit is an item with its type', async () => {
	const rows = await world.json('search', 'search', { searchText: 'printer', countPerEntity: 2 });
	const tickets = rows.filter(({ use }) => use === 'ticket');
	expect(tickets).toHaveLength(2);
	for (const ticket of tickets) {
		expect(ticket).toEqual({
			use: 'ticket',
			id: expect.any(Number),
			summary: expect.any(String),
			client_name: expect.any(String),
		});
	}
	expect(rows.map(({ use }) => use)).toEqual(expect.arrayContaining(['ticket', 'asset']));
	expect(world.halo.requests.at(-1)).toMatchObject({
		path: '/api/Search',
		query: { search: 'printer', count_per_entity: '2' },
	});
});

test('each item searches for its own text, and no hit returns no item', async () => {
	const [{ name }] = world.halo.records('Client');
	const { items } = await world.run('search', 'search', { searchText: '={{ $json.text }}' }, [
		{ text: 'nobody is called so' },
		{ text: String(name) },
	]);
	expect(items.length).toBeGreaterThan(0);
	expect(items[0].json).toMatchObject({ use: 'client', name, client_name: name });
	for (const { pairedItem } of items) expect(pairedItem).toEqual({ item: 1 });
});

test('an item that fails is a separate item', async () => {
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
		"'Max Results per Type' must be a whole number above 0",
	],
])('refuses %s, and sends nothing', async (_what, parameters, message) => {
	world.asked();
	const { error } = await world.run('search', 'search', parameters);
	expect(error?.message).toBe(message);
	expect(world.asked()).toEqual([]);
});

/** The hits that the node makes of a response. */
async function hitsOf(body: unknown) {
	const { url } = await halo('', { '/api/Search': { body } });
	const bench = await createBench({ haloServiceApi: { ...CREDENTIAL, url } });
	const parameters = { resource: 'search', operation: 'search', searchText: 'alder' };
	const { error, items } = await bench.runNode({ parameters });
	if (error) throw error;
	return items.map(({ json }) => json);
}

const flat: IDataObject[] = [
	{ use: 'client', id: 1, name: 'Alder Accountants', client_name: 'Alder Accountants' },
	{ use: 'ticket', id: 7, summary: 'Alder has no mail', client_name: 'Alder Accountants' },
	{ use: 'article', id: 3, name: 'Mail at Alder', tags: [{ id: 1 }] },
];

test.each<[string, unknown, IDataObject[]]>([
	['hits of several types', flat, flat],
	['a new type', [{ use: 'contract', guid: 'g' }], [{ use: 'contract', guid: 'g' }]],
	['a list with a count around it', { record_count: 3, results: flat }, flat],
	['a search without hits', [], []],
])('returns %s unchanged', async (_what, body, hits) => {
	expect(await hitsOf(body)).toEqual(hits);
});
