import type { Seen } from '../support/rawServer.mts';
import { closeAll, halo, me, press, routes, server, token } from '../support/standIns.mts';

afterEach(closeAll);

describe('the connection test succeeds', () => {
	test.each([
		'',
		'/',
		'/api',
		'/API/',
		'/auth',
		'/auth/token?tenant=acme',
		'/api/instanceinfo',
		'/apidoc',
		'#x',
	])('with the address of a Halo followed by %j', async (end) => {
		const { url, requests } = await halo();
		expect(await press({ url: ` ${url}${end} ` })).toMatchObject({ status: 'OK' });
		expect(requests.map(({ method, path }) => `${method} ${path}`)).toEqual([
			'GET /api/authinfo',
			'POST /auth/token?tenant=acme',
			'GET /api/Agent/me',
		]);
		expect(new URLSearchParams(requests[1].body).get('scope')).toBe('all');
	});

	test('without a scheme on this computer', async () => {
		const { url } = await halo();
		expect(await press({ url: url.replace('http://', '') })).toMatchObject({ status: 'OK' });
	});

	test("with a sub-path on a server of one's own", async () => {
		const { url } = await halo('/desk/halo');
		expect(await press({ url: `${url}/desk/halo/auth/` })).toMatchObject({ status: 'OK' });
	});

	test('trap 8: with an authorisation server on another host, at /token', async () => {
		const auth = await server(routes({ '/token?tenant=other': token }));
		const resource = await server(
			routes({
				'/api/authinfo': { body: { auth_url: auth.url, tenant_id: 'other' } },
				'/api/Agent/me': me,
			}),
		);
		expect(await press({ url: resource.url })).toMatchObject({ status: 'OK' });
		expect(auth.requests).toHaveLength(1);
	});

	test('trap 8: by reading instanceinfo if authinfo is missing, and sends no tenant on-premises', async () => {
		const { url, requests } = await server(({ path }) =>
			routes({
				'/api/instanceinfo': { body: { auth_url: `${url}/auth` } },
				'/auth/token': token,
				'/api/Agent/me': me,
			})({ path } as Seen),
		);
		expect(await press({ url })).toMatchObject({ status: 'OK' });
		expect(requests.find(({ method }) => method === 'POST')?.path).toBe('/auth/token');
	});

	test('with an older Halo that has no discovery', async () => {
		const { url } = await server(({ path, headers }) =>
			routes({
				'/auth/token': token,
				'/api/Agent/me': headers.authorization ? me : { status: 401 },
			})({ path } as Seen),
		);
		expect(await press({ url })).toMatchObject({ status: 'OK' });
	});

	test('without any discovery request if the tenant and the authorisation server are set', async () => {
		const { url, requests } = await halo();
		expect(await press({ url, tenant: 'mine', authUrl: `${url}/auth` })).toMatchObject({
			status: 'OK',
		});
		expect(requests.map(({ path }) => path)).toEqual(['/auth/token?tenant=mine', '/api/Agent/me']);
	});

	test('and prefers an entered tenant to a discovered one', async () => {
		const { url, requests } = await halo();
		expect(await press({ url, tenant: 'mine' })).toMatchObject({ status: 'OK' });
		expect(requests[1].path).toBe('/auth/token?tenant=mine');
	});

	test('and stores the token with the settings that it belongs to', async () => {
		const { url } = await halo();
		const { stored } = await press({ url });
		expect(stored).toMatchObject({ accessToken: 'token-of-the-test', tokenUrl: url });
		expect(stored?.tokenFor).toMatch(/^[0-9a-f]{64}$/);
	});
});
