import type { INodeParameters } from 'n8n-workflow';
import { map, openWorld, pick, type World } from '../support/halo.mts';

let world: World;
beforeAll(async () => {
	world = await openWorld();
});
afterEach(() => world.halo.reset());
afterAll(async () => await world.halo.close());

const ticket = { id: 4711, summary: 'As Halo has it', status_id: 1, client_name: 'Acme' };

describe.each([
	['the bare record', ticket],
	['a list with the record', [ticket]],
])('trap 1: Halo responds to a write with %s', (_, body) => {
	const fields = map({ summary: 'Printer' });
	const writes: Array<[string, INodeParameters]> = [
		['create', { fields }],
		['update', { ticketId: pick(1), fields }],
		['upsert', { fields: map({ summary: 'Nobody has this one' }, 'summary') }],
		['assign', { ticketId: pick(1), agent: 3 }],
	];

	test.each(writes)('%s returns that record', async (operation, parameters) => {
		world.halo.failNext({
			status: 201,
			match: { method: 'POST', path: /\/Tickets$/ },
			body: body as never,
		});
		const rows = await world.json('ticket', operation, parameters);
		expect(rows).toHaveLength(1);
		expect(rows[0]).toMatchObject(ticket);
	});
});

describe('trap 2, wish 21: Get Many reads a list', () => {
	const rows = [
		{ id: 1, name: 'First' },
		{ id: 2, name: 'Second' },
	];

	test.each([
		['under its usual key', { record_count: 2, clients: rows }],
		['under a key of a newer Halo', { record_count: 2, results: rows }],
		['without anything around it', rows],
		['without a count', { clients: rows }],
		['beside the columns of a view', { record_count: 2, columns: [{ id: 9 }], clients: rows }],
	])('%s', async (_, body) => {
		world.halo.failNext({ status: 200, match: { path: /\/Client$/ }, body: body as never });
		const got = await world.json('client', 'getAll', { returnAll: true });
		expect(got).toMatchObject(rows);
		expect(got).toHaveLength(2);
	});

	test('of one record without an envelope', async () => {
		world.halo.failNext({ status: 200, match: { path: /\/Client$/ }, body: rows[0] });
		const [got, ...more] = await world.json('client', 'getAll', { returnAll: true });
		expect(got).toMatchObject(rows[0]);
		expect(more).toEqual([]);
	});

	test('without any records', async () => {
		world.halo.failNext({ status: 200, match: { path: /\/Client$/ }, body: { record_count: 0 } });
		expect(await world.json('client', 'getAll', { returnAll: true })).toEqual([]);
	});
});
