import { withoutSecrets } from '../../nodes/Halo/transport/redact';
import { wordsOf } from '../../nodes/Halo/transport/words';
import { start, type Halo } from '../../sandbox/halo/index.mts';
import { createBench, type Bench } from '../support/engine.mts';
import { drive, type Work } from '../support/probe.mts';
import { closeAll, CREDENTIAL, halo as standIn } from '../support/standIns.mts';
import { cpuSeconds } from '../support/cpu.mts';

const SECRET = 'p/ä+s <w>"o&r\'d=';
const percent = encodeURIComponent(SECRET);

describe('a secret is not shown', () => {
	test.each([
		['as it is', SECRET],
		['in an address', percent],
		['in an address in lower case', percent.toLowerCase()],
		['in a form', new URLSearchParams({ s: SECRET }).toString().slice(2)],
		['in JSON', JSON.stringify(SECRET).slice(1, -1)],
		['in JSON with ASCII alone', SECRET.replace(/[^\w ]/g, (c) => `\\u${hex(c).padStart(4, '0')}`)],
		['in JSON with slashes', SECRET.replace('/', '\\/').replace('"', '\\"')],
		['in HTML', SECRET.replace('&', '&amp;').replace('<', '&lt;').replace('"', '&quot;')],
		['in HTML by number', [...SECRET].map((c) => `&#${c.charCodeAt(0)};`).join('')],
		['in HTML by hexadecimal number', [...SECRET].map((c) => `&#x${hex(c)};`).join('')],
		['encoded twice', encodeURIComponent(percent)],
		['JSON in JSON', JSON.stringify(JSON.stringify(SECRET))],
	])('%s', (_, encoded) => {
		expect(withoutSecrets(`before ${encoded} after`, [SECRET])).toMatch(
			/^before "?\\?"?\.\.\.\\*"?\\?"? after$/,
		);
	});

	test.each(['', 'a', 'ab', 'abc', 'id:'])('as base64 after %j', (before) => {
		const secret = 'an example of a secret';
		const encoded = Buffer.from(`${before}${secret}:x`).toString('base64');
		const shown = withoutSecrets(`Basic ${encoded}`, [secret]);
		expect(shown).toContain('...');
		const rest = shown.replace('Basic ', '').split('...');
		expect(rest.join('').length).toBeLessThan(before.length * 2 + 10);
	});

	test.each([
		['in HTML', (text: string) => text.replace(/[&<]/g, (c) => `&#${c.charCodeAt(0)};`)],
		['in JSON', (text: string) => JSON.stringify(text).slice(1, -1)],
		['in an address', encodeURIComponent],
		['in HTML in JSON', (text: string) => JSON.stringify(text.replace('<', '&lt;')).slice(1, -1)],
	])('if it contains text that looks encoded, %s', (_, encode) => {
		const secret = 'a%41b\\"&#65;<c\\u0041';
		const shown = withoutSecrets(`before ${encode(secret)} after`, [secret]);
		expect(shown).toBe('before ... after');
	});

	test('and a text without one is not changed', () => {
		const text = 'Halo said: 100 % of "x" & <y> \\n é 😀 &amp;';
		expect(withoutSecrets(text, [SECRET])).toBe(text);
	});
});

function hex(sign: string) {
	return sign.charCodeAt(0).toString(16);
}

let halo: Halo;
let bench: Bench;
async function begin() {
	halo = await start();
	bench = await createBench({ haloServiceApi: { ...halo.credentials } });
}
afterEach(async () => {
	await halo?.close();
	await closeAll();
});
const read: Work = async (client) => await client.get('/Client/12');
const caught: Work = async (client, item) =>
	await Promise.resolve(read(client, item)).catch((cause: Error) => cause.message);
const minted = () => halo.requests.filter(({ path }) => path.endsWith('/token')).length;

describe('in a run', () => {
	test('a secret is removed before a text is shortened', async () => {
		const body = { message: `${'x'.repeat(390)} ${CREDENTIAL.clientSecret}` };
		const { url } = await standIn('', { '/api/Client/12': { status: 400, body } });
		const own = await createBench({ haloServiceApi: { ...CREDENTIAL, url } });
		const { error } = await drive(own, read);
		expect(error?.message).toMatch(/x/);
		expect(error?.message).not.toContain('an exam');
	});

	test('an expired token is a secret, too', async () => {
		await begin();
		await drive(bench, read);
		const old = String(bench.credentials.stored.get('haloServiceApi')?.accessToken);
		halo.revokeTokens();
		halo.failNext({
			status: 409,
			body: { message: `Not ${old} here` },
			match: { path: 'Client/99' },
		});
		const { error } = await drive(bench, async (client, item) => {
			await read(client, item);
			return await client.get('/Client/99');
		});
		expect(error?.message).toContain('Not ... here');
	});

	test.each([
		[401, { error: 'invalid_client' }],
		[400, { error: 'invalid_scope' }],
	])('a rejected secret (%i) requests one token, not one per item', async (status, body) => {
		await begin();
		halo.failNext({ status, body, times: 99, match: { path: '/token' } });
		const { items } = await drive(bench, caught, {
			items: Array.from({ length: 5 }, () => ({ json: {} })),
		});
		expect(new Set(items.map(({ json }) => json.result)).size).toBe(1);
		expect(items[4].json.result).toMatch(/did not (accept|grant)/);
		expect(minted()).toBe(1);
	});

	test('a rejected secret requests one token in an execution, however many nodes it has', async () => {
		await begin();
		const reject = () =>
			halo.failNext({
				status: 401,
				body: { error: 'invalid_client' },
				times: 99,
				match: { path: '/token' },
			});
		const node = (name: string) => ({
			...{ id: name, name, typeVersion: 1, position: [0, 0] as [number, number] },
			type: 'n8n-nodes-halo-service.halo',
			parameters: { resource: 'ticketType', operation: 'getAll', returnAll: true, options: {} },
			onError: 'continueRegularOutput' as const,
			credentials: { haloServiceApi: { id: 'haloServiceApi', name: 'Halo' } },
		});
		const trigger = {
			...node('Start'),
			type: 'n8n-nodes-base.manualTrigger',
			parameters: {},
			credentials: undefined,
		};
		const to = (name: string) => ({ main: [[{ node: name, type: 'main' as const, index: 0 }]] });
		const workflow = {
			nodes: [trigger, node('First'), node('Second')],
			connections: { Start: to('First'), First: to('Second') },
		};
		reject();
		const outcome = await bench.runWorkflow(workflow);
		for (const name of ['First', 'Second']) {
			expect(String(outcome.node(name).items[0].json.error)).toMatch(/did not accept/);
		}
		expect(minted()).toBe(1);

		// another execution asks anew, and finds the secret accepted
		halo.reset();
		const { items } = (await bench.runWorkflow(workflow)).node('First');
		expect(minted()).toBe(1);
		expect(items[0].json.error).toBeUndefined();
	});

	test.each([429, 500, 502, 503])(
		'a token request is retried if the endpoint is not available (%i)',
		async (status) => {
			await begin();
			const headers = { 'retry-after': '0' };
			halo.failNext({ status, headers, times: 2, match: { path: '/token' } });
			expect((await drive(bench, read)).status).toBe('success');
			expect(minted()).toBe(3);
		},
	);

	test('five rate-limited requests do not use up the retries for a broken connection', async () => {
		await begin();
		const match = { path: 'Client/12' };
		halo.failNext({ status: 429, headers: { 'retry-after': '0' }, times: 5, match });
		halo.failNext({ status: 503, times: 2, match });
		expect((await drive(bench, read)).status).toBe('success');
	});

	test('an update of a record that Halo does not have reports that it does not exist', async () => {
		await begin();
		halo.failNext({ status: 404, match: { path: '/Tickets' } });
		const { error } = await drive(
			bench,
			async (client) =>
				await client.send({ method: 'POST', path: '/Tickets', body: [{ id: 77, summary: 'x' }] }),
		);
		expect(error?.message).toBe('Halo no longer has the record 77 under /Tickets');
	});
});

test('a 400 with 30,000 spaces is parsed at once', () => {
	const began = cpuSeconds();
	for (const text of [' '.repeat(30_000), `a${' '.repeat(30_000)}b`, ' at a'.repeat(30_000)]) {
		wordsOf({ body: Buffer.from(JSON.stringify({ Message: text })) });
		wordsOf({ body: Buffer.from(text) });
	}
	expect(cpuSeconds() - began).toBeLessThan(0.5);
});
