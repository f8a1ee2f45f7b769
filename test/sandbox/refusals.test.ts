import type { Row } from '../../sandbox/halo/index.mts';
import { connect, field, idsOf, rowsOf, type Client } from './client.mts';

/** What live tenants refused, or did not do: docs/halo/writing.md#what-could-not-be-created and its like. */
let halo: Client;
beforeAll(async () => {
	halo = await connect();
});
beforeEach(() => halo.halo.reset());
afterAll(() => halo.close());

test('actions are listed by ticket, changes of assets by asset', async () => {
	expect(await halo.get('/Actions')).toMatchObject({ status: 500, text: '' });
	expect(await halo.get('/Actions?count=5')).toMatchObject({ status: 500, text: '' });
	expect((await halo.get('/Actions?ticket_id=2')).status).toBe(200);
	for (const path of ['/AssetChange', '/AssetSoftware']) {
		expect((await halo.get(path)).status).toBe(504);
	}
	expect((await halo.get('/AssetChange?asset_id=1')).status).toBe(200);
	expect((await halo.get('/AssetSoftware?device_id=1')).status).toBe(200);
});

test.each([
	[
		'a custom field',
		'/FieldInfo',
		{ name: 'CFNew', type: 0, usage: 1 },
		'No matching custom table',
	],
	['an SLA without priorities', '/SLA', { name: 'Gold' }, 'Priorities must have a description'],
	['an SLA with empty priorities', '/SLA', { name: 'Gold', priorities: [{ priorityid: 1 }] }, ''],
	['a workday without its days', '/Workday', { name: 'Office', incmonday: true }, 'Wstartmonday'],
	['a certificate', '/Certificate', { name: 'Mail' }, 'A password must be entered'],
	['a change of stock', '/ItemStock', { id: 1, note: 'x' }, 'Only new records can be added'],
])('refuses %s', async (_what, path, body, message) => {
	const { status, json } = await halo.post(path, [body]);
	expect(status).toBe(400);
	expect(json).toMatchObject({ Message: expect.stringContaining(message) });
});

test('a new SLA has its priorities', async () => {
	const priorities = [{ priorityid: 1, name: 'High' }];
	expect((await halo.post('/SLA', [{ name: 'Gold', priorities }])).status).toBe(201);
});

describe('timesheet events', () => {
	const time = { start_date: '2026-04-01T10:00:00', end_date: '2026-04-01T11:00:00' };
	const quick = {
		...time,
		subject: 'Call with Ann',
		note: 'Twenty minutes',
		ticket_id: null,
		tickettype_id: null,
		lognewticket: true,
		client_id: 2,
		agent_id: 3,
		agents: [{ id: 3, name: 'Maya Lindqvist' }],
		event_type: 0,
		charge_rate: 0,
	};

	test('are listed with the ID 0, so none can be read or deleted', async () => {
		const rows = rowsOf((await halo.get('/TimesheetEvent')).json);
		expect(rows.length).toBeGreaterThan(1);
		expect(rows.map(({ id }) => id)).toEqual(rows.map(() => 0));
		for (const id of [0, 1]) {
			expect((await halo.get(`/TimesheetEvent/${id}`)).status).toBe(404);
			expect((await halo.remove(`/TimesheetEvent/${id}`)).status).toBe(404);
		}
	});

	test.each<Row>([time, { ...time, id: 0 }])('cannot be created with %j', async (sent) => {
		const { status, json } = await halo.post('/TimesheetEvent', [{ ...sent, agent_id: 3 }]);
		expect(status).toBe(400);
		expect(json).toMatchObject({ Message: expect.stringMatching(/\(515\).*TSEeventid/) });
	});

	test('cannot be changed', async () => {
		const { status, json } = await halo.post('/TimesheetEvent', [{ id: 7, note: 'x' }]);
		expect({ status, json }).toMatchObject({ status: 400, json: { Message: 'Record not found' } });
	});

	test('are created by the quick time of the web app, which opens and closes a ticket', async () => {
		const before = halo.halo.records('Tickets').length;
		expect((await halo.post('/TimesheetEvent', [quick])).status).toBe(201);
		const tickets = halo.halo.records('Tickets');
		expect(tickets).toHaveLength(before + 1);
		const { json } = await halo.get(`/Tickets/${String(tickets.at(-1)?.id)}`);
		expect(json).toMatchObject({ summary: 'Call with Ann', client_id: 2, hasbeenclosed: true });
		const events = rowsOf((await halo.get('/TimesheetEvent?agent_id=3')).json);
		expect(events.at(-1)).toMatchObject({ id: 0, ticket_id: tickets.at(-1)?.id, event_type: 0 });
		await halo.post('/TimesheetEvent', [{ ...quick, event_type: 1 }]);
		expect(halo.halo.records('Tickets')).toHaveLength(before + 1);
	});
});

test('a single user has the integer ID of the site beside the other', async () => {
	const { text, json } = await halo.get('/Users/2');
	expect(text).toMatch(/"site_id":\d+\.0/);
	expect(field(json, 'site_id_int')).toBe(field(json, 'site_id'));
	expect(rowsOf((await halo.get('/Users')).json, 'users')[0]).not.toHaveProperty('site_id_int');
});

test('a rule with the GUID of another replaces it; type, team and event are kept', async () => {
	const rules = () => halo.halo.records('Notification');
	const [owner] = rules();
	const other = { guid: owner.guid, eventno: 39, name: 'Mine', type: -2, delivery_method: 6 };
	await halo.post('/Notification', [other]);
	expect(rules()).toEqual([expect.objectContaining({ ...other, id: owner.id })]);
	await halo.post('/Notification', [{ id: owner.id, eventno: 3, name: 'Still mine' }]);
	expect(rules()).toMatchObject([{ eventno: 39, name: 'Still mine' }]);
	await halo.post('/Notification', [{ ...other, guid: null }]);
	expect(rules()).toHaveLength(2);
});

test('ticket types and priorities that tickets use cannot be deleted', async () => {
	const inUse = { status: 400, json: { Message: 'This record is in use' } };
	expect(await halo.remove('/TicketType/1')).toMatchObject(inUse);
	const tickets = halo.halo.records('Tickets');
	const isUsed = (row: Row) =>
		tickets.some(
			({ priority_id, sla_id }) => row.priorityid === priority_id && row.slaid === sla_id,
		);
	const priorities = halo.halo.records('Priority');
	expect(await halo.remove(`/Priority/${String(priorities.find(isUsed)?.id)}`)).toMatchObject(
		inUse,
	);
	const unused = priorities.find((row) => !isUsed(row));
	expect((await halo.remove(`/Priority/${String(unused?.id)}`)).status).toBe(200);
	const { json } = await halo.post('/TicketType', [{ name: 'Idea', appointmentdefaultbody: 0 }]);
	expect((await halo.remove(`/TicketType/${String(field(json, 'id'))}`)).status).toBe(200);
});

test.each([
	['Client', 'name', 'alder', 1],
	['Tickets', 'priority', 'medium', 4],
	['Item', 'supplier_part_code', 'SP-9', 1],
])('%s accepts advanced_search by %s', async (resource, filter_name, filter_value, least) => {
	halo.halo.seed('Item', [{ name: 'Dock', supplier_part_code: 'XSP-9' }]);
	const search = async (filter_type: number) => {
		const conditions = JSON.stringify([{ filter_name, filter_type, filter_value }]);
		const query = `pageinate=true&page_no=1&advanced_search=${encodeURIComponent(conditions)}`;
		return Number(field((await halo.get(`/${resource}?${query}`)).json, 'record_count'));
	};
	const all = await search(0);
	expect(await search(4)).toBeGreaterThanOrEqual(least);
	expect(await search(4)).toBeLessThan(all);
	expect((await halo.get(`/${resource}?advanced_search=x`)).status).toBe(200);
});

test('users are found by phone number, as a telephone system searches', async () => {
	const user = halo.halo.records('Users').find(({ phonenumber }) => phonenumber);
	const query = `search=${encodeURIComponent(String(user?.phonenumber))}&search_phonenumbers=true`;
	expect(idsOf((await halo.get(`/Users?${query}`)).json, 'users')).toContain(user?.id);
});

describe('modes', () => {
	const open = async (modes: object) => await connect({ modes });

	test('the list of agents may repeat one, without its ID', async () => {
		const usual = idsOf((await halo.get('/Agent')).json);
		const other = await open({ agents: 'repeated' });
		expect(idsOf((await other.get('/Agent')).json)).toEqual([...usual, null]);
		await other.close();
	});

	test('search may be ignored on clients and agents', async () => {
		const other = await open({ search: 'ignored' });
		for (const [path, key] of [['/Client?search=zzz', 'clients'], ['/Agent?search=zzz']]) {
			expect(rowsOf((await halo.get(path)).json, key)).toEqual([]);
			expect(rowsOf((await other.get(path)).json, key).length).toBeGreaterThan(0);
		}
		expect(rowsOf((await other.get('/Users?search=zzz')).json, 'users')).toEqual([]);
		await other.close();
	});

	test('dates of a GET may be marked as UTC', async () => {
		const other = await open({ dates: 'zoned' });
		const row = rowsOf((await other.get('/Tickets?count=1')).json, 'tickets')[0];
		expect(row.dateoccurred).toMatch(/Z$/);
		const { json } = await other.get(`/Tickets/${String(row.id)}`);
		expect(field(json, 'dateoccurred')).toBe(row.dateoccurred);
		await other.close();
	});

	test.each([
		['first', 'One'],
		['last', 'Two'],
	])('the %s of several records is returned', async (several, name) => {
		const other = await open({ several });
		const two = [{ name: 'One' }, { name: 'Two' }];
		expect((await other.post('/Team', two)).json).toMatchObject({ name });
		await other.close();
	});

	test('agents and assets may have other envelopes', async () => {
		const other = await open({ envelopes: 'swapped' });
		expect(field((await other.get('/Agent')).json, 'agents')).toHaveLength(
			rowsOf((await halo.get('/Agent')).json).length,
		);
		expect((await other.get('/Asset?pageinate=true&page_no=1&page_size=2')).json).toHaveLength(2);
		await other.close();
	});
});
