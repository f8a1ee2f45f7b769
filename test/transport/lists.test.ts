import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { start, type Halo, type Json, type Options } from '../../sandbox/halo/index.mts';
import { createBench, type Bench, type NodeOutcome } from '../support/engine.mts';
import { map, pick } from '../support/halo.mts';
import { drive } from '../support/probe.mts';

let halo: Halo;
let bench: Bench;

async function begin(options: Options = {}) {
	halo = await start(options);
	bench = await createBench({ haloServiceApi: { ...halo.credentials } });
}
afterEach(async () => await halo.close());

const result = ({ items }: NodeOutcome) => items[0]?.json.result;
const asked = (path: string) => halo.requests.filter((request) => request.path.startsWith(path));

describe('lists', () => {
	test.each([100, 50])('returns all 717 clients with at most %i per page', async (pageCap) => {
		await begin({ clients: 717, pageCap });
		const run = await drive(
			bench,
			async (client) => await client.list('/Client', { listKey: 'clients' }),
		);
		const { rows, total, incomplete } = result(run) as {
			rows: Array<{ id: number }>;
			total: number;
			incomplete?: string;
		};
		expect(rows).toHaveLength(717);
		expect(new Set(rows.map(({ id }) => id)).size).toBe(717);
		expect(total).toBe(717);
		expect(incomplete).toBeUndefined();
		expect(asked('/api/Client')).toHaveLength(Math.ceil(717 / pageCap));
	});

	test('returns 717 clients from the node', async () => {
		await begin({ clients: 717 });
		const { items, hints } = await bench.runNode({
			parameters: { resource: 'client', operation: 'getAll', returnAll: true },
		});
		expect(items).toHaveLength(717);
		expect(hints).toEqual([]);
	});

	test.each([
		[1, ['1']],
		[100, ['100']],
		[150, ['100', '100']],
	])('with a limit of %i read no more than they need', async (limit, sizes) => {
		await begin({ clients: 300 });
		const run = await drive(bench, async (client) => await client.list('/Client', { limit }));
		expect(result(run)).toMatchObject({ rows: { length: limit }, total: 300 });
		expect(asked('/api/Client').map(({ query }) => query.page_size)).toEqual(sizes);
	});

	test.each(['/Agent', '/Status', '/TicketType', '/Team', '/Appointment', '/FieldInfo'])(
		'trap 2: in the envelope of %s are output completely, paged or not',
		async (path) => {
			await begin();
			const paged = await drive(bench, async (client) => await client.list(path));
			const whole = await drive(bench, async (client) => await client.list(path, { paged: false }));
			const all = halo.records(path.slice(1)).filter(({ isapiagent }) => isapiagent !== true);
			const ids = (run: NodeOutcome) =>
				(result(run) as { rows: Array<{ id: number }> }).rows.map(({ id }) => id).sort();
			expect(ids(paged)).toEqual(ids(whole));
			expect(ids(paged).length).toBe(all.length);
		},
	);
});

describe('lists without pages', () => {
	const seedNotes = (count: number) =>
		halo.seed(
			'CRMNote',
			Array.from({ length: count }, (_, at) => ({ client_id: 3, note: `Call ${at}` })),
		);
	const getNotes = async (parameters: INodeParameters = {}) => {
		// those of the seed would make the numbers below uneven
		const { items, hints, error } = await bench.runNode({
			parameters: {
				resource: 'crmNote',
				operation: 'getAll',
				related: { clientId: pick(3) },
				clientId: pick(3),
				returnAll: true,
				...parameters,
			},
		});
		return { count: items.length, hints: hints.map(({ message }) => message), error };
	};
	const begun = async (count: number, options: Options = {}) => {
		await begin(options);
		for (const { id } of halo.records('CRMNote')) halo.store.of('CRMNote').remove(String(id));
		seedNotes(count);
	};

	test.each(['fifty', 'all'] as const)('are complete where Halo returns %s', async (unpaged) => {
		await begun(173, { modes: { unpaged } });
		expect(await getNotes()).toMatchObject({ count: 173, hints: [] });
		expect(asked('/api/CRMNote').map(({ query }) => query.count)).toEqual(['10000']);
	});

	test('request no more than the limit', async () => {
		await begun(173);
		expect(await getNotes({ returnAll: false, limit: 60 })).toMatchObject({ count: 60, hints: [] });
		expect(asked('/api/CRMNote').map(({ query }) => query.count)).toEqual(['60']);
	});

	test.each([50, 10_000])('show a hint that exactly %i rows may not be all', async (count) => {
		await begun(count);
		const { hints, ...notes } = await getNotes();
		expect(notes.count).toBe(count);
		expect(hints.join()).toContain(`exactly ${count} records`);
	});

	test('return nothing without a filter, and a hint explains why', async () => {
		await begun(3);
		const { count, hints } = await getNotes({ related: {}, clientId: undefined });
		expect(count).toBe(0);
		expect(hints.join()).toContain('only with a filter');
	});

	test('return every action of a ticket', async () => {
		await begin();
		halo.seed(
			'Actions',
			Array.from({ length: 120 }, (_, at) => ({ ticket_id: 5, id: 100 + at, note: 'x' })),
		);
		const { items } = await bench.runNode({
			parameters: { resource: 'action', operation: 'getAll', ticketId: pick(5), returnAll: true },
		});
		const all = halo.records('Actions').filter(({ ticket_id }) => ticket_id === 5);
		expect(items).toHaveLength(all.length);
	});

	test.each(['Actions', 'CRMNote'])('Any Record reads all of %s, too', async (recordType) => {
		await begun(70);
		halo.seed(
			'Actions',
			Array.from({ length: 70 }, (_, at) => ({ ticket_id: 5, id: 100 + at, note: 'x' })),
		);
		const { items } = await bench.runNode({
			parameters: {
				resource: 'anyRecord',
				operation: 'getAll',
				recordType: pick(recordType),
				parentId: recordType === 'Actions' ? 5 : '',
				filters: map(recordType === 'Actions' ? {} : { client_id: 3 }),
				returnAll: true,
			},
		});
		expect(items.length).toBeGreaterThanOrEqual(70);
	});
});

describe('a first page that is not a list', () => {
	test.each<[string, number, Json | undefined]>([
		['an empty response', 200, undefined],
		['no content', 204, undefined],
		['null', 200, null],
		['an empty object', 200, {}],
		['something else', 200, { message: 'Please wait' }],
	])('%s is an error, not an empty list', async (_, status, body) => {
		await begin();
		for (const [resource, path] of [
			['client', '/api/Client'],
			['status', '/api/Status'],
		]) {
			halo.failNext({ status, body, match: { method: 'GET', path } });
			const { items, error } = await bench.runNode({
				parameters: { resource, operation: 'getAll', returnAll: true },
			});
			expect(items).toEqual([]);
			expect(error?.message).toMatch(/Halo returned no list for/);
		}
	});
});

describe('Sort', () => {
	const sorted = async (
		resource: string,
		rule: Array<{ field: string; descending?: boolean }>,
		more = {},
	) =>
		await bench.runNode({
			parameters: {
				resource,
				operation: 'getAll',
				returnAll: true,
				output: 'raw',
				options: { sort: { rule } },
				...more,
			},
		});

	test('is sent if Halo sorts', async () => {
		await begin();
		const { items } = await sorted('client', [{ field: 'name', descending: true }]);
		expect(asked('/api/Client')[0].query).toMatchObject({ order: 'name', orderdesc: 'true' });
		const names = items.map(({ json }) => String(json.name).toLowerCase());
		expect(names).toEqual([...names].sort().reverse());
	});

	test('is done by the node if Halo does not sort, before the limit', async () => {
		await begin({ agents: 60 });
		const limited = { returnAll: false, limit: 5 };
		const rule = [{ field: 'isdisabled' }, { field: 'name', descending: true }];
		const { items } = await sorted('agent', rule, limited);
		const { order, count } = asked('/api/Agent')[0].query;
		expect([order, count]).toEqual([undefined, '10001']);
		const names = halo
			.records('Agent')
			.filter(({ isapiagent }) => isapiagent !== true)
			.map(({ name }) => String(name));
		const wanted = names.sort((a, b) => b.localeCompare(a, 'en', { sensitivity: 'base' }));
		expect(items.map(({ json }) => json.name)).toEqual(wanted.slice(0, 5));
	});

	test('is refused beyond 10,000 rows that Halo does not sort', async () => {
		await begin({ agents: 10_002 });
		const { items, error } = await sorted('agent', [{ field: 'name' }]);
		expect(items).toEqual([]);
		expect(error?.message).toMatch(/more than 10000 agents, too many for 'Sort'/);
	});
});

describe('filters', () => {
	test('stop the item if a ticket type is set in two places', async () => {
		await begin();
		const both = {
			filters: map({ requesttype: '2' }),
			related: { ticketTypeId: pick(1) },
			ticketTypeId: pick(1),
		};
		const { error } = await bench.runNode({
			parameters: { resource: 'ticket', operation: 'getAll', ...both },
		});
		expect(error?.message).toBe(
			"'Ticket Type' and the filter 'Ticket Type Names or IDs' filter by the same field",
		);
		expect(asked('/api/Tickets')).toEqual([]);
	});

	test('send a ticket type under the parameter name that Halo accepts', async () => {
		await begin();
		const parameters = { resource: 'ticket', operation: 'getAll', returnAll: true, output: 'raw' };
		const { items } = await bench.runNode({
			parameters: { ...parameters, related: { ticketTypeId: pick(2) }, ticketTypeId: pick(2) },
		});
		expect(asked('/api/Tickets')[0].query.requesttype).toBe('2');
		expect(new Set(items.map(({ json }) => json.tickettype_id))).toEqual(new Set([2]));
	});

	test('return disabled and API-only agents only on request', async () => {
		await begin();
		halo.seed('Agent', [{ id: 70, name: 'Gone', isdisabled: true, isapiagent: false }]);
		const ids = async (filters: IDataObject) => {
			const parameters = { resource: 'agent', operation: 'getAll', returnAll: true };
			const { items } = await bench.runNode({
				parameters: { ...parameters, filters: map(filters) },
			});
			return items.map(({ json }) => json.id);
		};
		const usual = await ids({});
		expect([usual.includes(2), usual.includes(70)]).toEqual([false, false]);
		const more = await ids({ includedisabled: true, includeapiagents: true });
		expect([more.includes(2), more.includes(70)]).toEqual([true, true]);
	});
});

describe('Delete', () => {
	const remove = async () =>
		await bench.runNode({
			parameters: { resource: 'ticket', operation: 'delete', ticketId: pick(5) },
		});

	test.each(['record', 'empty'] as const)('accepts a response with %s', async (deletes) => {
		await begin({ modes: { deletes } });
		const { items, error } = await remove();
		expect(error).toBeUndefined();
		expect(items.map(({ json }) => json)).toEqual([{ deleted: true }]);
		expect(halo.store.of('Tickets').get(5)).toMatchObject({ deleted: true });
	});

	test('treats a web page as an error', async () => {
		await begin();
		halo.failNext({ status: 200, html: true, match: { method: 'DELETE' } });
		const { items, error } = await remove();
		expect(items).toEqual([]);
		expect(error?.message).toBe('The response is a web page instead of data (200)');
	});
});
