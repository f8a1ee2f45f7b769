import { map, openWorld, type World } from '../support/halo.mts';

let world: World;
beforeAll(async () => {
	world = await openWorld();
});
afterAll(async () => await world.halo.close());

const items = (length: number) =>
	Array.from({ length }, (_, n) => ({ json: { summary: `New ${n}` } }));
const parameters = {
	resource: 'ticket',
	operation: 'create',
	fields: map({ summary: '={{ $json.summary }}' }),
	options: { dryRun: true },
};

test('a long dry run leaves the process to others in between', async () => {
	let longest = 0;
	let last = performance.now();
	const ticks = setInterval(() => {
		const now = performance.now();
		longest = Math.max(longest, now - last);
		last = now;
	}, 10);
	const began = performance.now();
	const { items: made } = await world.bench.runNode({ parameters, items: items(3000) });
	clearInterval(ticks);
	expect(made).toHaveLength(3000);
	const took = performance.now() - began;
	// the engine itself copies all items before and after the node, in one go each
	expect(longest).toBeLessThan(Math.max(400, took / 2));
});

test('a long dry run that is stopped ends, whatever On Error says', async () => {
	const stop = new AbortController();
	const began = performance.now();
	const run = world.bench.runNode({
		parameters,
		items: items(16_000),
		onError: 'continueRegularOutput',
		signal: stop.signal,
	});
	const stopped = await new Promise<number>((resolve) => {
		setTimeout(() => {
			stop.abort();
			resolve(performance.now());
		}, 300);
	});
	expect((await run).status).toBe('canceled');
	expect(performance.now() - stopped).toBeLessThan(1000);
	expect(stopped - began).toBeLessThan(2000);
});
