import { map, openWorld, pick, type World } from '../support/halo.mts';

let world: World;
beforeAll(async () => {
	world = await openWorld();
});
beforeEach(() => world.halo.reset());
afterAll(async () => await world.halo.close());

test('a kind may be given by the name that Halo shows', async () => {
	const [row] = await world.json('customField', 'create', {
		fields: map({ name: 'CFShoeSize', label: 'Shoe Size', usage: 4, type: 'single selection' }),
	});
	expect(row).toMatchObject({ name: 'CFShoeSize', type: 2, usage: 4 });
});

test('a list may be narrowed to the fields of one kind of record', async () => {
	const rows = await world.json('customField', 'getAll', {
		returnAll: true,
		filters: map({ typeid: 2, iscustomfieldsetup: true }),
	});
	const ofClients = world.halo.records('FieldInfo').filter(({ usage }) => usage === 2);
	expect(rows.map(({ name }) => name)).toEqual(ofClients.map(({ name }) => name));
	expect(rows.map(({ name }) => name)).toContain('CFHuduId');
});

test('a new field can be filled at once', async () => {
	await world.json('customField', 'create', {
		fields: map({ name: 'CFShoeSize', label: 'Shoe Size', usage: 2, type: 0 }),
	});
	const [client] = await world.json('client', 'create', {
		fields: map({ name: 'Difference Ltd', CFShoeSize: '44' }),
		output: 'selected',
		outputFields: ['CFShoeSize'],
	});
	expect(client).toMatchObject({ CFShoeSize: '44' });
});

test('a dry run deletes nothing', async () => {
	const [{ id }] = await world.json('customField', 'getAll', { limit: 1 });
	const [shown] = await world.json('customField', 'delete', {
		customFieldId: pick(id),
		options: { dryRun: true },
	});
	expect(shown).toMatchObject({ method: 'DELETE' });
	expect(await world.json('customField', 'get', { customFieldId: pick(id) })).toHaveLength(1);
});
