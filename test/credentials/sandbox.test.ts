import { start, type Halo, type Options } from '../../sandbox/halo/index.mts';
import { createBench } from '../support/engine.mts';

let halo: Halo;
afterEach(async () => await halo.close());

async function press(
	options: Options,
	fields: (halo: Halo) => Record<string, unknown> = () => ({}),
) {
	halo = await start(options);
	const { url, clientId, clientSecret, scope } = halo.credentials;
	const bench = await createBench({
		haloServiceApi: { url, clientId, clientSecret, scope, ...fields(halo) },
	});
	const { status, message } = await bench.testCredential();
	return status === 'OK' ? status : message;
}

const tokenPaths = () =>
	halo.requests.filter(({ method }) => method === 'POST').map(({ path }) => path);

describe('trap 8: a credential for', () => {
	test.each<[string, Options, string]>([
		['a hosted Halo', {}, '/auth/token'],
		['a hosted Halo without authinfo', { without: ['authinfo'] }, '/auth/token'],
		["a Halo on one's own server", { mode: 'onPremises' }, '/auth/token'],
		['a Halo in a sub-path', { mode: 'onPremises', subPath: '/halo' }, '/halo/auth/token'],
		['an old Halo', { mode: 'onPremises', without: ['authinfo', 'instanceinfo'] }, '/auth/token'],
		['a Halo with an authorisation server of its own', { mode: 'separateAuth' }, '/token'],
	])('%s', async (_, options, tokenPath) => {
		expect(await press(options)).toBe('OK');
		expect(tokenPaths()).toEqual([tokenPath]);
		const [{ query }] = halo.requests.filter(({ method }) => method === 'POST');
		expect(query.tenant).toBe(options.mode === 'onPremises' ? undefined : 'larkfield');
	});

	test('a Halo with a self-signed certificate', async () => {
		expect(await press({ tls: true })).toMatch(/certificate of .* is self-signed/);
		await halo.close();
		expect(await press({ tls: true }, () => ({ ignoreSslIssues: true }))).toBe('OK');
	});
});

describe('the connection test reports', () => {
	test('that the secret is wrong', async () => {
		expect(await press({}, () => ({ clientSecret: 'wrong' }))).toMatch(
			/did not accept the Client ID or/,
		);
	});

	test('that a scope was not granted', async () => {
		expect(await press({}, () => ({ scope: 'read:users' }))).toMatch(
			/did not grant the scope 'read:users'/,
		);
	});

	test('that the application logs in as a user', async () => {
		const login = {
			clientId: '2d4e8a90-71b6-4f0e-8a55-c1f3b9d03333',
			clientSecret: 'sandbox-secret-user',
		};
		expect(await press({}, () => login)).toMatch(/Set its Login Type to Agent/);
	});

	test('that the address is the authorisation server', async () => {
		expect(await press({ mode: 'separateAuth' }, ({ auth }) => ({ url: auth }))).toMatch(
			/is only the authorisation server of a Halo/,
		);
	});

	test('which address to enter when the sub-path is wrong', async () => {
		expect(await press({}, ({ url }) => ({ url: `${url}/portal/` }))).toMatch(
			/Enter http:\S+ as the Halo URL\.$/,
		);
	});
});
