import { connect, field, idsOf, rowsOf, type Client } from './client.mts';

let halo: Client;
beforeAll(async () => {
	halo = await connect({ clients: 717 });
});
afterAll(() => halo.close());

const page = (size: number, number: number) => `pageinate=true&page_size=${size}&page_no=${number}`;

describe('pages', () => {
	test('are cut at 100 without a word, the count is of everything', async () => {
		const { json } = await halo.get(`/Client?${page(1000, 1)}`);
		expect(json).toMatchObject({ record_count: 717, page_no: 1, page_size: 100 });
		expect(rowsOf(json, 'clients')).toHaveLength(100);
	});

	test('follow one another, the last is short, the next is empty', async () => {
		const seen = new Set();
		for (let number = 1; number <= 8; number++) {
			const { json } = await halo.get(`/Client?${page(100, number)}`);
			for (const id of idsOf(json, 'clients')) seen.add(id);
		}
		expect(seen.size).toBe(717);
		const { json } = await halo.get(`/Client?${page(100, 9)}`);
		expect(json).toEqual({ record_count: 717, page_no: 9, page_size: 100, clients: [] });
	});

	test('without being asked for there are none: everything, or the first count', async () => {
		const all = await halo.get('/Client');
		expect(Object.keys(all.json ?? {})).toEqual(['record_count', 'clients']);
		expect(rowsOf(all.json, 'clients')).toHaveLength(717);
		const some = await halo.get('/Client?count=3');
		expect(field(some.json, 'record_count')).toBe(717);
		expect(idsOf(some.json, 'clients')).toEqual([1, 2, 3]);
	});

	test('have a cap that can be set', async () => {
		const small = await connect({ pageCap: 50, clients: 60 });
		const { json } = await small.get(`/Client?${page(100, 1)}`);
		expect(rowsOf(json, 'clients')).toHaveLength(50);
		await small.close();
	});
});

describe('lists that page in their own way', () => {
	test('Agent: bare, keyed when paged, and deaf to page_size', async () => {
		const bare = rowsOf((await halo.get('/Agent')).json);
		const { json } = await halo.get(`/Agent?${page(2, 1)}`);
		expect(json).toMatchObject({ record_count: bare.length, page_no: 1, page_size: 2 });
		expect(rowsOf(json, 'results')).toHaveLength(bare.length);
	});

	test.each([
		['CustomIntegrationMethod', 'methods'],
		['BulkEmail', 'results'],
	])('%s: bare, keyed when paged', async (name, key) => {
		expect(Array.isArray((await halo.get(`/${name}`)).json)).toBe(true);
		expect(rowsOf((await halo.get(`/${name}?${page(10, 1)}`)).json, key)).toBeDefined();
	});

	test.each([
		['Appointment', 'appointments'],
		['Feedback', undefined],
	])('%s answers everything each time', async (name, key) => {
		const all = idsOf((await halo.get(`/${name}`)).json, key);
		expect(idsOf((await halo.get(`/${name}?${page(1, 2)}`)).json, key)).toEqual(all);
	});

	test('CRMNote repeats its first page', async () => {
		const first = idsOf((await halo.get(`/CRMNote?${page(1, 1)}`)).json, 'actions');
		expect(idsOf((await halo.get(`/CRMNote?${page(1, 2)}`)).json, 'actions')).toEqual(first);
	});

	test('Feed is a cursor, newest first', async () => {
		halo.halo.seed('Feed', [{ name: 'a' }, { name: 'b' }, { name: 'c' }]);
		const newest = idsOf((await halo.get('/Feed?count=2')).json, 'feed');
		const older = idsOf(
			(await halo.get(`/Feed?count=2&older_than_id=${String(newest[1])}`)).json,
			'feed',
		);
		expect([...newest, ...older]).toEqual([6, 5, 4, 3]);
		expect(idsOf((await halo.get('/Feed?newer_than_id=5')).json, 'feed')).toEqual([6]);
	});

	test('Automation counts from the oldest', async () => {
		expect(idsOf((await halo.get('/Automation?count=2')).json, 'automations')).toEqual([1, 2]);
	});
});

describe('order', () => {
	test('by one field, either way', async () => {
		const up = rowsOf((await halo.get('/Client?order=name&count=3')).json, 'clients');
		const down = rowsOf(
			(await halo.get('/Client?order=name&orderdesc=true&count=3')).json,
			'clients',
		);
		expect(up.map(({ name }) => name)).toEqual(up.map(({ name }) => name).sort());
		expect(String(up[0].name).localeCompare(String(down[0].name))).toBe(-1);
	});

	test('by several', async () => {
		const query = '/Tickets?order=priority_id&order2=id&orderdesc2=true';
		const rows = rowsOf((await halo.get(query)).json, 'tickets');
		const sorted = [...rows].sort(
			(a, b) => Number(a.priority_id) - Number(b.priority_id) || Number(b.id) - Number(a.id),
		);
		expect(rows).toEqual(sorted);
	});

	test('by a field that does not exist changes nothing', async () => {
		expect(idsOf((await halo.get('/Client?order=nonsense&count=2')).json, 'clients')).toEqual([
			1, 2,
		]);
	});
});

describe('ids alone', () => {
	test('of tickets, never paged', async () => {
		const { json } = await halo.get(`/Tickets?ticketidonly=true&${page(5, 1)}`);
		const rows = rowsOf(json, 'tickets');
		expect(rows.length).toBe(field(json, 'record_count'));
		expect(Object.keys(rows[0])).toEqual(['id']);
	});

	test('of sites', async () => {
		const { json } = await halo.get('/Site?idonly=true&client_id=1');
		expect(rowsOf(json, 'sites').every((row) => Object.keys(row).join() === 'id')).toBe(true);
	});
});

test('columns come when asked for', async () => {
	const { json } = await halo.get('/Client?count=1&includecolumns=true');
	expect(rowsOf(json, 'columns')[0]).toEqual({ id: 1, name: 'id', sequence: 1 });
});
