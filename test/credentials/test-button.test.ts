import { findTokenSource } from '../../nodes/Halo/transport/signIn/discovery';
import { readSettings } from '../../nodes/Halo/transport/signIn/settings';
import { createBench } from '../support/engine.mts';
import { serve, type RawServer, type Reply, type Seen } from '../support/rawServer.mts';

const CREDENTIAL = { clientId: 'client-of-the-test', clientSecret: 'an example of a secret' };

const open: RawServer[] = [];
afterEach(async () => {
	await Promise.all(open.splice(0).map(async (server) => await server.close()));
});

async function server(answer: (request: Seen) => Reply | undefined): Promise<RawServer> {
	const started = await serve(answer);
	open.push(started);
	return started;
}

/** Answers by the beginning of the path; a text is a path to forward to. */
function routes(table: Record<string, Reply>) {
	return ({ path }: Seen) =>
		Object.entries(table).find(([start]) =>
			path.toLowerCase().startsWith(start.toLowerCase()),
		)?.[1];
}

async function press(fields: Record<string, unknown>) {
	const bench = await createBench({ haloServiceApi: { ...CREDENTIAL, ...fields } });
	const result = await bench.testCredential();
	expect(result.message).not.toContain(CREDENTIAL.clientSecret);
	return { ...result, stored: bench.credentials.stored.get('haloServiceApi') };
}

const token = { body: { access_token: 'token-of-the-test', expires_in: 3600 } };
const me = { body: { id: 1, name: 'API' } };
const page = { headers: { 'content-type': 'text/html' }, body: '<!DOCTYPE html><html><body>Hello' };

/** A whole Halo below a path, with what is to differ. */
async function halo(below = '', different: Record<string, Reply> = {}): Promise<RawServer> {
	const started: RawServer = await server((request) =>
		routes({
			[`${below}/api/authinfo`]: {
				body: { auth_url: `${started.url}${below}/auth`, tenant_id: 'acme' },
			},
			[`${below}/auth/token`]: token,
			[`${below}/api/Agent/me`]:
				request.headers.authorization === 'Bearer token-of-the-test' ? me : { status: 401 },
			...different,
		})(request),
	);
	return started;
}

describe('the test button succeeds', () => {
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
	])('with the address of a Halo and %j behind it', async (end) => {
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

	test('with a sub-path on the own server', async () => {
		const { url } = await halo('/desk/halo');
		expect(await press({ url: `${url}/desk/halo/auth/` })).toMatchObject({ status: 'OK' });
	});

	test('with an authorisation server on another host', async () => {
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

	test('asking for instanceinfo where authinfo is missing, and sending no tenant on-premises', async () => {
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

	test('with a Halo from before discovery', async () => {
		const { url } = await server(({ path, headers }) =>
			routes({
				'/auth/token': token,
				'/api/Agent/me': headers.authorization ? me : { status: 401 },
			})({ path } as Seen),
		);
		expect(await press({ url })).toMatchObject({ status: 'OK' });
	});

	test('asking Halo nothing when tenant and authorisation server are given', async () => {
		const { url, requests } = await halo();
		expect(await press({ url, tenant: 'mine', authUrl: `${url}/auth` })).toMatchObject({
			status: 'OK',
		});
		expect(requests.map(({ path }) => path)).toEqual(['/auth/token?tenant=mine', '/api/Agent/me']);
	});

	test('and takes a tenant that was entered over the one that Halo tells', async () => {
		const { url, requests } = await halo();
		expect(await press({ url, tenant: 'mine' })).toMatchObject({ status: 'OK' });
		expect(requests[1].path).toBe('/auth/token?tenant=mine');
	});

	test('and stores the token and what it belongs to', async () => {
		const { url } = await halo();
		const { stored } = await press({ url });
		expect(stored).toMatchObject({ accessToken: 'token-of-the-test', tokenUrl: url });
		expect(stored?.tokenFor).toMatch(/^[0-9a-f]{64}$/);
	});
});

describe('the test button says', () => {
	test('that nothing was entered', async () => {
		expect(await press({ url: '' })).toMatchObject({
			message: expect.stringContaining('Halo URL is missing'),
		});
		expect(await press({ url: 'localhost', clientId: '' })).toMatchObject({
			message: expect.stringContaining('Client ID is missing'),
		});
	});

	test('that the text is no address', async () => {
		expect((await press({ url: 'ftp://x' })).message).toContain("'ftp://x' is not a web address");
	});

	test('that the address is not a Halo', async () => {
		const { url } = await server(() => ({ status: 404 }));
		expect((await press({ url })).message).toContain(`There is no Halo at ${url}`);
	});

	test.each([429, 503])('that Halo is away (%i)', async (status) => {
		const { url } = await server(() => ({ status }));
		expect((await press({ url })).message).toContain(
			`Halo is not available at the moment (${status})`,
		);
	});

	test('that a log-in page is in the way', async () => {
		const { url } = await server(() => ({
			status: 302,
			headers: { location: 'https://sso.example.com/login?x=1' },
		}));
		expect((await press({ url })).message).toBe(
			`${url} forwards to https://sso.example.com. A log-in page or a proxy is in the way: ask whoever runs it to let n8n through.`,
		);
	});

	test('nothing of a password in the address', async () => {
		expect((await press({ url: 'https://me:pass@acme.halopsa.com' })).message).not.toContain(
			'pass',
		);
	});

	test('that a web page answered', async () => {
		const { url } = await server(() => page);
		expect((await press({ url })).message).toMatch(
			/There is no Halo at .*A web page answered there/,
		);
	});

	test('that the address is only an authorisation server, and where the other is found', async () => {
		const { url } = await server(
			routes({ '/token': { status: 400, body: { error: 'invalid_request' } } }),
		);
		expect((await press({ url: `${url}/token?tenant=x` })).message).toMatch(
			/is only the authorisation server of a Halo.*Resource Server URL.*Configuration > Integrations > Halo API/,
		);
	});

	test('which address to enter when the sub-path is wrong', async () => {
		const { url } = await halo();
		expect((await press({ url: `${url}/portal` })).message).toBe(
			`There is no Halo at ${url}/portal, but there is one at ${url}. Enter ${url} as Halo URL.`,
		);
	});

	test('which address to enter when the server forwards', async () => {
		const real = await halo();
		const { url } = await server(({ path }) => ({
			status: 301,
			headers: { location: `${real.url}${path}` },
		}));
		expect((await press({ url })).message).toBe(
			`${url} forwards to ${real.url}. Enter ${real.url} as Halo URL.`,
		);
	});

	test.each([
		[401, { error: 'invalid_client' }, /did not accept the Client ID or the Client Secret/],
		[
			400,
			{ error: 'invalid_client', error_description: 'x' },
			/did not accept the Client ID or the Client Secret/,
		],
		[401, undefined, /did not accept the Client ID or the Client Secret/],
		[400, { error: 'invalid_scope' }, /did not grant the scope 'all'/],
		[400, { error: 'unauthorized_client' }, /Client ID and Secret \(Services\)/],
		[
			400,
			{ error_description: 'The tenant is unknown' },
			/did not give an access token: The tenant is unknown/,
		],
		[400, { error_description: `No ${CREDENTIAL.clientSecret}` }, /access token: No \.\.\./],
		[404, undefined, /No authorisation server of a Halo answers at/],
		[503, undefined, /could not give an access token at the moment \(503\)/],
		[200, '<html>', /No authorisation server of a Halo answers at/],
	])('what the answer %i %j to the request for a token means', async (status, body, message) => {
		const { url } = await halo('', { '/auth/token': { status, body } });
		expect((await press({ url })).message).toMatch(message);
	});

	test.each([
		[401, /does not accept it/],
		[403, /Login Type to Agent/],
		[404, /no Halo API at the Halo URL/],
	])('what %i for the own agent means', async (status, message) => {
		const { url } = await halo('', { '/api/Agent/me': { status } });
		expect((await press({ url })).message).toMatch(message);
	});

	test('that there is no such server', async () => {
		expect((await press({ url: 'https://halo.invalid' })).message).toMatch(
			/There is no server named halo\.invalid/,
		);
	});

	test('that the connection is refused', async () => {
		const gone = await serve(() => undefined);
		await gone.close();
		expect((await press({ url: gone.url })).message).toMatch(/does not accept connections/);
	});

	test('that the secret would travel without https', async () => {
		const settings = readSettings({ ...CREDENTIAL, url: 'https://desk.example.com' });
		const source = async (auth_url: string) =>
			await findTokenSource(
				async () => ({ statusCode: 200, body: JSON.stringify({ auth_url }) }),
				settings,
			);
		await expect(source('http://auth.example.com/auth')).rejects.toThrow(
			/is not protected by https/,
		);
		// Behind a proxy that adds https, Halo may take itself for http.
		expect(await source('http://desk.example.com/auth')).toMatchObject({
			addresses: ['https://desk.example.com/auth/token'],
		});
	});
});
