import { sleep } from 'n8n-workflow';
import { start, type Halo, type Options } from '../../sandbox/halo/index.mts';
import { createBench, type Bench, type NodeOutcome } from '../support/engine.mts';
import { drive, type Work } from '../support/probe.mts';
import { save } from '../support/write.mts';

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

describe('waiting', () => {
	test('lasts as long as Halo asks', async () => {
		await begin({ rateLimit: { requests: 4, windowMs: 1500, retryAfter: 1 } });
		const run = await drive(
			bench,
			async (client, item) => await save(client, '/Tickets', [{ summary: `Ticket ${item}` }]),
			{ items: Array.from({ length: 6 }, () => ({ json: {} })) },
		);
		expect(run.error).toBeUndefined();
		const statuses = asked('/api/Tickets').map(({ status }) => status);
		expect(statuses).toContain(429);
		expect(statuses.filter((status) => status === 201)).toHaveLength(6);
	});

	test('is followed by a retry if Halo was briefly unavailable', async () => {
		await begin();
		halo.failNext({ status: 503, html: true, match: { path: 'Client/12' } });
		expect(result(await drive(bench, read))).toMatchObject({ id: 12 });
	});

	test('also applies to token requests', async () => {
		await begin();
		halo.failNext({ status: 429, headers: { 'retry-after': '1' }, match: { path: '/token' } });
		expect(result(await drive(bench, read))).toMatchObject({ id: 12 });
	});

	test('ends when the execution is stopped', async () => {
		await begin();
		halo.failNext({ status: 429, headers: { 'retry-after': '60' }, match: { path: 'Client/12' } });
		const stop = new AbortController();
		let ended = (): void => undefined;
		const end = new Promise<void>((resolve) => (ended = resolve));
		const run = drive(
			bench,
			async (client, item) => {
				try {
					return await read(client, item);
				} finally {
					ended();
				}
			},
			{ signal: stop.signal },
		);
		while (!asked('/api/Client/12').length) await sleep(5);
		stop.abort();
		expect((await run).status).toBe('canceled');
		await end;
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
		await expect(list).rejects.toThrow(/rate limiting requests/);
	});
});
