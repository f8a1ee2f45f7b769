import type { IDataObject } from 'n8n-workflow';
import { callMethod, runMethod, saved } from '../support/customMethod.mts';
import { createBench } from '../support/engine.mts';
import { openWorld, type World } from '../support/halo.mts';
import { closeAll, CREDENTIAL, halo } from '../support/standIns.mts';

afterAll(closeAll);

describe.each([100, 50])('717 clients, %i to a page', (pageCap) => {
	let world: World;
	beforeAll(async () => {
		world = await openWorld({ clients: 717, pageCap });
	});
	afterAll(async () => await world.halo.close());

	const all = { path: '/api/client', more: { pagination: 'returnAll' } };

	test('are all returned, each once', async () => {
		world.asked();
		const items = await callMethod(world, all);
		expect(items).toHaveLength(717);
		expect(new Set(items.map(({ json }) => json.id)).size).toBe(717);
		expect(world.asked()).toHaveLength(Math.ceil(717 / pageCap));
	});

	test('are combined into one response for the paths', async () => {
		const output = { clients: 'response^clients', total: 'response^record_count' };
		const [{ json }, ...more] = await callMethod(world, { ...all, output });
		expect(more).toEqual([]);
		expect(json.clients).toHaveLength(717);
		expect(json.total).toBe(717);
	});

	test('can be iterated over', async () => {
		const output = { name: 'response^name', of: 'parent^record_count' };
		const items = await callMethod(world, { ...all, iterateOver: 'response^clients', output });
		expect(items).toHaveLength(717);
		expect(items[716].json).toEqual({ name: expect.any(String), of: 717 });
	});

	test('are cut at the limit', async () => {
		world.asked();
		const more = { pagination: 'limit', limit: 120 };
		expect(await callMethod(world, { path: '/api/client', more })).toHaveLength(120);
		expect(world.asked()).toHaveLength(Math.ceil(120 / pageCap));
	});
});

describe('a response that is not paged', () => {
	let world: World;
	beforeAll(async () => {
		world = await openWorld();
	});
	afterAll(async () => await world.halo.close());

	const returnAll = { pagination: 'returnAll' };

	test('is read completely if it is a bare list', async () => {
		const items = await callMethod(world, { path: '/api/Status', more: returnAll });
		expect(items).toHaveLength(world.halo.records('Status').length);
	});

	test('takes one request if it is a single record', async () => {
		const [{ id, name }] = world.halo.records('Client');
		world.asked();
		const items = await callMethod(world, { path: `/api/client/${String(id)}`, more: returnAll });
		expect(items.map(({ json }) => json.name)).toEqual([name]);
		expect(world.asked()).toHaveLength(1);
	});

	test('returns no item if the list is empty', async () => {
		const pathQuery = { search: 'nobody is called so' };
		const items = await callMethod(world, { path: '/api/client', pathQuery, more: returnAll });
		expect(items).toEqual([]);
	});

	test('is requested once if it is the response to a write', async () => {
		world.asked();
		const body = '[{"name": "Paged", "toplevel_id": 1}]';
		await callMethod(world, { method: 'POST', path: '/api/client', body, more: returnAll });
		expect(world.asked()).toEqual(['POST /api/client']);
	});

	test.each<[string, IDataObject, RegExp]>([
		['a limit of 0', { pagination: 'limit', limit: 0 }, /'Limit' must be a whole number/],
		['a limit that is text', { pagination: 'limit', limit: '={{ "many" }}' }, /'Limit'|Limit/],
		[
			'an unknown choice',
			{ pagination: '={{ "most" }}' },
			/'Pagination' must be one of limit, off, returnAll/,
		],
	])('%s is refused', async (_, more, message) => {
		const { error } = await runMethod(world, { path: '/api/client', more });
		expect(error?.message).toMatch(message);
	});
});

test('a wrong count is reported', async () => {
	const body = JSON.stringify({ record_count: 9, clients: [{ id: 1 }] });
	const { url } = await halo('', { '/api/client': { body } });
	const bench = await createBench({ haloServiceApi: { ...CREDENTIAL, url } });
	const parameters = saved({ path: '/api/client', more: { pagination: 'returnAll' } });
	const { items, hints } = await bench.runNode({
		parameters: { resource: 'customMethod', operation: 'call', ...parameters },
	});
	expect(items.map(({ json }) => json)).toEqual([{ id: 1 }]);
	expect(hints.map(({ message }) => message).join()).toContain(
		'counts 9 records here but returned 1',
	);
});
