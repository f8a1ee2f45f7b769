import type { Json } from '../../sandbox/halo/types.mts';
import { connect, field, rowsOf, type Client } from './client.mts';

let halo: Client;
beforeAll(async () => {
	halo = await connect();
});
afterEach(() => halo.halo.reset());
afterAll(() => halo.close());

const message = (text: string) => ({
	status: 400,
	json: { ClassName: 'System.Exception', Message: text, HResult: -2146233088, Source: null },
});

describe('a write', () => {
	test('creates without an ID, and returns one object with 201', async () => {
		const { status, json } = await halo.post('/Supplier', [{ name: 'Fresh Supplies' }]);
		expect(status).toBe(201);
		expect(json).toMatchObject({ id: 3, name: 'Fresh Supplies' });
		expect((await halo.get('/Supplier/3')).json).toMatchObject({ name: 'Fresh Supplies' });
	});

	test('updates with an ID', async () => {
		await halo.post('/Item', [{ id: 1, name: 'Renamed' }]);
		expect((await halo.get('/Item/1')).json).toMatchObject({ name: 'Renamed', baseprice: 35 });
	});

	test('clears a field with null', async () => {
		await halo.post('/Item', [{ id: 1, costprice: null }]);
		expect((await halo.get('/Item/1')).json).not.toHaveProperty('costprice');
	});

	test('of several returns only the first, or all with returnall', async () => {
		const both = [{ name: 'A' }, { name: 'B' }];
		expect((await halo.post('/Supplier', both)).json).toMatchObject({ name: 'A' });
		const { json } = await halo.post('/Supplier?returnall=true', both);
		expect(rowsOf(json).map(({ name }) => name)).toEqual(['A', 'B']);
		expect(halo.halo.records('Supplier')).toHaveLength(6);
	});

	test('of several is all or nothing', async () => {
		const { status } = await halo.post('/Supplier', [{ name: 'A' }, { id: 999, name: 'B' }]);
		expect(status).toBe(404);
		expect(halo.halo.records('Supplier')).toHaveLength(2);
	});

	test('of an unknown ID gets an empty 404, and ID 0 creates', async () => {
		expect(await halo.post('/Client', [{ id: 9999, name: 'x' }])).toMatchObject({
			status: 404,
			text: '',
		});
		expect((await halo.post('/Client', [{ id: 0, name: 'x' }])).json).toMatchObject({ id: 41 });
	});

	test('requires an array', async () => {
		const { status, json } = await halo.post('/Client', { name: 'x' });
		expect(status).toBe(400);
		expect(JSON.stringify(json)).toMatch(/Cannot deserialize .* requires a JSON array/);
	});

	test('accepts one object if the documentation says so', async () => {
		expect((await halo.post('/Bookmark', { entity_id: 1, entity_type: 2 })).status).toBe(201);
		expect((await halo.post('/Tickets/Object', { summary: 'One' })).status).toBe(201);
	});

	test('does not store unknown fields, or instructions', async () => {
		const { json } = await halo.post('/Client', [{ name: 'x', colur: 'red', _dontfire: true }]);
		expect(json).not.toHaveProperty('colur');
		expect(json).not.toHaveProperty('_dontfire');
	});

	test('accepts fields in any case, and numbers in quotes', async () => {
		const { json } = await halo.post('/Site', [
			{ Name: 'Depot', client_id: '2', inactive: 'false' },
		]);
		expect(json).toMatchObject({ name: 'Depot', client_id: 2, inactive: false });
	});

	test('names each field whose value is of the wrong type', async () => {
		const body: Json[] = [
			{ name: 'x' },
			{ toplevel_id: 'many', inactive: 'maybe', datecreated: 'soon', notes: {} },
		];
		const { status, json } = await halo.post('/Client', body);
		expect(status).toBe(400);
		expect(json).toEqual({
			'[1].toplevel_id': [
				expect.stringMatching(
					/^Could not convert string to integer: many\. Path '\[1\]\.toplevel_id', line 1, position \d+\.$/,
				),
			],
			'[1].inactive': [expect.stringContaining('to boolean: maybe')],
			'[1].datecreated': [expect.stringContaining('to DateTime: soon')],
			'[1].notes': [expect.stringContaining('while parsing value: {')],
		});
	});

	test('is refused when it is not JSON', async () => {
		const headers = { 'content-type': 'application/json' };
		const broken = await halo.send('/Client', { method: 'POST', body: '[{"name":', headers });
		expect(broken.status).toBe(400);
		const empty = await halo.send('/Client', { method: 'POST', headers });
		expect(empty.json).toEqual({ '': ['A non-empty request body is required.'] });
		const form = await halo.send('/Client', { method: 'POST', body: new URLSearchParams('a=b') });
		expect(form.status).toBe(415);
	});

	test.each(['PUT', 'PATCH'])('has no %s', async (method) => {
		const body = JSON.stringify([{ id: 1, name: 'x' }]);
		const headers = { 'content-type': 'application/json' };
		for (const path of ['/Client', '/Client/1']) {
			expect(await halo.send(path, { method, body, headers })).toMatchObject({
				status: 405,
				text: '',
			});
		}
	});
});

describe('required fields', () => {
	test.each([
		['/Users', { site_id: 1 }, 'Username must be entered'],
		['/Users', { name: 'Ann Lee' }, 'A Site must be selected'],
		['/Client', { notes: 'x' }, 'Invalid Name'],
		['/Actions', { ticket_id: 1, note: 'x' }, 'An Outcome must be selected'],
		[
			'/Actions',
			{ ticket_id: 9999, outcome: 'x' },
			'You do not have access to this Action at the moment',
		],
		['/Webhook', { name: 'Hook' }, 'Please enter a valid URL'],
		['/Webhook', { name: 'Hook', url: 'nonsense' }, 'Please enter a valid URL'],
		['/Webhook', { name: 'new starter', type: 1 }, 'Name must be unique'],
		['/Team', { name: 'Projects' }, 'Name must be unique'],
	])('%s %j: %s', async (path, body, text) => {
		expect(await halo.post(path, [body])).toMatchObject(message(text));
	});

	test('a required database column is named', async () => {
		const { json } = await halo.post('/TicketType', [{ name: 'Complaint' }]);
		expect(field(json, 'Message')).toMatch(/\(515\).*NULL into column 'RTAppointmentDefaultBody'/);
	});
});

describe('a client', () => {
	test('is created with a site and a General User', async () => {
		const { json } = await halo.post('/Client', [{ name: 'Zephyr Kites' }]);
		const id = field(json, 'id');
		const [site] = rowsOf((await halo.get(`/Site?client_id=${String(id)}`)).json, 'sites');
		expect(site).toMatchObject({ name: 'Main', client_name: 'Zephyr Kites' });
		expect(json).toMatchObject({ main_site_id: site.id, main_site_name: 'Main' });
		const users = rowsOf((await halo.get(`/Users?client_id=${String(id)}`)).json, 'users');
		expect(users.map(({ name }) => name)).toEqual(['General User']);
	});

	test('can be created with a first contact', async () => {
		const contact = {
			newclient_contactname: 'Ann Lee',
			newclient_contactemail: 'ann@zephyr.example',
		};
		const { json } = await halo.post('/Client', [
			{ name: 'Zephyr', newclient_sitename: 'HQ', ...contact },
		]);
		const users = await halo.get(`/Users?client_id=${String(field(json, 'id'))}&search=ann`);
		expect(rowsOf(users.json, 'users')[0]).toMatchObject({ name: 'Ann Lee', site_name: 'HQ' });
	});
});

test('a user gets a name from its parts, and the client of its site', async () => {
	const body = { firstname: 'Ann', surname: 'Lee', emailaddress: 'a@b.example', site_id: 3 };
	const { json } = await halo.post('/Users', [body]);
	const { client_id } = halo.halo.records('Site')[2];
	expect(json).toMatchObject({ name: 'Ann Lee', client_id });
});
