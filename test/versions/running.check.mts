import type { IDataObject, INodeExecutionData, INodeParameters } from 'n8n-workflow';
import { createBench } from '../support/engine.mts';
import { binary, bytesOf } from '../support/files.mts';
import { map, openWorld, pick, type World } from '../support/halo.mts';

let world: World;
beforeAll(async () => {
	world = await openWorld();
});
beforeEach(() => world.halo.reset());
afterAll(async () => await world.halo.close());

const created = async (resource: string, value: IDataObject, more: INodeParameters = {}) => {
	const [row] = await world.json(resource, 'create', { fields: map(value), ...more });
	return row;
};

describe('records', () => {
	test.each([
		['ticket', { summary: 'Printer' }, { summary: 'Scanner' }],
		['client', { name: 'Acme Ltd' }, { name: 'Acme Group' }],
	])('%s: create, get, update, delete', async (resource, first, second) => {
		const { id } = await created(resource, first);
		const own = { [`${resource}Id`]: pick(id) };
		expect(await world.json(resource, 'get', own)).toMatchObject([{ id, ...first }]);
		await world.json(resource, 'update', { ...own, fields: map(second) });
		expect(await world.json(resource, 'get', own)).toMatchObject([{ id, ...second }]);
		expect(await world.json(resource, 'delete', own)).toEqual([{ deleted: true }]);
	});

	test('create or update finds the record by its name', async () => {
		const fields = map({ name: 'Upsert Ltd' }, 'name');
		const [one] = await world.json('client', 'upsert', { fields });
		const [other] = await world.json('client', 'upsert', { fields });
		expect(other.id).toBe(one.id);
	});

	test('all clients are returned, however many pages that takes', async () => {
		const wanted = 717 - world.halo.records('Client').length;
		world.halo.seed(
			'Client',
			Array.from({ length: wanted }, (_, at) => ({ name: `Client ${at}` })),
		);
		expect(await world.json('client', 'getAll', { returnAll: true })).toHaveLength(717);
	});

	test('filters narrow a list, and only selected fields are returned', async () => {
		const rows = await world.json('ticket', 'getAll', {
			filters: map({ open_only: true }),
			limit: 2,
			output: 'selected',
			outputFields: ['summary'],
		});
		expect(rows.map((row) => Object.keys(row))).toEqual([
			['id', 'summary'],
			['id', 'summary'],
		]);
	});

	test('a name in an expression finds the record of a locator', async () => {
		const [{ id, name }] = world.halo.records('Client');
		await created('ticket', { summary: 'Named' }, { clientId: pick(`={{ '${String(name)}' }}`) });
		expect(world.halo.records('Tickets').at(-1)).toMatchObject({ client_id: id });
	});

	test('a record of any type', async () => {
		const recordType = pick('CostCentres', 'list');
		expect((await world.json('anyRecord', 'getAll', { recordType, limit: 1 }))[0]).toBeDefined();
	});

	test('expressions are evaluated for each item', async () => {
		const fields = map({ summary: '={{ $json.text }}' });
		const rows = await world.json('ticket', 'create', { fields }, [{ text: 'A' }, { text: 'B' }]);
		expect(rows.map(({ summary }) => summary)).toEqual(['A', 'B']);
	});
});

describe('tickets', () => {
	test('a note', async () => {
		const { id } = await created('ticket', { summary: 'Printer' });
		const [note] = await world.json('ticket', 'addNote', { ticketId: pick(id), note: 'Done' });
		expect(note).toMatchObject({ ticket_id: id });
	});

	test('closing', async () => {
		const { id } = await created('ticket', { summary: 'Printer' });
		expect(await world.json('ticket', 'close', { ticketId: pick(id) })).toMatchObject([
			{ id, changed: true },
		]);
	});

	test('a dry run sends nothing', async () => {
		world.asked();
		const fields = map({ summary: 'Dry' });
		const [shown] = await world.json('ticket', 'create', { fields, options: { dryRun: true } });
		expect(shown).toMatchObject({ method: 'POST', body: [{ summary: 'Dry' }] });
		expect(world.asked()).toEqual([]);
	});
});

describe('files', () => {
	test('are downloaded as they were uploaded', async () => {
		const bytes = Buffer.from(Array.from({ length: 256 }, (_, at) => at));
		const items: INodeExecutionData[] = [{ json: {}, binary: { data: binary(bytes, 'a.bin') } }];
		const parameters = { ticketId: pick(5) };
		const up = await world.run('attachment', 'upload', parameters, undefined, { items });
		expect(up.error).toBeUndefined();
		const down = await world.run('attachment', 'download', {
			attachmentId: pick(up.items[0].json.attachment_id),
		});
		expect(await bytesOf(down.items[0])).toEqual(bytes);
	});
});

describe('custom method', () => {
	const call = async (parameters: INodeParameters) =>
		await world.json('customMethod', 'call', { path: pick('/api/client', 'path'), ...parameters });
	const variable = (name: string, value: string) => ({ variable: [{ name, value }] });

	test('an output variable', async () => {
		const [item] = await call({ outputVariables: variable('clients', 'response^clients') });
		expect(item.clients).toEqual(expect.any(Array));
	});

	test('an item for each element', async () => {
		const items = await call({
			iterateOver: 'response^clients',
			outputVariables: variable('name', 'response^name'),
		});
		expect(items.length).toBeGreaterThan(1);
		expect(items.every(({ name }) => typeof name === 'string')).toBe(true);
	});

	test('all pages', async () => {
		expect((await call({ pagination: 'returnAll' })).length).toBe(
			world.halo.records('Client').length,
		);
	});
});

describe('failures', () => {
	const missing = { ticketId: pick('={{ $json.id }}') };
	const items = [{ id: 999999 }, { id: 5 }];

	test('stop the run and name the item', async () => {
		const { status, error } = await world.run('ticket', 'get', missing, items);
		expect(status).toBe('error');
		expect(error).toMatchObject({ httpCode: '404', context: { itemIndex: 0 } });
		expect(error?.message).toContain('no record 999999');
	});

	test('become items if the workflow continues', async () => {
		const onError = 'continueRegularOutput';
		const { items: output } = await world.run('ticket', 'get', missing, items, { onError });
		expect(output[0].json).toMatchObject({ error: expect.stringContaining('999999') });
		expect(output[1].json.id).toBe(5);
	});

	test('go to the error output', async () => {
		const onError = 'continueErrorOutput';
		const { outputs } = await world.run('ticket', 'get', missing, items, { onError });
		expect(outputs[0].map(({ json }) => json.id)).toEqual([5]);
		expect(outputs[1]).toHaveLength(1);
	});

	test('of the sign-in say what to correct in the credential', async () => {
		const credential = { ...world.halo.credentials, clientSecret: 'wrong-secret-value' };
		const bench = await createBench({ haloServiceApi: credential });
		const parameters = { resource: 'ticket', operation: 'get', ticketId: pick(5) };
		const { error } = await bench.runNode({ parameters });
		expect(error?.message).toContain('did not accept the Client ID or the Client Secret');
		expect(JSON.stringify(error)).not.toContain('wrong-secret-value');
	});

	test('of the network name the server', async () => {
		const credential = { ...world.halo.credentials, url: 'http://127.0.0.1:9', accessToken: 'old' };
		const bench = await createBench({ haloServiceApi: credential });
		const parameters = { resource: 'ticket', operation: 'get', ticketId: pick(5) };
		const { error } = await bench.runNode({ parameters });
		expect(error?.message).toContain('127.0.0.1:9 does not accept connections');
	});
});
