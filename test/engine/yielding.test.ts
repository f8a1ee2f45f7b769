import { sleep } from 'n8n-workflow';
import { map, openWorld, type World } from '../support/halo.mts';
import { longestPause } from '../support/ticks.mts';

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

test('a long dry run lets other work run in between', async () => {
	const began = performance.now();
	const { longest, result } = await longestPause(
		async () => await world.bench.runNode({ parameters, items: items(3000) }),
	);
	expect(result.items).toHaveLength(3000);
	const took = performance.now() - began;
	// the engine itself copies all items before and after the node, in one go each
	expect(longest).toBeLessThan(Math.max(400, took / 2));
});

test('a long dry run that is stopped ends, whatever On Error is', async () => {
	const stop = new AbortController();
	const began = performance.now();
	const run = world.bench.runNode({
		parameters,
		items: items(16_000),
		onError: 'continueRegularOutput',
		signal: stop.signal,
	});
	await sleep(300);
	stop.abort();
	const stopped = performance.now();
	expect((await run).status).toBe('canceled');
	expect(performance.now() - stopped).toBeLessThan(1000);
	expect(stopped - began).toBeLessThan(2000);
});
