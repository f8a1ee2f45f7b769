import { start, type Halo } from '../../sandbox/halo/index.mts';
import { field, rowsOf } from './client.mts';

/** Requests as public clients of Halo send them, down to the spelling of paths and headers. */
let halo: Halo;
beforeAll(async () => {
	halo = await start({ clients: 120, bareResourcePaths: true });
});
afterAll(() => halo.close());

const call = async (url: string, init?: RequestInit) => {
	const response = await fetch(url, init);
	return { status: response.status, json: JSON.parse((await response.text()) || 'null') };
};

const form = (fields: Record<string, string>) => ({
	method: 'POST',
	body: new URLSearchParams(fields),
});

const secrets = () => ({
	grant_type: 'client_credentials',
	client_id: halo.credentials.clientId,
	client_secret: halo.credentials.clientSecret,
});

test('a PowerShell module: discovers, logs in, pages 1000 at a time until it has record_count', async () => {
	const { json: info } = await call(`${halo.url}/api/authinfo`);
	const { json: token } = await call(
		`${info.auth_url}/token?tenant=${info.tenant_id}`,
		form({ ...secrets(), scope: 'all' }),
	);
	const headers = { Authorization: `Bearer ${token.access_token}`, 'User-Agent': 'PowerShell/7.4' };
	const names = new Set<string>();
	for (let page = 1, total = 1; names.size < total; page++) {
		const query = `pageinate=True&page_size=1000&page_no=${page}&includeinactive=False`;
		const { json } = await call(`${halo.url}/api/client?${query}`, { headers });
		total = json.record_count;
		for (const client of json.clients) names.add(client.name);
	}
	expect(names.size).toBe(120);
});

test('a ticket widget: lower case, sometimes without /api, tenant in the body', async () => {
	const body = form({ ...secrets(), scope: 'edit:tickets read:customers', tenant: 'larkfield' });
	const { json: token } = await call(`${halo.url}/token`, body);
	const headers = {
		authorization: `bearer ${token.access_token}`,
		'halo-app-name': 'halo-web-application',
		'content-type': 'application/json; charset=utf-8',
	};
	const [user] = halo.records('Users').filter(({ emailaddress }) => emailaddress);
	const found = await call(`${halo.url}/users?search=${String(user.emailaddress)}&count=1`, {
		headers,
	});
	expect(rowsOf(found.json, 'users')).toHaveLength(1);
	const ticket = {
		summary: 'Widget',
		details: 'Pressed the button',
		user_id: user.id,
		tickettype_id: 1,
	};
	for (const path of ['/tickets', '/api/tickets']) {
		const init = { method: 'POST', headers, body: JSON.stringify([ticket]) };
		const answer = await call(halo.url + path, init);
		expect(answer.status).toBe(201);
		expect(answer.json).toMatchObject({ id: expect.any(Number), summary: 'Widget' });
	}
});

test('a security product: echoes of the page, one client bare, 201 on POST', async () => {
	const { json: token } = await call(`${halo.auth}/token`, form({ ...secrets(), scope: 'all' }));
	const headers = {
		Authorization: `Bearer ${token.access_token}`,
		'User-Agent': 'Huntress Halo Integration',
		'Content-Type': 'application/json',
	};
	const list = await call(`${halo.api}/Client?pageinate=true&page_no=2&page_size=50`, { headers });
	expect(list.json).toMatchObject({ page_no: 2, page_size: 50, record_count: 120 });
	const { id } = list.json.clients[0];
	expect((await call(`${halo.api}/Client/${id}`, { headers })).json.id).toBe(id);
	const statuses = await call(`${halo.api}/Status`, { headers });
	expect(statuses.json.map(({ type }: { type: number }) => type)).toEqual(
		expect.arrayContaining([0, 1, 2]),
	);
	const body = JSON.stringify([{ client_id: id, summary: 'Incident', details: '<b>x</b>' }]);
	const made = await call(`${halo.api}/Tickets`, { method: 'POST', headers, body });
	expect(made.status).toBe(201);
	expect(field(made.json, 'client_id')).toBe(id);
});

test('a command line probe: the token address is there, and no token is an empty 401', async () => {
	expect([400, 401, 405]).toContain((await fetch(`${halo.url}/auth/token`)).status);
	const response = await fetch(`${halo.api}/Tickets`);
	expect({ status: response.status, body: await response.text() }).toEqual({
		status: 401,
		body: '',
	});
});

test('none of them sent anything that Halo does not document', () => {
	expect(halo.unknownRequests()).toEqual([]);
});
