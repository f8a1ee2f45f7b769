import { map, openWorld, pick, type World } from '../support/halo.mts';

let world: World;
let ids: number[];
beforeAll(async () => {
	world = await openWorld();
	const rows = await world.json('ticket', 'getAll', { limit: 3 });
	ids = rows.map(({ id }) => Number(id));
});
afterAll(async () => await world.halo.close());

const byItem = { ticketId: pick('={{ $json.id }}') };
const items = () => [{ id: ids[0] }, { id: 999999 }, { id: ids[1] }];

test('each output item is linked to the item that it came from', async () => {
	const input = ids.map((id) => ({ id }));
	const got = await world.run('ticket', 'get', byItem, input);
	expect(got.items.map(({ json, pairedItem }) => [json.id, pairedItem])).toEqual(
		ids.map((id, item) => [id, { item }]),
	);

	const lists = await world.run('client', 'getAll', { limit: 2 }, [{}, {}]);
	expect(lists.items.map(({ pairedItem }) => pairedItem)).toEqual([
		{ item: 0 },
		{ item: 0 },
		{ item: 1 },
		{ item: 1 },
	]);
});

test('an item that fails stops the run and is named', async () => {
	const { status, error } = await world.run('ticket', 'get', byItem, items());
	expect(status).toBe('error');
	expect(error).toMatchObject({ httpCode: '404', context: { itemIndex: 1 } });
});

test('with continue on fail the others continue, and the failure is a separate item', async () => {
	const { items: output } = await world.run('ticket', 'get', byItem, items(), {
		onError: 'continueRegularOutput',
	});
	expect(output.map(({ json }) => json.id)).toEqual([ids[0], undefined, ids[1]]);
	expect(output[1]).toMatchObject({
		json: {
			error: expect.any(String),
			message: expect.any(String),
			details: { httpCode: '404' },
		},
		pairedItem: { item: 1 },
	});
});

test('failures go to the error output if it is on', async () => {
	const { outputs } = await world.run('ticket', 'get', byItem, items(), {
		onError: 'continueErrorOutput',
	});
	expect(outputs[0].map(({ json }) => json.id)).toEqual([ids[0], ids[1]]);
	expect(outputs[1]).toHaveLength(1);
	expect(outputs[1][0].json).toMatchObject({
		error: expect.any(String),
		message: expect.any(String),
	});
});

test('the incoming items are not changed', async () => {
	const input = [{ json: { summary: 'Untouched', deep: { list: [1] } } }];
	const before = JSON.stringify(input);
	await world.bench.runNode({
		parameters: {
			resource: 'ticket',
			operation: 'create',
			fields: map({ summary: '={{ $json.summary }}' }),
		},
		items: input,
	});
	expect(JSON.stringify(input)).toBe(before);
});

test('an operation that no longer exists is explained', async () => {
	const { error } = await world.run('ticket', 'explode');
	expect(error?.message).toBe("The operation 'explode' is not known for 'ticket'");
});

test.each([
	['timesheetEvent', ['create', 'delete', 'get', 'update'], 'Ticket > Log Time'],
	['customField', ['create', 'upsert'], 'Custom Field > Update'],
])(
	'a saved workflow with a removed operation of %s gets an error with what to do',
	async (...one) => {
		const [resource, operations, instead] = one;
		for (const operation of operations) {
			const { error, items: made } = await world.run(resource, operation, {
				fields: map({ note: 'Roadworks' }),
				[`${resource}Id`]: pick(1),
			});
			expect(error?.message).toContain(`no longer has the operation '${operation}'`);
			expect(error?.description).toContain(instead);
			expect(made).toEqual([]);
		}
	},
);

describe('Get Many', () => {
	const listed = () => world.halo.requests.findLast(({ path }) => path === '/api/Tickets');

	test('passes the sort order to Halo', async () => {
		const rows = await world.json('ticket', 'getAll', {
			limit: 5,
			options: { sort: { rule: [{ field: 'id', descending: true }] } },
		});
		const sorted = rows.map(({ id }) => Number(id));
		expect(sorted).toEqual([...sorted].sort((a, b) => b - a));
		expect(listed()?.query).toMatchObject({ order: 'id', orderdesc: 'true' });
	});

	test('applies filters and the locators beside them', async () => {
		const [ticket] = await world.json('ticket', 'getAll', { limit: 1, output: 'raw' });
		const rows = await world.json('ticket', 'getAll', {
			clientId: pick(ticket.client_id),
			filters: map({ open_only: true }),
			returnAll: true,
			output: 'raw',
		});
		expect(rows.length).toBeGreaterThan(0);
		expect(new Set(rows.map(({ client_id }) => client_id))).toEqual(new Set([ticket.client_id]));
	});

	test('refuses a filter that Halo would ignore, since that would return every record', async () => {
		const { error } = await world.run('ticket', 'getAll', { filters: map({ clientid: 5 }) });
		expect(error?.message).toBe("The filter 'clientid' is not known for tickets");
	});

	test('adds the parameters of Extra Query', async () => {
		await world.json('ticket', 'getAll', {
			limit: 1,
			options: { extraQuery: { includecolumns: true } },
		});
		expect(listed()?.query).toMatchObject({ includecolumns: 'true' });
	});

	test.each([100, 50])(
		'wish 5, trap 5: returns all 717 clients when Halo returns %i a page',
		async (pageCap) => {
			const big = await openWorld({ clients: 717, pageCap });
			try {
				const { items, hints } = await big.run('client', 'getAll', { returnAll: true });
				expect(new Set(items.map(({ json }) => json.id)).size).toBe(717);
				expect(items).toHaveLength(717);
				expect(hints).toEqual([]);
				const pages = big.halo.requests.filter(({ path }) => path.endsWith('/Client'));
				expect(pages.map(({ query }) => query)).toEqual(
					Array.from({ length: Math.ceil(717 / pageCap) }, (_, page) => ({
						pageinate: 'true',
						page_size: '100',
						page_no: String(page + 1),
					})),
				);
			} finally {
				await big.halo.close();
			}
		},
	);

	test('wish 5: shows a hint when Halo counts more records than it returns', async () => {
		world.halo.failNext({
			status: 200,
			match: { path: /\/Client$/ },
			times: 2,
			body: { record_count: 717, clients: [{ id: 1, name: 'Acme' }] },
		});
		const { items, hints } = await world.run('client', 'getAll', { returnAll: true });
		expect(items).toHaveLength(1);
		expect(hints.map(({ message }) => message).join()).toMatch(
			/Halo counts 717 records here but returned 1\./,
		);
	});

	test('accepts a limit above the page size', async () => {
		const big = await openWorld({ clients: 240 });
		try {
			const rows = await big.json('client', 'getAll', { limit: 150 });
			expect(rows).toHaveLength(150);
			expect(big.asked()).toHaveLength(2);
		} finally {
			await big.halo.close();
		}
	});

	test.each([0, -1, 1.5, 'many'])('does not take %p as a limit', async (limit) => {
		const { error } = await world.run('client', 'getAll', { limit });
		expect(error?.message).toContain("'Limit' must be a whole number above 0");
	});
});
