import type { INodeParameters } from 'n8n-workflow';
import { LIMITS } from '../../nodes/Halo/transport/limits';
import { start } from '../../sandbox/halo/index.mts';
import { createBench } from '../support/engine.mts';
import { map, pick } from '../support/halo.mts';
import { nextTurn } from '../support/ticks.mts';

const { span } = LIMITS;
afterEach(() => (LIMITS.span = span));

type Halo = Awaited<ReturnType<typeof start>>;
let halo: Halo;
afterEach(async () => await halo.close());

async function open(requests: number, windowMs: number, requestsPer5Minutes: number) {
	LIMITS.span = windowMs;
	halo = await start({ rateLimit: { requests, windowMs, retryAfter: 1 } });
	return await createBench({ haloServiceApi: { ...halo.credentials, requestsPer5Minutes } });
}

const turnedAway = () => halo.requests.filter(({ status }) => status === 429).length;
const items = (count: number) =>
	Array.from({ length: count }, (_, at) => ({ json: { id: at + 1 } }));
const create = { resource: 'ticket', operation: 'create', fields: map({ summary: 'Printer' }) };
const get = { resource: 'status', operation: 'get', statusId: pick('={{ 1 }}') };

test("with Halo's limit in the credential no request is refused, and a hint explains the wait", async () => {
	const bench = await open(20, 1500, 20);
	const began = Date.now();
	const [writing, reading] = await Promise.all([
		bench.runNode({ parameters: create as INodeParameters, items: items(25) }),
		bench.runNode({ parameters: get as INodeParameters, items: items(25) }),
	]);
	expect([writing.error, reading.error]).toEqual([undefined, undefined]);
	expect([writing.items.length, reading.items.length]).toEqual([25, 25]);
	expect(turnedAway()).toBe(0);
	expect(Date.now() - began).toBeGreaterThan(3000);
	const hints = [...writing.hints, ...reading.hints].map(({ message }) => message);
	expect(hints).toContainEqual(
		expect.stringMatching(
			/^Waited \d+ s: the credential's 'Requests per 5 Minutes' were used up\.$/,
		),
	);
});

test('without it Halo refuses requests, all executions wait, and nothing fails', async () => {
	const bench = await open(20, 1500, 0);
	const runs = await Promise.all([
		bench.runNode({ parameters: create as INodeParameters, items: items(25) }),
		bench.runNode({ parameters: get as INodeParameters, items: items(25) }),
	]);
	for (const { error, items } of runs) expect([error, items.length]).toEqual([undefined, 25]);
	expect(turnedAway()).toBeGreaterThan(0);
	const hints = runs.flatMap(({ hints }) => hints.map(({ message }) => message));
	expect(hints).toContainEqual(
		expect.stringMatching(/^Waited \d+ s: Halo was rate limiting requests/),
	);
});

test('Add Request Statistics shows requests, token requests and waits, and adds no item', async () => {
	const bench = await open(1000, 1500, 0);
	const parameters = { ...get, options: { addStatistics: true } } as INodeParameters;
	const first = await bench.runNode({ parameters, items: items(3) });
	expect(first.items).toHaveLength(3);
	const hintsOf = ({ hints }: typeof first) => hints.map(({ message }) => message);
	expect(hintsOf(first)).toContain('Requests to Halo: 3, token requests: 1, waited: 0 s.');
	expect(halo.requests.filter(({ path }) => /token/.test(path))).toHaveLength(1);
	const second = await bench.runNode({ parameters, items: items(3) });
	expect(hintsOf(second)).toContain('Requests to Halo: 3, token requests: 0, waited: 0 s.');
	const without = await bench.runNode({ parameters: get as INodeParameters, items: items(3) });
	expect(hintsOf(without).join()).not.toMatch(/Requests to Halo/);
});

test('a canceled execution ends at once while it waits for its share', async () => {
	const bench = await open(1000, 60_000, 3);
	const stop = new AbortController();
	const run = bench.runNode({
		parameters: create as INodeParameters,
		items: items(9),
		signal: stop.signal,
	});
	const sent = () => halo.requests.filter(({ path }) => /Tickets/.test(path)).length;
	while (halo.requests.length < 5 && sent() < 2) await nextTurn();
	stop.abort();
	const began = Date.now();
	expect((await run).status).toBe('canceled');
	expect(Date.now() - began).toBeLessThan(1000);
});
