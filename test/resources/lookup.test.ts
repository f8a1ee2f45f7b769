import { map, openWorld, pick, type World } from '../support/halo.mts';

let world: World;
beforeAll(async () => {
	world = await openWorld();
});
beforeEach(() => {
	world.halo.reset();
	world.halo.seed('Lookup', [
		{ lookupid: 63, id: 2, name: 'Site Visit' },
		{ lookupid: 900, id: 2, name: 'Of another list' },
	]);
	world.asked();
});
afterAll(async () => await world.halo.close());

const list = { lookupListId: pick(63) };
const named = async (lookupid: number) => {
	const rows = await world.json('lookup', 'getAll', {
		lookupListId: pick(lookupid),
		returnAll: true,
	});
	return rows.map(({ id, name }) => `${String(id)} ${String(name)}`);
};

test('Get returns the entry of the chosen list, though another list has the same number', async () => {
	const [row] = await world.json('lookup', 'get', { ...list, lookupId: pick(2) });
	expect(row).toMatchObject({ id: 2, lookupid: 63, name: 'Site Visit' });
	expect(world.asked()).toEqual(['GET /api/Lookup']);
});

test('Update changes that entry, and not the one of the other list', async () => {
	await world.json('lookup', 'update', {
		...list,
		lookupId: pick(2),
		fields: map({ name: 'On Site' }),
	});
	expect(await named(63)).toContain('2 On Site');
	expect(await named(900)).toEqual(['2 Of another list']);
});

test.each([
	['getAll', {}],
	['get', { lookupId: pick(2) }],
	['create', { fields: map({ name: 'X' }) }],
	['update', { lookupId: pick(2), fields: map({ name: 'X' }) }],
])('%s without a list is refused, and nothing is sent', async (operation, parameters) => {
	const { error } = await world.run('lookup', operation, {
		lookupListId: pick('={{ $json.nothing }}'),
		...parameters,
	});
	expect(error?.message).toBe("'Lookup List' is empty");
	expect(world.asked()).toEqual([]);
});

test('Get reports that the list has no such entry', async () => {
	const { error } = await world.run('lookup', 'get', { ...list, lookupId: pick(4711) });
	expect(error?.message).toBe('Lookup list 63 has no entry 4711');
});

test('a dry run shows both numbers of an update, and changes nothing', async () => {
	const [shown] = await world.json('lookup', 'update', {
		...list,
		lookupId: pick(2),
		fields: map({ name: 'On Site' }),
		options: { dryRun: true },
	});
	expect(shown).toMatchObject({
		method: 'POST',
		body: [{ id: 2, lookupid: 63, name: 'On Site' }],
	});
	expect(await named(63)).toContain('2 Site Visit');
});

test('each of several items uses its own list', async () => {
	const rows = await world.json(
		'lookup',
		'get',
		{ lookupListId: pick('={{ $json.list }}'), lookupId: pick(2) },
		[{ list: 63 }, { list: 900 }],
	);
	expect(rows.map(({ name }) => name)).toEqual(['Site Visit', 'Of another list']);
});
