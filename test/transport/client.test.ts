import { sleep } from 'n8n-workflow';
import { start, type Halo, type Options } from '../../sandbox/halo/index.mts';
import { createBench, type Bench, type NodeOutcome } from '../support/engine.mts';
import { drive, type Work } from '../support/probe.mts';
import { serve } from '../support/rawServer.mts';

const FORM = 'application/x-www-form-urlencoded';

let halo: Halo;
let bench: Bench;

async function begin(options: Options = {}) {
	halo = await start(options);
	bench = await createBench({ haloServiceApi: { ...halo.credentials } });
}
afterEach(async () => await halo.close());

const result = ({ items }: NodeOutcome) => items[0]?.json.result;
const asked = (path: string) => halo.requests.filter((request) => request.path.startsWith(path));
const read: Work = async (client) => await client.get('/Client/12');

describe('lists', () => {
	test.each([100, 50])('717 clients come out whole with at most %i a page', async (pageCap) => {
		await begin({ clients: 717, pageCap });
		const run = await drive(
			bench,
			async (client) => await client.list('/Client', { listKey: 'clients' }),
		);
		const { rows, total, incomplete } = result(run) as {
			rows: Array<{ id: number }>;
			total: number;
			incomplete?: string;
		};
		expect(rows).toHaveLength(717);
		expect(new Set(rows.map(({ id }) => id)).size).toBe(717);
		expect(total).toBe(717);
		expect(incomplete).toBeUndefined();
		expect(asked('/api/Client')).toHaveLength(Math.ceil(717 / pageCap));
	});

	test('717 clients come out of the node', async () => {
		await begin({ clients: 717 });
		const { items, hints } = await bench.runNode({
			parameters: { resource: 'client', operation: 'getAll', returnAll: true },
		});
		expect(items).toHaveLength(717);
		expect(hints).toEqual([]);
	});

	test.each([
		[1, ['1']],
		[100, ['100']],
		[150, ['100', '100']],
	])('with a limit of %i read no more than they need', async (limit, sizes) => {
		await begin({ clients: 300 });
		const run = await drive(bench, async (client) => await client.list('/Client', { limit }));
		expect(result(run)).toMatchObject({ rows: { length: limit }, total: 300 });
		expect(asked('/api/Client').map(({ query }) => query.page_size)).toEqual(sizes);
	});

	test.each([
		'/Agent',
		'/Status',
		'/TicketType',
		'/Team',
		'/Appointment',
		'/CRMNote',
		'/FieldInfo',
	])('in the envelope of %s come out whole, paged or not', async (path) => {
		await begin();
		const paged = await drive(bench, async (client) => await client.list(path));
		const whole = await drive(bench, async (client) => await client.list(path, { paged: false }));
		const ids = (run: NodeOutcome) =>
			(result(run) as { rows: Array<{ id: number }> }).rows.map(({ id }) => id).sort();
		expect(ids(paged)).toEqual(ids(whole));
		expect(ids(paged).length).toBe(halo.records(path.slice(1)).length);
	});
});

describe('requests', () => {
	test('create, change and delete a record', async () => {
		await begin();
		const run = await drive(bench, async (client) => {
			const [made] = await client.save('/Client', [{ name: 'Brook & Sons' }]);
			await client.save('/Client', [{ id: made.id, name: 'Brook' }]);
			const { name } = await client.get(`/api/client/${made.id}`);
			await client.remove(`Client/${made.id}`);
			return { id: made.id, name };
		});
		expect(result(run)).toMatchObject({ name: 'Brook' });
		const { id } = result(run) as { id: number };
		expect(halo.records('Client').some((row) => row.id === id)).toBe(false);
	});

	test.each<[string, unknown, Record<string, string> | undefined, string, string]>([
		['a value', [{ a: 'ü' }], undefined, '[{"a":"ü"}]', 'application/json'],
		['an empty list', [], undefined, '[]', 'application/json'],
		['text', ' not JSON ', undefined, ' not JSON ', 'application/json'],
		['text of another type', 'a <b>', { 'content-type': 'text/html' }, 'a <b>', 'text/html'],
		['a form', 'a=1&b=2', { 'Content-Type': FORM }, 'a=1&b=2', FORM],
		['bytes', Buffer.from('\u0001é'), undefined, '\u0001é', 'application/octet-stream'],
		['nothing', undefined, undefined, '', ''],
	])('send %s as it is', async (_, body, headers, sent, type) => {
		await begin();
		const server = await serve(() => ({ status: 201 }));
		bench.credentials.stored.set('haloServiceApi', { url: server.url, accessToken: 'x' });
		const run = await drive(bench, async (client) => {
			const { status } = await client.send({ method: 'POST', path: '/x', body, headers });
			return status;
		});
		expect(result(run)).toBe(201);
		expect(server.requests[0].body).toBe(sent);
		expect(server.requests[0].headers['content-type'] ?? '').toBe(type);
		await server.close();
	});

	test('follow a GET that is forwarded inside the resource server', async () => {
		await begin();
		halo.failNext({ redirect: '/api/Client/12', match: { path: 'Client/99' } });
		const run = await drive(bench, async (client) => await client.get('/Client/99'));
		expect(result(run)).toMatchObject({ id: 12 });
	});

	test('never take the token to another server', async () => {
		await begin();
		const other = await start();
		halo.failNext({ redirect: `${other.api}/Client/12`, match: { path: 'Client/99' } });
		const run = await drive(bench, async (client) => await client.get('/Client/99'));
		expect(run.error?.message).toContain(`forwards this request to ${other.api}/Client/12`);
		expect(other.requests).toEqual([]);
		await other.close();
	});

	test('that Halo did before the connection broke are not sent again', async () => {
		await begin();
		const before = halo.records('Tickets').length;
		halo.failNext({
			afterHandling: true,
			dropConnection: true,
			match: { method: 'POST', path: 'Tickets' },
		});
		const run = await drive(
			bench,
			async (client) => await client.save('/Tickets', [{ summary: 'Once' }]),
		);
		expect(run.error?.description).toMatch(/not known whether Halo did it/);
		expect(asked('/api/Tickets')).toHaveLength(1);
		expect(halo.records('Tickets')).toHaveLength(before + 1);
	});
});

describe('waiting', () => {
	test('as long as Halo asks, and then going on', async () => {
		await begin({ rateLimit: { requests: 4, windowMs: 1500, retryAfter: 1 } });
		const run = await drive(
			bench,
			async (client, item) => await client.save('/Tickets', [{ summary: `Ticket ${item}` }]),
			{ items: Array.from({ length: 6 }, () => ({ json: {} })) },
		);
		expect(run.error).toBeUndefined();
		const statuses = asked('/api/Tickets').map(({ status }) => status);
		expect(statuses).toContain(429);
		expect(statuses.filter((status) => status === 201)).toHaveLength(6);
	});

	test('when Halo was away for a moment', async () => {
		await begin();
		halo.failNext({ status: 503, html: true, match: { path: 'Client/12' } });
		expect(result(await drive(bench, read))).toMatchObject({ id: 12 });
	});

	test('when tokens are limited', async () => {
		await begin();
		halo.failNext({ status: 429, headers: { 'retry-after': '1' }, match: { path: '/token' } });
		expect(result(await drive(bench, read))).toMatchObject({ id: 12 });
	});

	test('ends within a second when the execution is stopped', async () => {
		await begin();
		halo.failNext({ status: 429, headers: { 'retry-after': '60' }, match: { path: 'Client/12' } });
		const stop = new AbortController();
		let ended = 0;
		const run = drive(
			bench,
			async (client, item) => {
				try {
					return await read(client, item);
				} finally {
					ended = Date.now();
				}
			},
			{ signal: stop.signal },
		);
		while (!asked('/api/Client/12').length) await sleep(5);
		const stopped = Date.now();
		stop.abort();
		expect((await run).status).toBe('canceled');
		while (!ended) await sleep(5);
		expect(ended - stopped).toBeLessThan(1000);
		expect(asked('/api/Client/12')).toHaveLength(1);
	});

	test('is short in an open form', async () => {
		await begin();
		halo.failNext({
			status: 429,
			headers: { 'retry-after': '60' },
			times: 9,
			match: { path: 'Client' },
		});
		const list = bench.callMethod('listSearch', 'client', {
			parameters: { resource: 'client', operation: 'get' },
		});
		await expect(list).rejects.toThrow(/too many/);
	});
});
