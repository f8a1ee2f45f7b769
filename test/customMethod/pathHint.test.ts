import { openWorld, pick, type World } from '../support/halo.mts';

let world: World;
beforeAll(async () => {
	world = await openWorld();
});
afterAll(async () => await world.halo.close());

const hintsOf = async (value: string) => {
	const { items, hints, error } = await world.run('customMethod', 'call', {
		path: pick('/api/Client', 'path'),
		outputVariables: { variable: [{ name: 'found', value }] },
	});
	expect(error).toBeUndefined();
	return { items, texts: hints.map(({ message }) => message) };
};

test('a path that finds nothing returns null, and a hint says where it ended', async () => {
	const { items, texts } = await hintsOf('response^customers');
	expect(items[0].json).toEqual({ found: null });
	expect(texts).toEqual([
		expect.stringMatching(
			/^Output variable 'found' is null\. There is nothing at 'response\^customers'/,
		),
	]);
});

test('a path that finds something gives no hint', async () => {
	expect((await hintsOf('response^record_count')).texts).toEqual([]);
});
