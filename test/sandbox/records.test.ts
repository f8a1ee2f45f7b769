import { connect, customField, field, rowsOf, type Client } from './client.mts';

let halo: Client;
beforeAll(async () => {
	halo = await connect();
});
afterAll(() => halo.close());

describe('the response to a write', () => {
	test('has dates with Z and up to seven digits, none before 1902 with a zone; a read has none', async () => {
		const dates = { targetdate: '2026-03-01T10:00:00', deadlinedate: '1900-01-01T00:00:00' };
		const { json } = await halo.post('/Tickets', [{ summary: 'Dates', ...dates }]);
		expect(json).toMatchObject({
			targetdate: '2026-03-01T10:00:00Z',
			deadlinedate: dates.deadlinedate,
		});
		expect(field(json, 'dateoccurred')).toMatch(/T\d\d:\d\d:\d\d(\.\d{1,7})?Z$/);
		const { json: read } = await halo.get(`/Tickets/${String(field(json, 'id'))}`);
		expect(read).toMatchObject(dates);
		expect(field(read, 'dateoccurred')).not.toMatch(/Z$/);
	});

	test('has empty texts and zeros; a read leaves out empty texts', async () => {
		const { json } = await halo.post('/Tickets', [{ summary: 'Blank', reportedby: '' }]);
		expect(json).toMatchObject({ reportedby: '', category_2: '', categoryid_2: 0 });
		const { json: read } = await halo.get(`/Tickets/${String(field(json, 'id'))}`);
		expect(Object.keys(read ?? {})).not.toContain('reportedby');
	});

	test('to a DELETE is the record, or is empty in another mode', async () => {
		const { json } = await halo.post('/Tickets', [{ summary: 'Gone' }]);
		const id = field(json, 'id');
		expect((await halo.remove(`/Tickets/${String(id)}`)).json).toMatchObject({
			id,
			summary: 'Gone',
		});
		const other = await connect({ modes: { deletes: 'empty' } });
		expect(await other.remove('/Tickets/5')).toMatchObject({ status: 200, text: '' });
		await other.close();
	});
});

describe('one record', () => {
	test('has no envelope', async () => {
		const { status, json } = await halo.get('/Client/1');
		expect(status).toBe(200);
		expect(json).toMatchObject({ id: 1, name: 'Alder Accountants', toplevel_name: 'Customers' });
		expect(json).not.toHaveProperty('customfields');
	});

	test.each(['Tickets', 'Client', 'Site', 'Users', 'Agent', 'Asset'])(
		'%s shows its custom fields with its details',
		async (name) => {
			const { json } = await halo.get(`/${name}/1?includedetails=true`);
			expect(rowsOf(json, 'customfields')[0]).toEqual(
				expect.objectContaining({
					id: expect.any(Number),
					name: expect.stringMatching(/^CF/),
					label: expect.any(String),
					type: expect.any(Number),
				}),
			);
		},
	);

	test('shows names beside IDs, read from the other record', async () => {
		const before = await halo.get('/Tickets/1');
		const id = field(before.json, 'client_id');
		expect(before.json).toMatchObject({
			client_name: expect.any(String),
			site_name: expect.any(String),
			user_name: expect.any(String),
			agent_name: expect.any(String),
			status_name: expect.any(String),
			tickettype_name: expect.any(String),
			priority_name: expect.any(String),
		});
		await halo.post('/Client', [{ id, name: 'Renamed Ltd' }]);
		expect(field((await halo.get('/Tickets/1')).json, 'client_name')).toBe('Renamed Ltd');
	});

	test('of an asset shows the fields of its type, in a list on request', async () => {
		const { json } = await halo.get('/Asset/1?includedetails=true');
		expect(rowsOf(json, 'fields')[0]).toMatchObject({ id: expect.any(Number), name: 'Model' });
		const list = await halo.get('/Asset?count=1&includeassetfields=true');
		expect(rowsOf(list.json, 'assets')[0]).toHaveProperty('fields');
	});

	test('has no nulls, and dates without a zone', async () => {
		const { text, json } = await halo.get('/Tickets/1?includedetails=true');
		expect(text).not.toContain('null');
		expect(field(json, 'dateoccurred')).toBe('2026-01-05T09:00:00');
	});

	test.each([
		['/Users/2', 'site_id'],
		['/Site/2', 'client_id'],
	])('%s has a %s with a decimal point', async (path, name) => {
		expect((await halo.get(path)).text).toMatch(new RegExp(`"${name}":\\d+\\.0[,}]`));
	});

	test('gets an empty 404 if unknown, and a 400 if its ID is invalid', async () => {
		expect(await halo.get('/Tickets/99999')).toMatchObject({ status: 404, text: '' });
		const probe = { status: 400, json: { id: ["The value 'probe' is not valid."] } };
		expect(await halo.get('/Tickets/probe')).toMatchObject(probe);
		expect(await halo.get('/Webhook/probe')).toMatchObject(probe);
	});

	test('of a priority is found by its GUID, not by its number', async () => {
		const [{ id, priorityid }] = rowsOf((await halo.get('/Priority')).json);
		expect((await halo.get(`/Priority/${String(id)}`)).json).toMatchObject({ priorityid });
		expect(await halo.get(`/Priority/${String(priorityid)}`)).toMatchObject({
			status: 404,
			text: '',
		});
	});

	test('of an action needs its ticket', async () => {
		expect((await halo.get('/Actions/1?ticket_id=3')).json).toMatchObject({ id: 1, ticket_id: 3 });
		const refused = { status: 400, json: { Message: 'ticket_id must be specified' } };
		expect(await halo.get('/Actions/1')).toMatchObject(refused);
		expect(await halo.remove('/Actions/1')).toMatchObject({
			status: 400,
			json: { Message: 'ticket_id must be included when deleting an Action' },
		});
		expect(await halo.post('/Actions', [{ id: 1, note: 'x' }])).toMatchObject({
			status: 400,
			json: { Message: 'An Action must be associated with a ticket_id' },
		});
	});
});

describe('FieldInfo', () => {
	test('is a bare list of the tenant’s custom fields', async () => {
		const all = rowsOf((await halo.get('/FieldInfo')).json);
		const tickets = rowsOf((await halo.get('/FieldInfo?typeid=1&includevalues=true')).json);
		expect(tickets.length).toBeLessThan(all.length);
		expect(tickets.map(({ type }) => type)).toEqual(expect.arrayContaining([0, 1, 2, 3, 4, 6, 7]));
		const environment = tickets.find(({ name }) => name === 'CFEnvironment');
		expect(environment?.values).toContainEqual({ id: 1, name: 'Live' });
		expect(all[2]).not.toHaveProperty('values');
	});

	test('can be refused', async () => {
		const strict = await connect({ refuse: ['/FieldInfo', { method: 'DELETE', path: '/Client' }] });
		expect(await strict.get('/FieldInfo')).toMatchObject({ status: 403, text: '' });
		expect(await strict.remove('/Client/1')).toMatchObject({ status: 403, text: '' });
		expect((await strict.get('/Client/1')).status).toBe(200);
		await strict.close();
	});

	test('describes the fields of a record', async () => {
		const { json } = await halo.get('/Tickets/1?includedetails=true');
		expect(customField(json, 'CFEnvironment')).toMatchObject({
			type: 2,
			value: expect.any(Number),
		});
	});
});
