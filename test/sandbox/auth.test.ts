import { start, type Halo } from '../../sandbox/halo/index.mts';
import { defaultApplications } from '../../sandbox/halo/auth/applications.mts';
import { knownScopes, placedResources } from '../../sandbox/halo/auth/scopes.mts';
import { askToken, connect, field } from './client.mts';

const [, ticketsOnly, asUser, people] = defaultApplications;
const of = ({ clientId, clientSecret }: { clientId: string; clientSecret?: string }) => ({
	client_id: clientId,
	client_secret: clientSecret ?? '',
});

describe('the token address', () => {
	let halo: Halo;
	beforeAll(async () => {
		halo = await start({ tokenLifeSeconds: 120 });
	});
	afterAll(() => halo.close());

	test('returns a bearer token', async () => {
		const { status, json } = await askToken(halo);
		expect(status).toBe(200);
		expect(json).toEqual({
			scope: 'all',
			token_type: 'Bearer',
			access_token: expect.stringMatching(/.{20}/),
			expires_in: 120,
			refresh_token: null,
			id_token: null,
		});
	});

	test('grants the ticked permissions for the scope all', async () => {
		const { status, json } = await askToken(halo, { ...of(ticketsOnly), scope: 'all' });
		expect(status).toBe(200);
		expect(json).toMatchObject({ scope: 'read:tickets edit:tickets' });
	});

	test.each(['/auth/token', '/token', '/AUTH/Token'])('lives at %s', async (path) => {
		const { credentials, url } = halo;
		const body = new URLSearchParams({
			grant_type: 'client_credentials',
			client_id: credentials.clientId,
			client_secret: credentials.clientSecret,
			scope: 'all',
			tenant: credentials.tenant,
		});
		expect((await fetch(url + path, { method: 'POST', body })).status).toBe(200);
	});

	test('accepts no tenant, and refuses a wrong one', async () => {
		const { clientId: client_id, clientSecret: client_secret } = halo.credentials;
		const form = { grant_type: 'client_credentials', client_id, client_secret, scope: 'all' };
		const ask = (query: string, more = {}) =>
			fetch(`${halo.auth}/token${query}`, {
				method: 'POST',
				body: new URLSearchParams({ ...form, ...more }),
			});
		expect((await ask('')).status).toBe(200);
		expect((await ask('?tenant=LARKFIELD')).status).toBe(200);
		expect((await ask('?tenant=other')).status).toBe(400);
		expect((await ask('', { tenant: 'other' })).status).toBe(400);
	});

	test.each([
		['an unknown client ID', { client_id: 'nobody' }, 401, 'invalid_client'],
		['a wrong secret', { client_secret: 'wrong' }, 401, 'invalid_client'],
		['a scope that does not exist', { scope: 'all read:users' }, 400, 'invalid_scope'],
		['a scope that was not granted', { ...of(ticketsOnly), scope: 'admin' }, 400, 'invalid_scope'],
		['an unknown grant', { grant_type: 'magic' }, 400, 'unsupported_grant_type'],
		['a grant of another application', { grant_type: 'password' }, 400, 'unauthorized_client'],
		['a wrong password', passwordOf('agent', 'wrong'), 400, 'invalid_grant'],
		['a spent refresh token', refreshOf('used'), 400, 'invalid_grant'],
	])('refuses %s', async (_what, fields, status, error) => {
		const answer = await askToken(halo, fields);
		expect(answer).toMatchObject({ status, json: { error } });
	});

	test('refuses a GET with 405, and JSON with 400', async () => {
		expect((await fetch(`${halo.auth}/token`)).status).toBe(405);
		const json = await fetch(`${halo.auth}/token`, {
			method: 'POST',
			body: JSON.stringify({ grant_type: 'client_credentials' }),
			headers: { 'content-type': 'application/json' },
		});
		expect(json.status).toBe(400);
	});

	test('accepts passwords, and one refresh with offline access', async () => {
		const first = await askToken(halo, passwordOf('agent', 'agent-password'));
		expect(first.status).toBe(200);
		const refresh = refreshOf(String(field(first.json, 'refresh_token')));
		expect((await askToken(halo, refresh)).status).toBe(200);
		expect((await askToken(halo, refresh)).status).toBe(400);
	});

	test('redirects a browser with a code, which PKCE redeems', async () => {
		const query = new URLSearchParams({
			response_type: 'code',
			client_id: people.clientId,
			redirect_uri: 'http://127.0.0.1/back',
			scope: 'all',
			state: 'x1',
			code_challenge: 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
			code_challenge_method: 'S256',
		});
		const page = await fetch(`${halo.auth}/authorize?${query}`, { redirect: 'manual' });
		const back = new URL(page.headers.get('location') ?? '');
		expect(back.searchParams.get('state')).toBe('x1');
		const redeem = {
			...of(people),
			grant_type: 'authorization_code',
			code: back.searchParams.get('code') ?? '',
			redirect_uri: 'http://127.0.0.1/back',
			code_verifier: 'dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk',
		};
		expect((await askToken(halo, redeem)).status).toBe(200);
		expect((await askToken(halo, redeem)).status).toBe(400);
	});
});

function passwordOf(username: string, password: string) {
	return { ...of(people), grant_type: 'password', username, password, scope: 'all offline_access' };
}
function refreshOf(refresh_token: string) {
	return { ...of(people), grant_type: 'refresh_token', refresh_token };
}

describe('a token', () => {
	test('is required, and an unknown one gets an empty 401', async () => {
		const client = await connect();
		const none = await client.send('/Tickets', { headers: { authorization: '' } });
		const wrong = await client.send('/Tickets', { headers: { authorization: 'Bearer nope' } });
		for (const answer of [none, wrong]) expect(answer).toMatchObject({ status: 401, text: '' });
		await client.close();
	});

	test("can be revoked, in either of Halo's two ways", async () => {
		for (const [tokenForgotten, text] of [
			[401, ''],
			[400, '"Token not found"'],
		] as const) {
			const client = await connect({ tokenForgotten });
			expect((await client.get('/Status')).status).toBe(200);
			client.halo.revokeTokens();
			expect(await client.get('/Status')).toMatchObject({ status: tokenForgotten, text });
			await client.close();
		}
	});

	test('keeps its original permissions', async () => {
		const application = { ...ticketsOnly, scopes: ['read:tickets'] };
		const client = await connect({ applications: [application] }, { scope: 'all' });
		application.scopes.push('read:customers');
		expect((await client.get('/Client')).status).toBe(403);
		const again = await askToken(client.halo, { scope: 'all' });
		expect(again.json).toMatchObject({ scope: 'read:tickets read:customers' });
		await client.close();
	});

	test.each([
		['opaque', 1],
		['jwt', 3],
	] as const)('is %s if Halo is set up for it, and works', async (tokens, parts) => {
		const client = await connect({ modes: { tokens } });
		const { json } = await askToken(client.halo);
		expect(String(field(json, 'access_token')).split('.')).toHaveLength(parts);
		expect((await client.get('/Status')).status).toBe(200);
		await client.close();
	});

	test('expires', async () => {
		const client = await connect({ tokenLifeSeconds: 0 });
		expect((await client.get('/Status')).status).toBe(401);
		await client.close();
	});

	test('of an application that does not log in as an agent is refused by staff endpoints', async () => {
		const client = await connect({}, of(asUser));
		expect(await client.get('/Tickets')).toMatchObject({ status: 403, text: '' });
		expect((await client.get('/Users/me')).json).toMatchObject({ id: 1 });
		expect((await client.get('/Client/me')).json).toMatchObject({ id: 1 });
		await client.close();
	});

	test('shows its agent, and no users', async () => {
		const client = await connect();
		const { json } = await client.get('/Agent/me');
		expect(json).toMatchObject({ id: 2, name: 'Integration', claims: [{ claim_value: 'all' }] });
		expect(await client.get('/Users/me')).toMatchObject({ status: 404, text: '' });
		expect(await client.get('/Client/me')).toMatchObject({ status: 401, text: '' });
		await client.close();
	});

	test.each([
		['read:tickets', 'GET', '/Tickets', 200],
		['read:tickets', 'POST', '/Tickets', 403],
		['edit:tickets', 'GET', '/Tickets', 200],
		['edit:tickets', 'POST', '/Tickets', 201],
		['read:tickets', 'GET', '/Client', 403],
		['read:customers', 'GET', '/Client', 200],
		['read:customers', 'GET', '/Site', 200],
		['read:customers', 'GET', '/Users', 200],
		['read:customers', 'GET', '/Status', 200],
		['read:customers', 'POST', '/Status', 403],
		['read:customers', 'GET', '/Webhook', 401],
		['admin', 'GET', '/Webhook', 200],
		['all:standard', 'GET', '/Tickets', 200],
		['all:standard', 'GET', '/Report', 404],
		['all:standard', 'POST', '/Report', 403],
		['read:contracts', 'GET', '/ClientContract', 200],
		['read:contracts', 'POST', '/ClientContract', 401],
		['read:customers', 'POST', '/ServiceStatus', 403],
		['', 'GET', '/Status', 403],
	])('with scope %s may %s %s: %i', async (scope, method, path, status) => {
		const client = await connect({}, { scope });
		const body = method === 'POST' ? JSON.stringify([{ summary: 'x', name: 'x' }]) : undefined;
		const headers = { 'content-type': 'application/json' };
		expect((await client.send(path, { method, body, headers })).status).toBe(status);
		await client.close();
	});

	test('is shown in the log only by its number', async () => {
		const client = await connect();
		await client.get('/Status');
		const [asked, used] = client.halo.requests;
		expect(asked).toMatchObject({
			method: 'POST',
			path: '/auth/token',
			query: { tenant: 'larkfield' },
		});
		expect(used).toMatchObject({ token: 1, status: 200 });
		expect(used.headers).not.toHaveProperty('authorization');
		await client.close();
	});
});

test('scopes are written as in Halo, and areas contain real resources', () => {
	expect(knownScopes).toEqual(
		expect.arrayContaining(['read:softwarelicensing', 'edit:sos', 'admin']),
	);
	expect(placedResources).toHaveLength(new Set(placedResources).size);
});
