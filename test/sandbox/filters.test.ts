import type { Row } from '../../sandbox/halo/types.mts';
import { connect, field, idsOf, rowsOf, type Client } from './client.mts';

let halo: Client;
beforeAll(async () => {
	halo = await connect();
});
afterEach(() => halo.halo.reset());
afterAll(() => halo.close());

const tickets = async (query: string): Promise<Row[]> =>
	rowsOf((await halo.get(`/Tickets?count=1000&${query}`)).json, 'tickets');

/** Asserts that a query finds some, but not all, and only what fits. */
async function narrows(query: string, fits: (row: Row) => boolean): Promise<void> {
	const all = await tickets('');
	const found = await tickets(query);
	expect(found.length).toBeGreaterThan(0);
	expect(found.length).toBeLessThan(all.length);
	expect(found).toEqual(all.filter(fits));
}

describe('tickets by', () => {
	test.each([
		['client_id=3', (row: Row) => row.client_id === 3],
		['client_ids=3,4', (row: Row) => [3, 4].includes(Number(row.client_id))],
		['agent_id=3', (row: Row) => row.agent_id === 3],
		['agent=3,4', (row: Row) => [3, 4].includes(Number(row.agent_id))],
		['status_id=1', (row: Row) => row.status_id === 1],
		['status=1,2', (row: Row) => [1, 2].includes(Number(row.status_id))],
		['requesttype_id=1', (row: Row) => row.tickettype_id === 1],
		['requesttype=1,2', (row: Row) => [1, 2].includes(Number(row.tickettype_id))],
		['priority=1', (row: Row) => row.priority_id === 1],
		['team=1', (row: Row) => row.team === '1st Line Support'],
		['open_only=true', (row: Row) => Number(row.status_id) < 8],
		['closed_only=true', (row: Row) => Number(row.status_id) >= 8],
		['parent_id=11', (row: Row) => row.parent_id === 11],
		['ticketids=1,3,5', (row: Row) => [1, 3, 5].includes(Number(row.id))],
		['search=second monitor', (row: Row) => row.summary === 'Request for a second monitor'],
		['search=5', (row: Row) => row.id === 5 || /5/.test(`${row.details}`)],
		['search_summary=WI-FI', (row: Row) => String(row.summary).includes('Wi-Fi')],
		['withattachments=true', (row: Row) => row.id === 1],
		['excludethese=1,2', (row: Row) => Number(row.id) > 2],
		[
			'datesearch=dateoccured&startdate=2026-01-06&enddate=2026-01-07',
			(row: Row) => /^2026-01-0[67]/.test(String(row.dateoccurred)),
		],
		[
			'datesearch=dateoccured&startdate=2026-01-06T10:00:00Z',
			(row: Row) => String(row.dateoccurred) >= '2026-01-06T10:00:00',
		],
	])('%s', async (query, fits) => {
		if (query === 'withattachments=true') {
			await halo.post('/Attachment', [{ ticket_id: 1, filename: 'a', data_base64: 'aGk=' }]);
		}
		await narrows(query, fits);
	});

	test('a top level of their clients', async () => {
		halo.halo.store.of('Client').put({ ...halo.halo.records('Client')[2], toplevel_id: 2 });
		await narrows('toplevel_id=2', (row) => row.client_id === 3);
	});

	test('the name of their user', async () => {
		const [{ user_name }] = await tickets('');
		const query = `search_user_name=${encodeURIComponent(String(user_name).toUpperCase())}`;
		await narrows(query, (row) => row.user_name === user_name);
	});

	test('an asset that belongs to them', async () => {
		await halo.post('/Tickets', [{ id: 4, assets: [{ id: 9 }] }]);
		expect((await tickets('asset_id=9')).map(({ id }) => id)).toEqual([4]);
	});

	test('the change of a record', async () => {
		const before = new Date().toISOString();
		await halo.post('/Tickets', [{ id: 7, summary: 'Now' }]);
		await halo.post('/Tickets', [{ id: 8, summary: 'Now' }]);
		const query = `lastupdatefromdate=${before}`;
		expect((await tickets(query)).length).toBeGreaterThan(0);
		expect((await tickets(query)).every(({ summary }) => summary === 'Now')).toBe(true);
		expect(await tickets('lastupdatetodate=2020-01-01')).toEqual([]);
	});
});

test('opportunities and projects are tickets of another domain', async () => {
	const opportunities = idsOf((await halo.get('/Opportunities')).json, 'tickets');
	expect(opportunities.length).toBeGreaterThan(0);
	expect((await tickets('domain=opps')).map(({ id }) => id)).toEqual(opportunities);
	const requests = (await tickets('')).map(({ id }) => id);
	expect(requests.some((id) => opportunities.includes(id))).toBe(false);
	expect(idsOf((await halo.get('/Projects')).json, 'tickets').length).toBeGreaterThan(0);
});

test('an unknown parameter filters nothing', async () => {
	expect((await tickets('clientid=3')).length).toBe((await tickets('')).length);
});

test('parameter names are accepted in any case', async () => {
	expect(await tickets('CLIENT_ID=3')).toEqual(await tickets('client_id=3'));
});

test.each([
	['/Tickets?client_id=abc', 'client_id', 'abc'],
	['/Tickets?open_only=yes', 'open_only', 'yes'],
	['/Tickets?page_no=x&pageinate=true', 'page_no', 'x'],
	['/Tickets?status=1,open', 'status', 'open'],
	['/Client?lastupdatefromdate=yesterday', 'lastupdatefromdate', 'yesterday'],
	['/Users?site_id=12.0', 'site_id', '12.0'],
])('%s is refused by name', async (path, name, value) => {
	const { status, json } = await halo.get(path);
	expect(status).toBe(400);
	expect(json).toEqual({ [name]: [`The value '${value}' is not valid.`] });
});

test('inactive records are returned on request, in three ways', async () => {
	halo.halo.store.of('Client').put({ ...halo.halo.records('Client')[4], inactive: true });
	const count = async (query: string) =>
		field((await halo.get(`/Client?${query}`)).json, 'record_count');
	expect(await count('')).toBe(39);
	expect(await count('includeinactive=true')).toBe(40);
	expect(await count('includeinactive=true&includeactive=false')).toBe(1);
	expect(await count('activeinactive=false,true')).toBe(1);
});

describe('other lists by', () => {
	const ids = async (path: string, key?: string) => idsOf((await halo.get(path)).json, key);

	test('their client, site or owner', async () => {
		const users = rowsOf((await halo.get('/Users?client_id=2')).json, 'users');
		expect(users.length).toBeGreaterThan(0);
		expect(users.every(({ client_id }) => client_id === 2)).toBe(true);
		const assets = rowsOf((await halo.get('/Asset?client_id=2&assettype_id=1')).json, 'assets');
		expect(assets.every((row) => row.client_id === 2 && row.assettype_id === 1)).toBe(true);
		expect(await ids('/Category?type_id=2')).toHaveLength(2);
		expect(await ids('/Priority?slaid=1')).toHaveLength(4);
		expect(await ids('/Lookup?lookupid=63')).toEqual([1, 2, 3]);
		expect(await ids('/Outcome?tickettype_id=1')).toContain(7);
		expect(await ids('/Status?tickettype_id=1')).toContain(9);
	});

	test('their own flags', async () => {
		expect(await ids('/Status?excludeclosed=true')).not.toContain(9);
		expect(await ids('/Invoice?notpostedonly=true', 'invoices')).not.toEqual(
			await ids('/Invoice', 'invoices'),
		);
		expect(await ids('/TicketType?can_create_only=true')).toContain(1);
		const system = { ticket_id: 2, id: 9, outcome_id: -2, outcome: 'Status Changed' };
		halo.halo.seed('Actions', [system]);
		expect(await ids('/Actions?ticket_id=2', 'actions')).toContain(9);
		expect(await ids('/Actions?ticket_id=2&excludesys=true', 'actions')).not.toContain(9);
	});

	test('a period of the calendar', async () => {
		const path = '/Appointment?start_date=2026-03-02&end_date=2026-03-03';
		expect(await ids(path, 'appointments')).toEqual([2, 3]);
		expect(await ids('/Appointment?agents=3', 'appointments')).toEqual([3, 6]);
	});

	test('free text', async () => {
		expect(await ids('/Client?search=alder acc', 'clients')).toEqual([1]);
		const [user] = halo.halo.records('Users').filter(({ emailaddress }) => emailaddress);
		expect(await ids(`/Users?search=${String(user.emailaddress)}`, 'users')).toContain(user.id);
		expect(await ids('/Asset?search=LK-00007', 'assets')).toEqual([7]);
	});
});
