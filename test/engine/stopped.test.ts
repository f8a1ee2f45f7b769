import type { INodeParameters } from 'n8n-workflow';
import { map, openWorld, type World } from '../support/halo.mts';

let world: World;
beforeEach(async () => {
	world = await openWorld();
});
afterEach(async () => await world.halo.close());

const create = async (summaries: string[], options = {}) =>
	await world.run(
		'ticket',
		'create',
		{ fields: map({ summary: '={{ $json.summary }}' }), options } as INodeParameters,
		summaries.map((summary) => ({ summary })),
	);

const made = () =>
	world.halo
		.records('Tickets')
		.filter(({ summary }) => /^New \d/.test(String(summary)))
		.map(({ id }) => String(id));

test('an error that stops the workflow names the items written before', async () => {
	const { error } = await create(['New 1', 'New 2', '']);
	expect(made()).toHaveLength(2);
	expect(error?.message).toBe(`'Summary' is empty. Written before this: ${made().join(', ')}`);
});

test('of many items it names ten and counts the others', async () => {
	const { error } = await create([...Array.from({ length: 12 }, (_, n) => `New ${n}`), '']);
	expect(error?.message).toMatch(/Written before this: (\d+, ){9}\d+ and 2 more$/);
});

test('it adds nothing if nothing was written', async () => {
	expect((await create([''])).error?.message).toBe("'Summary' is empty");
	const dry = await create(['New 1', ''], { dryRun: true });
	expect(dry.error?.message).toBe("'Summary' is empty");
	expect(made()).toEqual([]);
});
