import { sleep, type INodeParameters } from 'n8n-workflow';
import { start } from '../../sandbox/halo/index.mts';
import { openWorld, pick, type World } from '../support/halo.mts';

let world: World;
const open = async (options: Parameters<typeof start>[0] = {}) => {
	world = await openWorld(options);
};
afterEach(async () => await world.halo.close());

const get = async (ids: unknown[], options: INodeParameters = {}, more = {}) =>
	await world.run(
		'client',
		'get',
		{ clientId: pick('={{ $json.id }}'), options } as INodeParameters,
		ids.map((id) => ({ id })) as never,
		more,
	);
/** The most requests that waited for their responses at the same time, from one of the log on. */
const mostAtOnce = (begun: number) =>
	Math.max(...world.halo.requests.slice(begun).map(({ beside }) => beside + 1));
const ids = () => world.halo.records('Client').map(({ id }) => Number(id));

describe('reads for many items', () => {
	test('run in parallel, and are returned in order and paired', async () => {
		await open({ latency: 100, clients: 24 });
		const wanted = ids().slice(0, 24);
		const most = async (options: INodeParameters) => {
			const begun = world.halo.requests.length;
			const { items, error } = await get(wanted, options);
			expect(error).toBeUndefined();
			expect(items.map(({ json }) => json.id)).toEqual(wanted);
			expect(items.map(({ pairedItem }) => pairedItem)).toEqual(
				wanted.map((_, item) => ({ item })),
			);
			return mostAtOnce(begun);
		};
		expect(await most({})).toBe(4);
		expect(await most({ parallelRequests: 1 })).toBe(1);
		expect(await most({ parallelRequests: 8 })).toBe(8);
	});

	test('with On Error: Continue a failure is returned in its own position', async () => {
		await open();
		const [a, b, c] = ids();
		const { items } = await get(
			[a, 999_999, b, 999_998, c],
			{},
			{ onError: 'continueRegularOutput' },
		);
		expect(items.map(({ json }) => json.id ?? 'error')).toEqual([a, 'error', b, 'error', c]);
		expect(items.map(({ pairedItem }) => pairedItem)).toEqual(
			[0, 1, 2, 3, 4].map((item) => ({ item })),
		);
	});

	test('without it the error names the first failed item, and nothing is sent afterwards', async () => {
		await open();
		const [a, b] = ids();
		world.halo.failNext({ status: 500, delayMs: 300, match: { path: `Client/${a}` } });
		// sent again after five seconds, if nobody stopped it
		world.halo.failNext({ status: 429, times: 99, match: { path: `Client/${b}` } });
		const { error } = await get([a, 999_999, b, 999_998]);
		expect(error?.context?.itemIndex).toBe(0);
		expect(error?.httpCode).toBe('500');
		const { length } = world.halo.requests;
		await sleep(1000);
		expect(world.halo.requests).toHaveLength(length);
	});

	test('a canceled execution sends no further request', async () => {
		await open({ latency: 50, clients: 60 });
		const stop = new AbortController();
		const run = get(ids(), {}, { signal: stop.signal });
		while (world.halo.requests.length < 10) await sleep(5);
		stop.abort();
		const began = Date.now();
		expect((await run).status).toBe('canceled');
		expect(Date.now() - began).toBeLessThan(1000);
		await sleep(100);
		const { length } = world.halo.requests;
		expect(length).toBeLessThan(30);
		await sleep(500);
		expect(world.halo.requests).toHaveLength(length);
	});

	test('a name that all items share is looked up once', async () => {
		await open({ latency: 20 });
		const [{ name }] = world.halo.records('Client');
		const items = Array.from({ length: 500 }, () => ({ name: String(name) }));
		world.asked();
		const { error } = await world.run(
			'site',
			'getAll',
			{ clientId: pick('={{ $json.name }}') },
			items,
		);
		expect(error).toBeUndefined();
		const lookups = world.asked().filter((request) => /GET \/api\/Client\b/i.test(request));
		expect(lookups).toHaveLength(1);
	});
});

test.each(['0', 'many', -1, 1.5])('Parallel Requests refuses %p', async (parallelRequests) => {
	await open();
	const { error } = await get(ids().slice(0, 1), { parallelRequests });
	expect(error?.message).toMatch(/'Parallel Requests' must be a whole number above 0/);
});

test('a long list is read in parallel by the node, in order', async () => {
	await open({ latency: 50, clients: 1850 });
	const list = async (options: INodeParameters) => {
		const begun = world.halo.requests.length;
		const { items } = await world.run('client', 'getAll', { returnAll: true, options });
		expect(items.map(({ json }) => json.id)).toEqual(sorted);
		return mostAtOnce(begun);
	};
	const { items } = await world.run('client', 'getAll', {
		returnAll: true,
		options: { parallelRequests: 1 },
	});
	const sorted = items.map(({ json }) => json.id);
	expect(sorted).toHaveLength(1850);
	expect(await list({ parallelRequests: 1 })).toBe(1);
	world.asked();
	expect(await list({ parallelRequests: 8 })).toBe(8);
	expect(world.asked().filter((request) => /\/Client/i.test(request))).toHaveLength(19);
});
