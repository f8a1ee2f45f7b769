import type { IHttpRequestOptions } from 'n8n-workflow';
import { withToken } from '../../nodes/Halo/transport/signIn/authenticate';
import { fingerprint, readSettings } from '../../nodes/Halo/transport/signIn/settings';
import { isTrusted } from '../../nodes/Halo/transport/signIn/trustedServer';
import { createBench } from '../support/engine.mts';
import { closeAll, CREDENTIAL, halo, press, routes, server, token } from '../support/standIns.mts';

afterEach(closeAll);

describe('the connection test succeeds only with a Halo', () => {
	test.each([301, 302, 303, 307, 308])(
		'no token follows a redirect to another host (%i)',
		async (status) => {
			const elsewhere = await server(() => ({ body: { id: 1, name: 'API' } }));
			const { url } = await halo('', {
				'/api/Agent/me': { status, headers: { location: `${elsewhere.url}/api/Agent/me` } },
			});
			expect(await press({ url })).toMatchObject({
				status: 'Error',
				message: expect.stringContaining('redirects to another address'),
			});
			expect(elsewhere.requests).toEqual([]);
		},
	);

	test.each([
		['a web page', { body: '<!DOCTYPE html>Welcome', headers: { 'content-type': 'text/html' } }],
		['an empty 200', { status: 200 }],
		['an empty 204', { status: 204 }],
		['a text', { body: '"ok"', headers: { 'content-type': 'application/json' } }],
		['an object', { body: {} }],
		['another product', { body: { status: 'up' } }],
	])('%s is not a success', async (_, reply) => {
		const { url } = await halo('', { '/api/Agent/me': reply });
		expect((await press({ url })).status).toBe('Error');
	});
});

describe('a stored token', () => {
	test.each(['clientSecret', 'clientId', 'scope', 'tenant', 'authUrl'])(
		'does not let a wrong %s pass the test',
		async (field) => {
			const { url, requests } = await server(({ path, headers, body }) =>
				routes({
					'/auth/token?tenant=mine': new URLSearchParams(body)
						.toString()
						.includes(new URLSearchParams({ client_secret: CREDENTIAL.clientSecret }).toString())
						? token
						: { status: 401, body: { error: 'invalid_client' } },
					'/api/Agent/me':
						headers.authorization === 'Bearer token-of-the-test'
							? { body: { id: 1, name: 'API' } }
							: { status: 401 },
				})({ path, headers, body, method: '' }),
			);
			const good = { ...CREDENTIAL, url, tenant: 'mine', authUrl: `${url}/auth`, scope: 'all' };
			const bench = await createBench({ haloServiceApi: good });
			expect(await bench.testCredential()).toMatchObject({ status: 'OK' });
			expect(await bench.testCredential()).toMatchObject({ status: 'OK' });
			const minted = () => requests.filter(({ method }) => method === 'POST').length;
			expect(minted()).toBe(1);
			const stored = bench.credentials.stored.get('haloServiceApi') ?? {};
			const wrong = field === 'authUrl' ? `${url}/other` : 'wrong';
			bench.credentials.stored.set('haloServiceApi', { ...stored, [field]: wrong });
			const { status } = await bench.testCredential();
			expect(minted()).toBe(2);
			expect(status).toBe(['clientId', 'scope'].includes(field) ? 'OK' : 'Error');
		},
	);
});

describe('the stored token is added', () => {
	const settings = { ...CREDENTIAL, url: 'https://acme.halopsa.com/auth' };
	const credential = {
		...settings,
		accessToken: 'abc',
		tokenFor: fingerprint(readSettings(settings)),
	};
	const sent = (request: object, different: object = {}) =>
		withToken({ ...credential, ...different }, request as IHttpRequestOptions);

	test.each([
		{ url: 'https://acme.halopsa.com/api' },
		{ url: 'https://ACME.halopsa.com:443/API/Tickets?x=1' },
		{ uri: 'https://acme.halopsa.com/api/Tickets' },
		{ baseURL: 'https://acme.halopsa.com/api/', url: '/Agent/me' },
		{ baseURL: 'https://acme.halopsa.com', url: 'api/Agent/me' },
		{ baseURL: 'https://evil.example.com', url: 'https://acme.halopsa.com/api/Agent/me' },
	])('to a request to its own resource server: %j', (request) => {
		expect(sent(request)).toMatchObject({
			headers: { Authorization: 'Bearer abc' },
			sendCredentialsOnCrossOriginRedirect: false,
		});
	});

	test.each([
		{ url: 'https://evil.example.com/api' },
		{ url: 'http://acme.halopsa.com/api' },
		{ url: 'https://acme.halopsa.com.evil.example.com/api' },
		{ url: 'https://acme.halopsa.com@evil.example.com/api' },
		{ url: 'https://acme.halopsa.com:8443/api' },
		{ url: 'https://acme.halopsa.com/apidoc' },
		{ url: 'https://acme.halopsa.com/api/../portal' },
		{ url: 'https://acme.halopsa.com/api/%2e%2e/portal' },
		{ url: '//evil.example.com/api', baseURL: 'https://acme.halopsa.com/api' },
		{ uri: 'https://evil.example.com/api', baseURL: 'https://acme.halopsa.com/api' },
		{ url: 'https://evil.example.com', uri: 'https://acme.halopsa.com/api' },
		{ url: '/Agent/me' },
		{},
	])('to no other request: %j', (request) => {
		const { headers, sendCredentialsOnCrossOriginRedirect } = sent(request);
		expect(headers).toBeUndefined();
		expect(sendCredentialsOnCrossOriginRedirect).toBe(false);
	});

	test('is not used with other settings', () => {
		const request = { url: 'https://acme.halopsa.com/api' };
		expect(sent(request, { clientSecret: 'new' }).headers).toBeUndefined();
	});
});

describe('the response of the token endpoint', () => {
	test.each([
		'={{ $credentials.clientSecret }}',
		'{{ 1 }}',
		'a b',
		'a\r\nX-Y: z',
		'=abc',
		'a'.repeat(16_385),
		'é',
	])('is stored only if it contains a token: %j', async (access_token) => {
		const { url } = await halo('', { '/auth/token': { body: { access_token } } });
		const { status, message, stored } = await press({ url });
		expect(status).toBe('Error');
		expect(message).toContain('did not return a valid access token');
		expect(stored?.accessToken).toBeUndefined();
	});

	test('every character that a token may contain is accepted', async () => {
		const { url } = await halo('', {
			'/auth/token': { body: { access_token: 'aZ09-._~+/==' } },
			'/api/Agent/me': { body: { id: 1, name: 'API' } },
		});
		expect((await press({ url })).status).toBe('OK');
	});
});

describe('the client secret is sent to a discovered authorisation server', () => {
	test.each([
		['https://desk.example.com/auth', 'https://desk.example.com/api'],
		['https://desk.example.com:8443', 'https://desk.example.com/api'],
		['https://auth.example.com', 'https://desk.example.com/api'],
		['https://auth.example.co.uk', 'https://desk.it.example.co.uk/api'],
		['https://auth.haloservicedesk.com', 'https://desk.example.com/api'],
		['http://10.0.0.1:1/auth', 'http://10.0.0.1:2/api'],
		['http://halo/auth', 'http://halo/api'],
	])('%s of %s', (named, own) => expect(isTrusted(named, own)).toBe(true));

	test.each([
		['https://evil.com', 'https://desk.example.com/api'],
		['https://evil.co.uk', 'https://example.co.uk/api'],
		['https://evil.com.au', 'https://example.com.au/api'],
		['https://halopsa.com.evil.com', 'https://desk.example.com/api'],
		['https://evilhalopsa.com', 'https://acme.halopsa.com/api'],
		['https://evil.azurewebsites.net', 'https://desk.azurewebsites.net/api'],
		['http://10.0.0.2', 'http://10.0.0.1/api'],
		['http://[::1]', 'http://[::2]/api'],
		['http://other', 'http://halo/api'],
		['http://localhost', 'http://127.0.0.1/api'],
		['http://evil.localhost', 'http://halo.localhost/api'],
	])('but not %s of %s', (named, own) => expect(isTrusted(named, own)).toBe(false));

	test('and to an unrelated host only if a person entered that host', async () => {
		const stranger = await server(routes({ '/token': token, '/auth/token': token }));
		const named = stranger.url.replace('127.0.0.1', 'localhost');
		const { url } = await halo('', { '/api/authinfo': { body: { auth_url: named } } });
		expect((await press({ url })).message).toMatch(/copy the Authorisation Server URL/);
		expect(stranger.requests).toEqual([]);
		await press({ url, authUrl: stranger.url });
		expect(stranger.requests.map(({ method }) => method)).toContain('POST');
	});
});
