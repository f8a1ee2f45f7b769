import { sleep, type NodeApiError } from 'n8n-workflow';
import { start, type Halo, type Options } from '../../sandbox/halo/index.mts';
import { createBench, type Bench } from '../support/engine.mts';
import { drive, type Work } from '../support/probe.mts';

let halo: Halo;
let bench: Bench;

async function begin(options: Options = {}) {
	halo = await start(options);
	bench = await createBench({ haloServiceApi: { ...halo.credentials } });
}
afterEach(async () => await halo.close());

const read: Work = async (client) => await client.get('/Agent/me');
const stored = () => bench.credentials.stored.get('haloServiceApi') ?? {};
const minted = () => halo.requests.filter(({ path }) => path.endsWith('/token')).length;
const calls = () => halo.requests.filter(({ path }) => !/token|authinfo/.test(path));

describe('the access token', () => {
	test('five workflows that start at once request one token', async () => {
		await begin({ latency: 20 });
		const runs = Array.from({ length: 5 }, async () => await drive(bench, read));
		expect((await Promise.all(runs)).map(({ status }) => status)).toEqual(Array(5).fill('success'));
		expect(minted()).toBe(1);
	});

	test('a run that read the credential just before the token was stored shares it', async () => {
		await begin();
		await drive(bench, read);
		bench.credentials.stored.set('haloServiceApi', { ...stored(), accessToken: '' });
		await drive(bench, read);
		expect(minted()).toBe(1);
	});

	test('a stored token is used without any other request', async () => {
		await begin();
		await drive(bench, read);
		halo.requests.length = 0;
		await drive(bench, read);
		expect(halo.requests.map(({ path }) => path)).toEqual(['/api/Agent/me']);
	});

	test.each([401, 400] as const)(
		'revoked in the middle of 200 items (%i), it is renewed once, and nothing is lost or sent twice',
		async (tokenForgotten) => {
			await begin({ tokenForgotten });
			const before = halo.records('Client').length;
			const running = bench.runNode({
				parameters: {
					resource: 'client',
					operation: 'create',
					fields: {
						mappingMode: 'defineBelow',
						value: { name: '={{ $json.name }}' },
						matchingColumns: [],
						schema: [],
					},
				},
				items: Array.from({ length: 200 }, (_, number) => ({ json: { name: `Client ${number}` } })),
			});
			while (calls().length < 100) await sleep(1);
			halo.revokeTokens();
			const { error, items } = await running;
			expect(error).toBeUndefined();
			expect(items).toHaveLength(200);
			expect(minted()).toBe(2);
			expect(calls()).toHaveLength(201);
			expect(halo.records('Client')).toHaveLength(before + 200);
		},
	);

	test('revoked while many requests are in progress, it is renewed once', async () => {
		await begin({ latency: 5 });
		await drive(bench, read);
		halo.revokeTokens();
		const run = await drive(
			bench,
			async (client, item) =>
				await Promise.all(Array.from({ length: 20 }, async () => await read(client, item))),
		);
		expect(run.error).toBeUndefined();
		expect(minted()).toBe(2);
	});

	test('refused although it is new, it is not renewed again', async () => {
		await begin();
		halo.failNext({ status: 401, times: 99, match: { path: '/api/Agent' } });
		const run = await drive(
			bench,
			async (client, item) =>
				await read(client, item).catch(({ message, description }: NodeApiError) => {
					expect(description).toMatch(/active.*If other calls work.*a permission is missing/);
					return message;
				}),
			{ items: Array.from({ length: 5 }, () => ({ json: {} })) },
		);
		expect(run.items.map(({ json }) => json.result)).toEqual(
			Array(5).fill('Halo did not accept the access token, not even a new one'),
		);
		expect(minted()).toBe(2);
	});

	test('a 401 for one kind of request is a missing permission if the token works for others', async () => {
		await begin();
		halo.failNext({ status: 401, times: 99, match: { path: '/api/ClientContract/1' } });
		const refusals = await drive(
			bench,
			async (client, item) => {
				await client.list('/ClientContract', { limit: 1 });
				return await client
					.get(`/ClientContract/1`, { item }, 'contracts')
					.catch(({ message, description }: NodeApiError) => `${message}. ${description}`);
			},
			{ items: Array.from({ length: 5 }, () => ({ json: {} })) },
		);
		for (const { json } of refusals.items) {
			expect(json.result).toMatch(/does not allow this.*read:contracts.*roles/);
			expect(json.result).not.toMatch(/token/);
		}
		expect(refusals.items).toHaveLength(5);
		expect(minted()).toBe(2);
	});

	test('many kinds of refused requests do not request a token each', async () => {
		await begin();
		halo.failNext({ status: 401, times: 99, match: { method: 'GET', path: '/api/Supplier' } });
		halo.failNext({ status: 401, times: 99, match: { method: 'GET', path: '/api/Item' } });
		halo.failNext({ status: 401, times: 99, match: { method: 'GET', path: '/api/Asset' } });
		const run = await drive(bench, async (client, item) => {
			for (let times = 0; times < 3; times++) {
				await read(client, item);
				for (const path of ['/Supplier', '/Item', '/Asset']) {
					await client.list(path).catch(() => undefined);
				}
			}
			return 'done';
		});
		expect(run.error).toBeUndefined();
		expect(minted()).toBe(2);
	});

	test('revoked twice in one run, it is renewed twice', async () => {
		await begin();
		const run = await drive(bench, async (client, item) => {
			for (let times = 0; times < 3; times++) {
				await read(client, item);
				halo.revokeTokens();
			}
			return await read(client, item);
		});
		expect(run.error).toBeUndefined();
		expect(minted()).toBe(4);
	});

	test.each(['opaque', 'jwt'] as const)('%s tokens work, and the scope is kept', async (tokens) => {
		await begin({ modes: { tokens } });
		await drive(bench, read);
		expect(stored()).toMatchObject({ grantedScope: 'all', accessToken: expect.any(String) });
	});

	test('a token that another run renewed meanwhile is used', async () => {
		await begin();
		await drive(bench, read);
		const other = await createBench({ haloServiceApi: { ...halo.credentials } });
		const run = await drive(bench, async (client, item) => {
			halo.revokeTokens();
			await drive(other, read);
			const { accessToken } = other.credentials.stored.get('haloServiceApi') ?? {};
			bench.credentials.stored.set('haloServiceApi', { ...stored(), accessToken });
			halo.requests.length = 0;
			return await read(client, item);
		});
		expect(run.error).toBeUndefined();
		expect(halo.requests.map(({ status }) => status)).toEqual([401, 200]);
	});

	test.each([
		['clientSecret', 'another'],
		['clientId', 'another'],
		['scope', 'read:tickets'],
		['tenant', 'another'],
	])('a changed %s takes effect at once', async (field, value) => {
		await begin();
		await drive(bench, read);
		bench.credentials.stored.set('haloServiceApi', { ...stored(), [field]: value });
		await drive(bench, read);
		expect(minted()).toBe(2);
	});

	test('a changed address takes effect at once, and is sent no token of the old one', async () => {
		await begin();
		await drive(bench, read);
		const second = await start();
		bench.credentials.stored.set('haloServiceApi', { ...stored(), url: second.url });
		expect((await drive(bench, read)).status).toBe('success');
		expect(second.requests.map(({ method, path }) => `${method} ${path}`)).toEqual([
			'GET /api/authinfo',
			'POST /auth/token',
			'GET /api/Agent/me',
		]);
		await second.close();
	});
});
