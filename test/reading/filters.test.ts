import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { map, openWorld, type World } from '../support/halo.mts';

let world: World;
beforeEach(async () => {
	world = await openWorld();
});
afterEach(async () => await world.halo.close());

const list = async (
	resource: string,
	filters: IDataObject,
	options: IDataObject = {},
	operation = 'getAll',
) => {
	world.asked();
	const start = world.halo.requests.length;
	const { items, error } = await world.run(resource, operation, {
		filters: map(filters),
		options,
	} as INodeParameters);
	const tickets = world.halo.requests.slice(start).find(({ path }) => path.endsWith('/Tickets'));
	return { items, error, asked: world.asked(), query: tickets?.query ?? {} };
};

describe('a filter whose expression returns nothing', () => {
	test.each([
		['client', 'search', 'getAll', 'Search'],
		['ticket', 'status_id', 'getAll', 'Status'],
		['ticket', 'status', 'getAll', 'Status Names or IDs'],
		['ticket', 'open_only', 'getAll', 'Only Open'],
		['ticket', 'lastupdatefromdate', 'getAll', 'Changed From'],
		['ticket', 'search', 'count', 'Search'],
	])('%s %s of %s stops the item', async (resource, key, operation, label) => {
		const { error, asked } = await list(resource, { [key]: '={{ $json.nope }}' }, {}, operation);
		expect(error?.message).toBe(`'${label}' is empty: its expression returned nothing`);
		expect(asked).toEqual([]);
	});

	test('is ignored if the option allows that', async () => {
		const allowed = { allowEmptyFilters: true };
		const { error, items } = await list('client', { search: '={{ $json.nope }}' }, allowed);
		expect(error).toBeUndefined();
		expect(items.length).toBeGreaterThan(1);
	});

	test.each(['', null])('%j without an expression is not set', async (value) => {
		const { error, items } = await list('client', { search: value });
		expect(error).toBeUndefined();
		expect(items.length).toBeGreaterThan(1);
	});
});

describe('a filter that accepts several IDs', () => {
	const idsOf = (...names: string[]) =>
		names
			.map((name) => world.halo.records('Status').find((one) => one.name === name)?.id)
			.join(',');

	test.each([
		['={{ [1, 9] }}', '1,9'],
		['[1,9]', '1,9'],
		['1, 9', '1,9'],
		['#1,9.0', '1,9'],
		['={{ [{ "id": 1, "name": "New" }, { "id": 9 }] }}', '1,9'],
		[9, '9'],
	])('%j', async (value, status) => {
		const { error, query } = await list('ticket', { status: value });
		expect(error).toBeUndefined();
		expect(query).toMatchObject({ status });
	});

	test.each(['={{ ["New", "Closed"] }}', 'New, Closed', 'new,CLOSED', '["New","Closed"]'])(
		'%j is looked up',
		async (value) => {
			const { error, query } = await list('ticket', { status: value });
			expect(error).toBeUndefined();
			expect(query).toMatchObject({ status: idsOf('New', 'Closed') });
		},
	);

	test('an unknown name is refused with the choices', async () => {
		const { error, asked } = await list('ticket', { status: 'New, Nowhere' });
		expect(error?.message).toMatch(
			/'Status Names or IDs' is 'Nowhere', which is not one of the statuses\. .*New/,
		);
		expect(asked.filter((one) => /Tickets/.test(one))).toEqual([]);
	});

	test('names are refused if there is no list of names', async () => {
		const { error, asked } = await list('ticket', { ticketids: '1, two' });
		expect(error?.message).toBe("'Ticket IDs' must be IDs, not 'two'");
		expect(asked).toEqual([]);
	});
});

describe('the dates of a period', () => {
	test('Date From needs Date to Search By', async () => {
		const { error, asked } = await list('ticket', { startdate: '2026-03-01' });
		expect(error?.message).toBe("'Date From' has no effect without 'Date to Search By'");
		expect(asked).toEqual([]);
	});

	test('a day as the end includes its last second', async () => {
		const { error, query } = await list('ticket', {
			datesearch: 'dateoccured',
			startdate: '2026-03-01',
			enddate: '2026-03-31',
		});
		expect(error).toBeUndefined();
		expect(query).toMatchObject({
			startdate: '2026-03-01T00:00:00.000Z',
			enddate: '2026-03-31T23:59:59.000Z',
		});
	});

	test('a time as the end is sent unchanged', async () => {
		const { query } = await list('ticket', { lastupdatetodate: '2026-03-31T08:00:00Z' });
		expect(query).toMatchObject({ lastupdatetodate: '2026-03-31T08:00:00.000Z' });
	});
});

describe("the filter Agent if Halo also lists the tickets of the agent's teams", () => {
	beforeEach(async () => {
		await world.halo.close();
		world = await openWorld({ modes: { agentFilter: 'queues' } });
		const { records } = world.halo;
		const [{ team }] = records('Agent').filter(({ id }) => id === 2);
		for (let at = 0; at < 130; at++) {
			const agent_id = at % 65 === 0 ? 2 : 1;
			world.halo.seed('Tickets', [{ summary: `queue ${at}`, team, agent_id, status_id: 1 }]);
		}
	});

	const listed = async (parameters: INodeParameters) => {
		const filters = map({ agent_id: 2, search_summary: 'queue' });
		const { items, hints, error } = await world.run('ticket', 'getAll', { filters, ...parameters });
		expect(error).toBeUndefined();
		return { numbers: items.map(({ json }) => json.summary), hints };
	};

	test('Get Many returns only the tickets of the agent, up to the limit', async () => {
		const all = await listed({ returnAll: true });
		expect([...all.numbers].sort()).toEqual(['queue 0', 'queue 65']);
		expect(all.hints).toEqual([]);
		const one = await listed({ returnAll: false, limit: 1 });
		expect(one).toEqual({ numbers: ['queue 65'], hints: [] });
		const filters = map({ agent_id: 2, search_summary: 'queue' });
		const { items } = await world.run('ticket', 'count', { filters });
		expect(items[0].json).toEqual({ count: 130 });
	});
});

test('items are found by a part of their part number', async () => {
	world.halo.seed('Item', [
		{ name: 'Dock', supplier_part_code: 'WD-19 "S"' },
		{ name: 'Cable', supplier_part_code: 'C-19' },
	]);
	const { items } = await list('item', { supplier_part_code: 'd-19 "' });
	expect(items.map(({ json }) => json.name)).toEqual(['Dock']);
	expect(world.halo.requests.at(-1)?.query.advanced_search).toBe(
		JSON.stringify([{ filter_name: 'supplier_part_code', filter_type: 4, filter_value: 'd-19 "' }]),
	);
});
