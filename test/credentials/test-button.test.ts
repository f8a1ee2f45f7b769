import { findTokenSource } from '../../nodes/Halo/transport/signIn/discovery';
import { readSettings } from '../../nodes/Halo/transport/signIn/settings';
import { serve } from '../support/rawServer.mts';
import { closeAll, CREDENTIAL, halo, press, routes, server } from '../support/standIns.mts';

afterEach(closeAll);

const page = { headers: { 'content-type': 'text/html' }, body: '<!DOCTYPE html><html><body>Hello' };

describe('the connection test reports', () => {
	test('that the address is missing', async () => {
		expect(await press({ url: '' })).toMatchObject({
			message: expect.stringContaining('Halo URL is missing'),
		});
		expect(await press({ url: 'localhost', clientId: '' })).toMatchObject({
			message: expect.stringContaining('Client ID is missing'),
		});
	});

	test('that the text is not an address', async () => {
		expect((await press({ url: 'ftp://x' })).message).toContain("'ftp://x' is not a web address");
	});

	test('that the address is not a Halo', async () => {
		const { url } = await server(() => ({ status: 404 }));
		expect((await press({ url })).message).toContain(`There is no Halo at ${url}`);
	});

	test.each([429, 503])('that Halo is not available (%i)', async (status) => {
		const { url } = await server(() => ({ status }));
		expect((await press({ url })).message).toContain(
			`Halo is not available at the moment (${status})`,
		);
	});

	test('that a login page was returned instead', async () => {
		const { url } = await server(() => ({
			status: 302,
			headers: { location: 'https://sso.example.com/login?x=1' },
		}));
		expect((await press({ url })).message).toBe(
			`${url} forwards to https://sso.example.com. A login page or a proxy is in between: ask its administrator to let n8n through.`,
		);
	});

	test('no password that the address contains', async () => {
		expect((await press({ url: 'https://me:pass@acme.halopsa.com' })).message).not.toContain(
			'pass',
		);
	});

	test('that a web page was returned', async () => {
		const { url } = await server(() => page);
		expect((await press({ url })).message).toMatch(/There is no Halo at .*There is a web page/);
	});

	test('that the address is only an authorisation server, and where to find the resource server', async () => {
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
			`There is no Halo at ${url}/portal, but there is one at ${url}. Enter ${url} as the Halo URL.`,
		);
	});

	test('which address to enter when the server redirects', async () => {
		const real = await halo();
		const { url } = await server(({ path }) => ({
			status: 301,
			headers: { location: `${real.url}${path}` },
		}));
		expect((await press({ url })).message).toBe(
			`${url} forwards to ${real.url}. Enter ${real.url} as the Halo URL.`,
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
			/did not issue an access token: The tenant is unknown/,
		],
		[400, { error_description: `No ${CREDENTIAL.clientSecret}` }, /access token: No \.\.\./],
		[404, undefined, /There is no authorisation server of a Halo at/],
		[503, undefined, /could not issue an access token at the moment \(503\)/],
		[200, '<html>', /There is no authorisation server of a Halo at/],
	])('what the response %i %j to the request for a token means', async (status, body, message) => {
		const { url } = await halo('', { '/auth/token': { status, body } });
		expect((await press({ url })).message).toMatch(message);
	});

	test.each([
		[401, /does not accept it/],
		[403, /Login Type to Agent/],
		[404, /no Halo API at the Halo URL/],
	])('what %i for the agent of the application means', async (status, message) => {
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
