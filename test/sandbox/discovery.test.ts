import { start, type Options } from '../../sandbox/halo/index.mts';
import { askToken, connect, field, statusWithoutTrust } from './client.mts';

/** Starts a Halo, asks it without a token, and stops it. */
async function asked(options: Options, path: string) {
	const halo = await start(options);
	const response = await fetch(`${halo.api}${path}`);
	const text = await response.text();
	await halo.close();
	return { halo, status: response.status, body: text ? JSON.parse(text) : undefined };
}

test('anybody may read where to log in', async () => {
	const { halo, body } = await asked({}, '/authinfo');
	expect(body).toEqual({ auth_url: `${halo.url}/auth`, tenant_id: 'larkfield' });
	expect(JSON.stringify(body).length).toBeLessThan(120);
});

test('anybody may read what this Halo is, in any spelling', async () => {
	const { body } = await asked({}, '/InstanceINFO');
	expect(body).toMatchObject({
		app_name: 'HaloPSA',
		app_version: '2.236.133',
		tenant_id: 'larkfield',
		hosted_group: 'UK1-Stable1',
	});
});

test('it describes itself', async () => {
	const { body } = await asked({}, '/swagger/v2/swagger.json');
	expect(body).toMatchObject({ openapi: '3.0.1', servers: [{ url: '/api' }] });
	expect(Object.keys(body.paths).length).toBeGreaterThan(880);
	const { parameters } = body.paths['/Site'].get;
	expect(parameters).toContainEqual({ name: 'client_id', in: 'query', schema: { type: 'int' } });
});

test('an on-premises Halo has no tenant, may have a sub-path, and refuses a tenant', async () => {
	const client = await connect({ mode: 'onPremises', subPath: 'halo' });
	const { halo } = client;
	expect(halo.url).toMatch(/\/halo$/);
	expect((await client.get('/authinfo')).json).toEqual({ auth_url: `${halo.url}/auth` });
	expect((await client.get('/Status')).status).toBe(200);
	expect((await askToken(halo, { tenant: 'undefined' })).status).toBe(400);
	expect((await client.send(halo.api.replace('/halo', '') + '/Status')).status).toBe(404);
	await client.close();
});

test('the authorisation server may be another host, which only issues tokens', async () => {
	const client = await connect({ mode: 'separateAuth' });
	const { halo } = client;
	expect(field((await client.get('/authinfo')).json, 'auth_url')).toBe(halo.auth);
	expect(new URL(halo.auth).host).not.toBe(new URL(halo.api).host);
	expect((await client.get('/Status')).status).toBe(200);
	expect((await client.send(`${halo.url}/auth/token`, { method: 'POST' })).status).toBe(404);
	expect((await client.send(`${halo.auth}/api/Status`)).status).toBe(404);
	await client.close();
});

test.each([[['authinfo']], [['authinfo', 'instanceinfo']]] as const)(
	'an old Halo lacks %j, but issues tokens at /auth/token',
	async (without) => {
		const client = await connect({ without: [...without] });
		for (const name of without) {
			expect(await client.get(`/${name}`)).toMatchObject({ status: 404, text: '' });
		}
		expect((await client.get('/Status')).status).toBe(200);
		await client.close();
	},
);

test('it serves HTTPS with an untrusted certificate', async () => {
	const halo = await start({ tls: true });
	await expect(fetch(`${halo.api}/authinfo`)).rejects.toThrow();
	const status = await statusWithoutTrust(`${halo.api}/authinfo`);
	expect(halo.url).toMatch(/^https:/);
	expect(status).toBe(200);
	await halo.close();
});
