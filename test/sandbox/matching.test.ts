import { connect, field, idsOf, rowsOf, type Client } from './client.mts';

let halo: Client;
beforeAll(async () => {
	halo = await connect();
});
afterEach(() => halo.halo.reset());
afterAll(() => halo.close());

describe('a write that matches by a third-party ID', () => {
	const match = { _match_thirdparty_id: 'rmm-77', _match_integration_id: 9 };

	test.each([
		['Client', { name: 'Fresh Ltd' }],
		['Asset', { inventory_number: 'X1', assettype_id: 1, client_id: 1 }],
		['Tickets', { summary: 'Disk full' }],
		['KBArticle', { name: 'How' }],
		['Users', { name: 'Ada Byron', site_id: 1 }],
	])('creates %s once, then updates it', async (resource, body) => {
		const first = await halo.post(`/${resource}`, [{ ...body, ...match }]);
		expect(first.status).toBe(201);
		const count = halo.halo.records(resource).length;
		const again = await halo.post(`/${resource}`, [{ ...match, note: 'again' }]);
		expect(again.status).toBe(201);
		expect(field(again.json, 'id')).toBe(field(first.json, 'id'));
		expect(halo.halo.records(resource)).toHaveLength(count);
		const links = await halo.get('/ExternalLink?third_party_id=rmm-77');
		expect(idsOf(links.json, 'links')).toHaveLength(1);
	});

	test('keeps two systems apart', async () => {
		const one = await halo.post('/Client', [{ name: 'A', ...match }]);
		const other = { ...match, _match_integration_id: 10 };
		const two = await halo.post('/Client', [{ name: 'B', ...other }]);
		expect(field(two.json, 'id')).not.toBe(field(one.json, 'id'));
	});

	test('finds a separately created link, and a number in a field', async () => {
		const link = { module_id: 9, third_party_id: 'rmm-1', third_party_desc: 'PC' };
		await halo.post('/Asset', [{ id: 5, new_external_link: link }]);
		const { json } = await halo.get('/Asset/5?includedetails=true');
		expect(rowsOf(json, 'external_links')).toMatchObject([{ ...link, halo_id: 5 }]);
		const send = async (resource: string, id: string) =>
			field((await halo.post(`/${resource}`, [{ _match_thirdparty_id: id }])).json, 'id');
		expect(await send('Asset', 'rmm-1')).toBe(5);
		await halo.post('/Users', [{ id: 6, third_party_id: 'sf-6' }]);
		expect(await send('Users', 'sf-6')).toBe(6);
	});

	test('never matches a deleted ticket', async () => {
		const body = { summary: 'Disk full', ...match };
		const first = String(field((await halo.post('/Tickets', [body])).json, 'id'));
		await halo.remove(`/Tickets/${first}`);
		expect(field((await halo.post('/Tickets', [body])).json, 'id')).not.toBe(Number(first));
	});
});

test('parameters for what Halo does automatically are logged with the request, and not stored', async () => {
	const switches = {
		sendack: false,
		dont_do_rules: true,
		donotapplytemplateintheapi: true,
		_novalidate: true,
		_forcereassign: true,
	};
	const { json } = await halo.post('/Tickets', [{ summary: 'Hush', ...switches }]);
	for (const name of Object.keys(switches)) expect(json).not.toHaveProperty(name);
	expect(halo.halo.requests.at(-1)?.body).toEqual([{ summary: 'Hush', ...switches }]);
});

test('several tickets at once are all returned with returnall', async () => {
	const { json } = await halo.post('/Tickets?returnall=true', [{ summary: 'A' }, { summary: 'B' }]);
	expect(rowsOf(json).map(({ summary }) => summary)).toEqual(['A', 'B']);
});

test('a deleted ticket accepts no write except its recovery', async () => {
	await halo.remove('/Tickets/3');
	expect((await halo.post('/Tickets', [{ id: 3, summary: 'x' }])).status).toBe(404);
	const back = await halo.post('/Tickets', [{ id: 3, summary: 'x', _recover: true }]);
	expect(back.json).toMatchObject({ id: 3, summary: 'x' });
});

test('the open children of a ticket are listed', async () => {
	const [one, two] = [301, 302];
	halo.halo.seed('Tickets', [
		{ id: one, parent_id: 2, status_id: 1, tickettype_id: 1 },
		{ id: two, parent_id: 2, status_id: 9, tickettype_id: 1 },
	]);
	const { json } = await halo.get('/Tickets?parent_id=2&open_only=true');
	expect(idsOf(json, 'tickets')).toEqual([one]);
});
