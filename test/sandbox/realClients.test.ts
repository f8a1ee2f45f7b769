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

test('a security product: the page in the envelope, one client without one, 201 on POST', async () => {
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

test('a command line probe: the token address exists, and a call without a token gets an empty 401', async () => {
	expect([400, 401, 405]).toContain((await fetch(`${halo.url}/auth/token`)).status);
	const response = await fetch(`${halo.api}/Tickets`);
	expect({ status: response.status, body: await response.text() }).toEqual({
		status: 401,
		body: '',
	});
});

describe('a PowerShell module that tests actions of one ticket', () => {
	const ticket_id = 20;
	const note_html = '<p>This is an action.</p>';
	const action = {
		ticket_id,
		who: 'Admin',
		who_type: 1,
		who_agentid: 3,
		note_html,
		outcome: 'New',
	};
	let headers: Record<string, string>;
	beforeAll(async () => {
		const { json } = await call(
			`${halo.auth}/token?tenant=larkfield`,
			form({ ...secrets(), scope: 'all' }),
		);
		const authorization = `Bearer ${json.access_token}`;
		headers = { authorization, 'content-type': 'application/json; charset=utf-8' };
	});
	const post = async (body: object[], query = '') =>
		await call(`${halo.api}/actions${query}`, {
			method: 'POST',
			headers,
			body: JSON.stringify(body),
		});
	/** The newest action comes first. */
	const newest = async () => {
		const query = `ticket_id=${ticket_id}&count=1`;
		return (await call(`${halo.api}/actions?${query}`, { headers })).json.actions[0].id;
	};

	test('a new action has the next number, and the application as its author', async () => {
		const before = await newest();
		const { status, json } = await post([action]);
		expect(status).toBe(201);
		expect(json).toMatchObject({
			id: before + 1,
			note: 'This is an action.',
			who: 'Integration',
			who_agentid: 2,
			actionby_application_id: 'Integration',
		});
		expect(await newest()).toBe(before + 1);
		const changed = await post([{ ...action, id: before + 1, note_html: '<p>Changed</p>' }]);
		expect(changed.json).toMatchObject({ note: 'Changed', who_agentid: 2, who: 'Integration' });
	});

	test('two at once are returned with returnall', async () => {
		const before = await newest();
		const { json } = await post([action, action], '?returnall=true');
		expect(json).toMatchObject([{ id: before + 1 }, { id: before + 2 }]);
	});

	test.each([
		['ticket', { ...action, ticket_id: undefined }],
		['outcome', { ...action, outcome: undefined }],
	])('one without its %s gets a 400', async (_, body) => {
		expect((await post([body])).status).toBe(400);
	});

	test('a deleted action is returned with its number, and then no longer exists', async () => {
		const id = await newest();
		const one = `${halo.api}/actions/${id}?ticket_id=${ticket_id}`;
		const deleted = await call(one, { method: 'DELETE', headers });
		expect(deleted).toMatchObject({ status: 200, json: { id } });
		expect((await call(one, { headers })).status).toBe(404);
	});
});

test('a Python client: ID and secret in a Basic header, full pages until a short one', async () => {
	const { clientId, clientSecret } = halo.credentials;
	const authorization = `Basic ${btoa(`${clientId}:${clientSecret}`)}`;
	const asked = form({ grant_type: 'client_credentials', scope: 'all' });
	const { json: token } = await call(`${halo.auth}/token`, {
		...asked,
		headers: { authorization },
	});
	const headers = { authorization: `Bearer ${token.access_token}` };
	const read = async (page: number) =>
		(await call(`${halo.api}/Client?page_size=50&page_no=${page}&pageinate=True`, { headers })).json
			.clients.length;
	expect([await read(1), await read(2), await read(3), await read(4)]).toEqual([50, 50, 20, 0]);
	const wrong = `Basic ${btoa(`${clientId}:wrong`)}`;
	const refused = await call(`${halo.auth}/token`, { ...asked, headers: { authorization: wrong } });
	expect(refused).toEqual({ status: 401, json: { error: 'invalid_client' } });
});

test('a Node client: a request without a page number returns the first page', async () => {
	const { json: token } = await call(`${halo.auth}/token`, form({ ...secrets(), scope: 'all' }));
	const headers = { authorization: `Bearer ${token.access_token}` };
	const page = async (query: string) =>
		(await call(`${halo.api}/Tickets?pageinate=true&${query}`, { headers })).json.tickets.length;
	expect(await page('page_size=100')).toBe(50);
	expect(await page('page_size=100&page_no=1')).toBe(100);
	const dates =
		'datesearch=dateoccured&startdate=2025-08-01T00:00:00Z&enddate=2026-05-01T00:00:00Z';
	expect(await page(dates)).toBeGreaterThan(0);
});

test('all of them sent only what Halo documents', () => {
	expect(halo.unknownRequests()).toEqual([]);
});
