import type { IDataObject, INodeParameters } from 'n8n-workflow';
import type { Row } from '../../../sandbox/halo/index.mts';
import { openWorld, pick, type World } from '../../support/halo.mts';
import larkfield from './larkfield.json';

let world: World;
beforeAll(async () => {
	world = await openWorld();
});
afterAll(async () => await world.halo.close());

const toHalo = async (parameters: Record<string, unknown>, items?: IDataObject[]) => {
	const [item] = await world.json('customMethod', 'export', parameters as INodeParameters, items);
	return item as IDataObject & { methods: IDataObject[] };
};

const fromExport = (json: unknown, name = '') => ({
	source: 'export',
	exportJson: JSON.stringify(json),
	exportMethod: pick(name, 'name'),
});

/** What a method says, without ids, empty rows and what Halo keeps for itself. */
function essence(method: Record<string, unknown>) {
	const rows = (name: string) =>
		((method[name] ?? []) as IDataObject[])
			.filter(({ key }) => key !== '')
			.map(({ key, value, data_type }) => ({
				key,
				value,
				...(/output|body/.test(name) ? { data_type } : {}),
			}));
	return {
		name: method.name,
		path: method.path,
		method: Number(method.method),
		requestbody: method.requestbody,
		uri_params: rows('uri_params'),
		headers: rows('headers'),
		body_mappings: rows('body_mappings'),
		output_variables: rows('output_variables'),
	};
}

const mapped = {
	name: 'Mapped',
	path: '/api/client',
	method: 1,
	requestbody: '',
	body_mappings: [
		{ key: 'name', value: 'Client <<name>>', data_type: 2 },
		{ key: 'toplevel_id', value: '<<top>>', data_type: 3 },
		{ key: 'tags', value: '[{"text": <<tag>>}]', data_type: 1 },
		{ key: '', value: '', data_type: 0 },
	],
};

const all = { ...larkfield, methods: [...larkfield.methods, mapped] };

test.each(all.methods)('importing and exporting $name again changes only IDs', async ({ name }) => {
	const before = all.methods.find((method) => method.name === name) ?? {};
	const first = await toHalo(fromExport(all, name));
	expect(first.name).toBe(larkfield.name);
	expect(essence(first.methods[0])).toEqual(essence(before));
	expect(await toHalo(fromExport(first, name))).toEqual(first);
});

test('the export contains no credentials', async () => {
	const text = JSON.stringify(await toHalo(fromExport(larkfield, 'Search')));
	for (const secret of ['a-secret-that-nobody-may-see', larkfield.client_id, 'tokenurl']) {
		expect(text).not.toContain(secret);
	}
});

test('a method built here runs the same after an export to Halo and back', async () => {
	const defined = {
		method: 'POST',
		path: pick('Tickets', 'path'),
		body: '[{"summary": "<<subject>>"}]',
		outputVariables: {
			variable: [{ name: 'summary', value: 'response^summary', type: 'string' }],
		},
	};
	const items = [{ subject: 'From n8n' }];
	const exported = await toHalo({ ...defined, methodName: 'New Ticket' }, items);
	expect(exported.methods[0]).toMatchObject({
		name: 'New Ticket',
		path: '/api/Tickets',
		method: 1,
	});
	const call = async (parameters: object) =>
		await world.json('customMethod', 'call', parameters as INodeParameters, items);
	expect(await call(fromExport(exported))).toEqual(await call(defined));

	const [saved] = world.halo.seed('CustomIntegrationMethod', exported.methods as Row[]);
	const fromHalo = { source: 'saved', savedMethod: pick(saved.id) };
	expect(await call(fromHalo)).toEqual(await call(defined));
});

test('settings beside the method are part of the export', async () => {
	const { methods } = await toHalo({
		...fromExport(larkfield, 'Get Clients'),
		queryParameters: { parameter: [{ name: 'order', value: 'id' }] },
	});
	expect(methods[0].uri_params).toEqual([{ key: 'order', value: 'id' }]);
});

test('Iterate Over becomes the list that a runbook loops over', async () => {
	const { methods } = await toHalo({
		method: 'GET',
		path: pick('client', 'path'),
		iterateOver: 'response^clients',
		outputVariables: {
			variable: [
				{ name: 'name', value: 'response^name' },
				{ name: 'total', value: 'parent^record_count', type: 'integer' },
			],
		},
	});
	expect(methods[0].output_variables).toEqual([
		{ type: 3, data_type: 1, key: 'clients', value: 'response^clients' },
		{ type: 3, data_type: 3, key: 'total', value: 'response^record_count' },
	]);
});

test('fields chosen from the list become a body as text', async () => {
	const bodyFields = {
		mappingMode: 'defineBelow',
		value: { summary: '<<s>>', client_id: '<<c>>' },
	};
	const { methods } = await toHalo({
		method: 'POST',
		path: pick('/api/Tickets', 'path'),
		bodyType: 'fields',
		bodyFields,
	});
	expect(methods[0].requestbody).toBe('[{"summary":"<<s>>","client_id":<<c>>}]');
});

test('a body of mappings is sent in its types, and a value cannot change its structure', async () => {
	const items = [{ name: 'A", "inactive": "true', top: '1', tag: 'b"}]' }];
	const parameters = { ...fromExport(all, 'Mapped'), options: { dryRun: true } };
	const [{ body }] = await world.json('customMethod', 'call', parameters as INodeParameters, items);
	expect(body).toEqual({
		name: 'Client A", "inactive": "true',
		toplevel_id: 1,
		tags: [{ text: 'b"}]' }],
	});
	const { error } = await world.run('customMethod', 'call', parameters as INodeParameters, [
		{ ...items[0], top: 'one' },
	]);
	expect(error?.message).toContain("'toplevel_id'");
});
