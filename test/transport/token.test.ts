import { createBench, type Bench } from '../support/engine.mts';
import { CREDENTIAL, tinyHalo, type TinyHalo } from '../support/tinyHalo.mts';
import { drive } from '../support/probe.mts';

let halo: TinyHalo;
let bench: Bench;

const items = (count: number) => Array.from({ length: count }, (_, id) => ({ json: { id } }));
const stored = () => bench.credentials.stored.get('haloServiceApi') ?? {};

async function begin(refusal = {}) {
	halo = await tinyHalo(({ body }) => ({ status: 201, body: body || '{}' }), {
		status: 401,
		...refusal,
	});
	bench = await createBench({ haloServiceApi: { ...CREDENTIAL, url: halo.url } });
}

afterEach(async () => await halo.close());

describe('the access token', () => {
	test('five workflows that start at once ask for one token', async () => {
		await begin();
		const runs = Array.from(
			{ length: 5 },
			async () => await drive(bench, (client) => client.get('/Client/1')),
		);
		expect((await Promise.all(runs)).map(({ status }) => status)).toEqual(Array(5).fill('success'));
		expect(halo.minted()).toBe(1);
	});

	test('a stored token is used without asking for another', async () => {
		await begin();
		await drive(bench, (client) => client.get('/Client/1'));
		halo.requests.length = 0;
		await drive(bench, (client) => client.get('/Client/1'));
		expect(halo.requests.map(({ path }) => path)).toEqual(['/api/Client/1']);
	});

	test.each([
		['401', { status: 401 }],
		['400 Token not found', { status: 400, body: { error: 'Token not found' } }],
	])(
		'revoked in the middle of 200 items (%s): one more token, nothing lost or sent twice',
		async (_, refusal) => {
			await begin(refusal);
			const run = await drive(
				bench,
				async (client, item) => {
					if (item === 100) halo.revoke();
					return await client.save('/Tickets', [{ summary: `Ticket ${item}` }]);
				},
				{ items: items(200) },
			);
			expect(run.error).toBeUndefined();
			expect(run.items).toHaveLength(200);
			expect(halo.minted()).toBe(2);
			const sent = halo.calls().map(({ body }) => body);
			expect(sent).toHaveLength(201);
			expect(new Set(sent).size).toBe(200);
			expect(stored().accessToken).toBe('token-of-the-test-2');
		},
	);

	test('a token that another run renewed meanwhile is taken over', async () => {
		await begin();
		await drive(bench, (client) => client.get('/Client/1'));
		const run = await drive(bench, async (client) => {
			halo.revoke();
			const answer = await fetch(`${halo.url}/auth/token`, { method: 'POST' });
			const { access_token: accessToken } = (await answer.json()) as { access_token: string };
			bench.credentials.stored.set('haloServiceApi', { ...stored(), accessToken });
			return await client.get('/Client/1');
		});
		expect(run.status).toBe('success');
		expect(halo.calls().at(-1)?.headers.authorization).toBe('Bearer token-of-the-test-2');
		expect(halo.minted()).toBe(2);
	});

	test.each(['clientSecret', 'scope', 'tenant', 'clientId'])(
		'a changed %s takes effect at once',
		async (field) => {
			await begin();
			await drive(bench, (client) => client.get('/Client/1'));
			bench.credentials.stored.set('haloServiceApi', { ...stored(), [field]: 'another-value' });
			const run = await drive(bench, (client) => client.get('/Client/1'));
			expect(run.status).toBe('success');
			expect(halo.minted()).toBe(2);
			expect(halo.calls()).toHaveLength(2);
		},
	);
});
