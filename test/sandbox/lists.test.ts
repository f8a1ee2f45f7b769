import { connect, field, idsOf, rowsOf, type Client } from './client.mts';

let halo: Client;
beforeAll(async () => {
	halo = await connect({ clients: 717 });
});
afterAll(() => halo.close());

const page = (size: number, number: number) => `pageinate=true&page_size=${size}&page_no=${number}`;

describe('pages', () => {
	test('are cut at 100 silently, with the count of all records', async () => {
		const { json } = await halo.get(`/Client?${page(1000, 1)}`);
		expect(json).toMatchObject({ record_count: 717, page_no: 1, page_size: 100 });
		expect(rowsOf(json, 'clients')).toHaveLength(100);
	});

	test('follow one another; the last is short, the next is empty', async () => {
		const seen = new Set();
		for (let number = 1; number <= 8; number++) {
			const { json } = await halo.get(`/Client?${page(100, number)}`);
			for (const id of idsOf(json, 'clients')) seen.add(id);
		}
		expect(seen.size).toBe(717);
		const { json } = await halo.get(`/Client?${page(100, 9)}`);
		expect(json).toEqual({ record_count: 717, page_no: 9, page_size: 100, clients: [] });
	});

	test('are not used without parameters: the first 50 or "count" rows are returned and counted', async () => {
		const usual = await halo.get('/Client?page_size=100');
		expect(Object.keys(usual.json ?? {})).toEqual(['record_count', 'clients']);
		expect(rowsOf(usual.json, 'clients')).toHaveLength(50);
		expect(field(usual.json, 'record_count')).toBe(50);
		const some = await halo.get('/Client?count=3');
		expect(field(some.json, 'record_count')).toBe(3);
		expect(idsOf(some.json, 'clients')).toEqual([1, 2, 3]);
		const all = await halo.get('/Client?count=1000');
		expect(rowsOf(all.json, 'clients')).toHaveLength(717);
		expect(field(all.json, 'record_count')).toBe(717);
	});

	test('have tickets without the names of the single ticket, unless details are requested', async () => {
		const names = ['status_name', 'priority_name', 'tickettype_name', 'agent_name'];
		const named = (row: Parameters<typeof field>[0]) =>
			names.filter((name) => field(row, name) !== undefined);
		const first = async (query: string) => {
			const { json } = await halo.get(`/Tickets?count=1${query}`);
			return rowsOf(json, 'tickets')[0];
		};
		const row = await first('');
		expect(named(row)).toEqual([]);
		expect(row).toMatchObject({ datecreated: null, customfields: null });
		expect(field(row, 'client_name')).toEqual(expect.any(String));
		const single = (await halo.get(`/Tickets/${String(field(row, 'id'))}?includedetails=true`))
			.json;
		expect(named(single)).toEqual(names);
		expect(named(await first('&includedetails=true'))).toEqual(names);
	});

	test('are not used for a list without count, which is returned completely', async () => {
		expect(idsOf((await halo.get('/FieldInfo?page_size=1')).json)).toHaveLength(
			halo.halo.records('FieldInfo').length,
		);
	});

	test('can be switched off', async () => {
		const other = await connect({ clients: 60, modes: { unpaged: 'all' } });
		expect(rowsOf((await other.get('/Client')).json, 'clients')).toHaveLength(60);
		await other.close();
	});

	test('have a size limit that can be set', async () => {
		const small = await connect({ pageCap: 50, clients: 60 });
		const { json } = await small.get(`/Client?${page(100, 1)}`);
		expect(rowsOf(json, 'clients')).toHaveLength(50);
		await small.close();
	});
});

describe('lists with their own paging', () => {
	test('Agent: a bare list, in an envelope when paged, and ignores page_size', async () => {
		const bare = rowsOf((await halo.get('/Agent')).json);
		const { json } = await halo.get(`/Agent?${page(2, 1)}`);
		expect(json).toMatchObject({ record_count: bare.length, page_no: 1, page_size: 2 });
		expect(rowsOf(json, 'results')).toHaveLength(bare.length);
	});

	test.each([
		['CustomIntegrationMethod', 'methods'],
		['BulkEmail', 'results'],
	])('%s: a bare list, in an envelope when paged', async (name, key) => {
		expect(Array.isArray((await halo.get(`/${name}`)).json)).toBe(true);
		expect(rowsOf((await halo.get(`/${name}?${page(10, 1)}`)).json, key)).toBeDefined();
	});

	test.each([
		['Appointment', 'appointments'],
		['Feedback', undefined],
	])('%s: returns all records each time', async (name, key) => {
		const all = idsOf((await halo.get(`/${name}`)).json, key);
		expect(idsOf((await halo.get(`/${name}?${page(1, 2)}`)).json, key)).toEqual(all);
	});

	test('CRMNote: repeats its first page, ends at 50, and is empty without a filter', async () => {
		halo.halo.seed(
			'CRMNote',
			Array.from({ length: 60 }, (_, at) => ({ client_id: 3, note: `Call ${at}` })),
		);
		const notes = async (query: string) =>
			idsOf((await halo.get(`/CRMNote?${query}`)).json, 'actions');
		const first = await notes(`client_id=3&${page(10, 1)}`);
		expect(first).toHaveLength(10);
		expect(await notes(`client_id=3&${page(10, 2)}`)).toEqual(first);
		expect(await notes('client_id=3')).toHaveLength(50);
		expect((await notes('client_id=3&count=1000')).length).toBeGreaterThanOrEqual(60);
		expect(await notes('count=1000')).toEqual([]);
	});

	test('Lookup: returns all records, whatever the parameters', async () => {
		const all = halo.halo.records('Lookup').length;
		expect(rowsOf((await halo.get(`/Lookup?count=1&${page(2, 2)}`)).json)).toHaveLength(all);
	});

	test('AssetGroup: ignores paging', async () => {
		const { json } = await halo.get(`/AssetGroup?${page(1, 1)}`);
		const rows = rowsOf(json);
		expect(rows.length).toBeGreaterThan(1);
	});

	test('Agent: returns disabled and API-only agents on request, each with its own parameter', async () => {
		halo.halo.seed('Agent', [{ id: 70, name: 'Gone', isdisabled: true, isapiagent: false }]);
		const ids = async (query: string) => idsOf((await halo.get(`/Agent?${query}`)).json);
		const usual = await ids('includeinactive=true');
		expect([usual.includes(2), usual.includes(70)]).toEqual([false, false]);
		const disabled = await ids('includedisabled=true');
		expect([disabled.includes(2), disabled.includes(70)]).toEqual([false, true]);
		const api = await ids('includeapiagents=true');
		expect([api.includes(2), api.includes(70)]).toEqual([true, false]);
	});

	test('Feed: uses a cursor, newest first', async () => {
		halo.halo.seed('Feed', [{ name: 'a' }, { name: 'b' }, { name: 'c' }]);
		const newest = idsOf((await halo.get('/Feed?count=2')).json, 'feed');
		const older = idsOf(
			(await halo.get(`/Feed?count=2&older_than_id=${String(newest[1])}`)).json,
			'feed',
		);
		expect([...newest, ...older]).toEqual([6, 5, 4, 3]);
		expect(idsOf((await halo.get('/Feed?newer_than_id=5')).json, 'feed')).toEqual([6]);
	});

	test('Automation: starts with the oldest', async () => {
		expect(idsOf((await halo.get('/Automation?count=2')).json, 'automations')).toEqual([1, 2]);
	});
});

describe('the order', () => {
	test('is by one field, in either direction', async () => {
		const up = rowsOf((await halo.get('/Client?order=name&count=3')).json, 'clients');
		const down = rowsOf(
			(await halo.get('/Client?order=name&orderdesc=true&count=3')).json,
			'clients',
		);
		expect(up.map(({ name }) => name)).toEqual(up.map(({ name }) => name).sort());
		expect(String(up[0].name).localeCompare(String(down[0].name))).toBe(-1);
	});

	test('is by several fields', async () => {
		const query = '/Tickets?order=priority_id&order2=id&orderdesc2=true';
		const rows = rowsOf((await halo.get(query)).json, 'tickets');
		const sorted = [...rows].sort(
			(a, b) => Number(a.priority_id) - Number(b.priority_id) || Number(b.id) - Number(a.id),
		);
		expect(rows).toEqual(sorted);
	});

	test('is descending only with the word true; 1 means false, without an error', async () => {
		const ids = async (desc: string) =>
			idsOf((await halo.get(`/Client?order=id&orderdesc=${desc}&count=2`)).json, 'clients');
		expect(await ids('1')).toEqual([1, 2]);
		expect(await ids('true')).toEqual([717, 716]);
	});

	test.each([
		['Tickets', 'tickets'],
		['Opportunities', 'tickets'],
		['Projects', 'tickets'],
	])('of %s is newest first by default, or oldest first in another mode', async (name, key) => {
		const ids = async (client: Client) =>
			idsOf((await client.get(`/${name}?count=1000`)).json, key).map(Number);
		const up = (list: number[]) => [...list].sort((a, b) => a - b);
		const newest = await ids(halo);
		expect(newest).toEqual(up(newest).reverse());
		const other = await connect({ modes: { order: 'oldest' } });
		const oldest = await ids(other);
		await other.close();
		expect(oldest).toEqual(up(oldest));
	});

	test('is not changed by an unknown field', async () => {
		expect(idsOf((await halo.get('/Client?order=nonsense&count=2')).json, 'clients')).toEqual([
			1, 2,
		]);
	});
});

describe('lists of IDs only', () => {
	test('have all tickets, without pages', async () => {
		const { json } = await halo.get(`/Tickets?ticketidonly=true&${page(5, 1)}`);
		const rows = rowsOf(json, 'tickets');
		expect(rows.length).toBe(field(json, 'record_count'));
		expect(Object.keys(rows[0])).toEqual(['id']);
	});

	test('exist for sites', async () => {
		const { json } = await halo.get('/Site?idonly=true&client_id=1');
		expect(rowsOf(json, 'sites').every((row) => Object.keys(row).join() === 'id')).toBe(true);
	});
});

test('columns are returned on request', async () => {
	const { json } = await halo.get('/Client?count=1&includecolumns=true');
	expect(rowsOf(json, 'columns')[0]).toEqual({ id: 1, name: 'id', sequence: 1 });
});
