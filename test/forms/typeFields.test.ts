import type { IDataObject, INodeParameters, ResourceMapperFields } from 'n8n-workflow';
import { map, openWorld, pick, type World } from '../support/halo.mts';

let world: World;
beforeAll(async () => {
	world = await openWorld();
});
beforeEach(() => world.halo.reset());
afterAll(async () => await world.halo.close());

const LAPTOP = 1;
const form = async (method: string, parameters: INodeParameters) => {
	const { fields } = (await world.bench.callMethod('resourceMapping', method, {
		parameters: { resource: 'asset', ...parameters },
	})) as ResourceMapperFields;
	return fields.filter(({ id }) => id.startsWith('field:'));
};
const ofType = (id: number) =>
	(world.halo.records('AssetType').find((type) => type.id === id)?.fields ?? []) as IDataObject[];
const keyOf = (name: string) =>
	`field:${String(ofType(LAPTOP).find((field) => field.name === name)?.id)}`;
const posts = () =>
	world.halo.requests.filter(({ method, path }) => method === 'POST' && path.endsWith('/Asset'));
const sent = () => (posts().at(-1)?.body as IDataObject[])[0];
const create = async (fields: IDataObject, type = LAPTOP) =>
	await world.run('asset', 'create', {
		clientId: pick(1),
		assetTypeId: pick(type),
		fields: map({ inventory_number: 'LAP-9001', ...fields }),
	});

test('the form has the fields of the chosen asset type, and no others', async () => {
	const names = async (type: number) =>
		(await form('getCreateFields', { assetTypeId: pick(type) })).map(
			({ displayName }) => displayName,
		);
	expect(await names(LAPTOP)).toEqual(['Model', 'Serial Number', 'Operating System', 'Memory']);
	expect(await names(3)).toEqual(['Model', 'IP Address']);
	expect(await form('getCreateFields', {})).toEqual([]);
});

test("the form of Update has the fields of the asset's type", async () => {
	const server = world.halo.records('Asset').find(({ assettype_id }) => assettype_id === 2);
	const fields = await form('getUpdateFields', {
		operation: 'update',
		assetId: pick(server?.id),
	});
	expect(fields.map(({ displayName }) => displayName)).toEqual([
		'Model',
		'Serial Number',
		'Operating System',
	]);
});

test('the fields are written as a list of ID and value, and read back', async () => {
	const { items, error } = await create({
		[keyOf('Model')]: 'Ridge 14',
		[keyOf('Memory')]: 32,
	});
	expect(error).toBeUndefined();
	const number = (name: string) => Number(keyOf(name).replace('field:', ''));
	expect(sent()).toMatchObject({
		assettype_id: LAPTOP,
		inventory_number: 'LAP-9001',
		fields: [
			{ id: number('Model'), value: 'Ridge 14' },
			{ id: number('Memory'), value: '32' },
		],
	});
	expect(Object.keys(sent()).filter((key) => key.startsWith('field:'))).toEqual([]);
	const made = world.halo.records('Asset').find(({ id }) => id === items[0].json.id);
	expect(made?.fields).toEqual(
		expect.arrayContaining([expect.objectContaining({ id: number('Model'), value: 'Ridge 14' })]),
	);
});

test('a field of another type is refused before anything is written, and the existing ones are listed', async () => {
	const [firmware] = ofType(4).filter(({ name }) => name === 'Firmware');
	const { error } = await create({ [`field:${String(firmware.id)}`]: '7.4.1' });
	expect(error?.message).toBe(
		`The field 'field:${String(firmware.id)}' does not belong to the chosen type`,
	);
	expect(error?.description).toContain(`Model (${keyOf('Model')})`);
	expect(posts()).toEqual([]);
});

test('a selection lists its entries, and accepts one by name or ID', async () => {
	const values = [
		{ id: 1, name: 'Leased' },
		{ id: 2, name: 'Owned' },
	];
	const [type] = world.halo.seed('AssetType', [
		{ name: 'Van', fields: [{ id: 801, name: 'Ownership', values }] },
	]);
	const id = Number(type.id);
	const [field] = await form('getCreateFields', { assetTypeId: pick(id) });
	expect(field).toMatchObject({
		id: 'field:801',
		displayName: 'Ownership',
		type: 'options',
		options: [
			{ name: 'Leased', value: 1 },
			{ name: 'Owned', value: 2 },
		],
	});
	for (const entry of ['={{ "owned" }}', 2]) {
		await create({ 'field:801': entry }, id);
		expect(sent().fields).toEqual([{ id: 801, value: 2 }]);
	}
	const { error } = await create({ 'field:801': '={{ "Stolen" }}' }, id);
	expect(error?.message).toContain("'Ownership' is 'Stolen', which is not one of the choices");
	expect(error?.message).toContain('Leased (1), Owned (2)');
});
