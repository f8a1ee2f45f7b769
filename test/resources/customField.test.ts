import { map, openWorld, pick, type World } from '../support/halo.mts';

let world: World;
beforeAll(async () => {
	world = await openWorld();
});
beforeEach(() => world.halo.reset());
afterAll(async () => await world.halo.close());

test('Update accepts a type by the name that Halo shows, and keeps the rest', async () => {
	const [{ id }] = world.halo.seed('FieldInfo', [
		{ name: 'CFShoeSize', label: 'Shoe Size', usage: 4, type: 0 },
	]);
	const [row] = await world.json('customField', 'update', {
		customFieldId: pick(id),
		fields: map({ type: 'single selection', hint: 'European' }),
		output: 'raw',
	});
	expect(row).toMatchObject({ name: 'CFShoeSize', type: 2, usage: 4, hint: 'European' });
});

test('a list can be filtered to the fields of one record type', async () => {
	const rows = await world.json('customField', 'getAll', {
		returnAll: true,
		filters: map({ typeid: 2, iscustomfieldsetup: true }),
	});
	const ofClients = world.halo.records('FieldInfo').filter(({ usage }) => usage === 2);
	expect(rows.map(({ name }) => name)).toEqual(ofClients.map(({ name }) => name));
	expect(rows.map(({ name }) => name)).toContain('CFHuduId');
});

test('a new field can be set at once', async () => {
	world.halo.seed('FieldInfo', [{ name: 'CFShoeSize', label: 'Shoe Size', usage: 2, type: 0 }]);
	const [client] = await world.json('client', 'create', {
		fields: map({ name: 'Difference Ltd', CFShoeSize: '44' }),
		output: 'selected',
		outputFields: ['CFShoeSize'],
	});
	expect(client).toMatchObject({ CFShoeSize: '44' });
});

test('Delete removes it', async () => {
	const [{ id }] = world.halo.seed('FieldInfo', [
		{ name: 'CFShoeSize', label: 'Shoe Size', usage: 4, type: 0 },
	]);
	expect(await world.json('customField', 'delete', { customFieldId: pick(id) })).toEqual([
		{ deleted: true },
	]);
	const { error } = await world.run('customField', 'get', { customFieldId: pick(id) });
	expect(error).toMatchObject({ httpCode: '404' });
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
