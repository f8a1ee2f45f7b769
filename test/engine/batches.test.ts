import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { savedByBatches } from '../../nodes/Halo/engine/savedByBatches';
import type { Modes } from '../../sandbox/halo/modes.mts';
import { map, openWorld, pick, type World } from '../support/halo.mts';
import { nextTurn } from '../support/ticks.mts';

let world: World;
afterEach(async () => await world.halo.close());
const open = async (modes: Partial<Modes> = {}) => (world = await openWorld({ modes }));

const posts = () =>
	world.halo.requests.filter(({ method, path }) => method === 'POST' && !/token/.test(path));
const names = (list: string, field = 'name') => world.halo.records(list).map((row) => row[field]);
const numbered = (count: number, text: (at: number) => string = (at) => `Job ${at}`) =>
	Array.from({ length: count }, (_, at): IDataObject => ({ text: text(at) }));

/** Runs an operation with a text in a field, in batches. */
async function run(
	resource: string,
	operation: string,
	items: IDataObject[],
	more: INodeParameters & { options?: IDataObject } = {},
	onError: 'continueRegularOutput' | 'stopWorkflow' = 'continueRegularOutput',
) {
	const field = resource === 'ticket' ? 'summary' : 'name';
	const match = operation === 'upsert' ? ['name'] : [];
	const options = { batchSize: 10, ...more.options } as INodeParameters;
	const fields = map({ [field]: '={{ $json.text }}' }, ...match);
	return await world.run(resource, operation, { fields, ...more, options }, items, { onError });
}
const wordsOf = (json: IDataObject) => `${String(json.error)} ${String(json.message)}`;

describe.each(['inOrder', 'reversed'] as const)('records that come back %s', (returnAll) => {
	test('every ten items are sent in one request, and each ID is returned with its own item', async () => {
		await open({ returnAll });
		const { items } = await run('ticket', 'create', numbered(95));
		expect(posts()).toHaveLength(10);
		expect(posts()[0].query).toEqual({ returnall: 'true' });
		const stored = new Map(world.halo.records('tickets').map((row) => [row.id, row.summary]));
		items.forEach(({ json, pairedItem }, at) => {
			expect(pairedItem).toEqual({ item: at });
			expect(json.summary).toBe(`Job ${at}`);
			expect(stored.get(json.id as number)).toBe(`Job ${at}`);
		});
		expect(new Set(items.map(({ json }) => json.id)).size).toBe(95);
	});

	test('updates are recognised by their IDs', async () => {
		await open({ returnAll });
		const ids = [9, 5, 7, 6];
		const { items } = await run(
			'ticket',
			'update',
			ids.map((id) => ({ id, text: `New ${10 - id}` })),
			{ ticketId: pick('={{ $json.id }}') },
		);
		expect(posts()).toHaveLength(1);
		expect(items.map(({ json }) => [json.id, json.summary])).toEqual(
			ids.map((id) => [id, `New ${10 - id}`]),
		);
	});
});

test('identical records get IDs of their own', async () => {
	await open();
	const { items } = await run(
		'ticket',
		'create',
		numbered(4, () => 'Printer'),
	);
	expect(new Set(items.map(({ json }) => json.id)).size).toBe(4);
});

test("records that Halo's response cannot tell apart are reported as accepted", async () => {
	await open();
	const { items } = await run(
		'ticket',
		'create',
		numbered(3, () => 'Printer'),
		{
			options: { extraBody: '={{ { "customfields": [{ "name": "CFx", "value": $itemIndex }] } }}' },
		},
	);
	expect(items.map(({ json }) => [json.id, json.note])).toEqual(
		items.map(() => [undefined, 'Halo accepted the request but returned no details']),
	);
	expect(names('tickets', 'summary').filter((one) => one === 'Printer')).toHaveLength(3);
});

test.each(['first', 'last', 'none'] as const)(
	'where the %s of several comes back, only that one has details',
	async (several) => {
		await open({ several });
		const { items, hints } = await run('supplier', 'create', numbered(10));
		expect(posts()).toHaveLength(1);
		expect(posts()[0].query).toEqual({});
		const known = items.flatMap(({ json }, at) => (json.id === undefined ? [] : [at]));
		expect(known).toEqual(several === 'none' ? [] : [several === 'first' ? 0 : 9]);
		const { json } = items[5];
		expect(json).toEqual({
			status: 201,
			sent: { name: 'Job 5' },
			note: 'Halo accepted the request but returned no details',
		});
		expect(hints.map(({ message }) => message).join()).toContain('returned no details');
	},
);

test('an item with a value of the wrong type fails alone, and the others are sent again', async () => {
	await open();
	const { items } = await run('ticket', 'create', numbered(100), {
		options: { extraBody: '={{ $itemIndex === 37 ? { "onhold": "perhaps" } : {} }}' },
	});
	expect(posts()).toHaveLength(11);
	const failed = items.filter(({ json }) => json.error !== undefined);
	expect(failed.map(({ pairedItem }) => pairedItem)).toEqual([{ item: 37 }]);
	expect(failed[0].json.error).toMatch(/^Halo did not accept this: Could not convert/);
	expect(failed[0].json.message).toMatch(/'onhold'/);
	expect(wordsOf(failed[0].json)).not.toMatch(/not known/);
	const made = names('tickets', 'summary').filter((one) => /^Job \d+$/.test(String(one)));
	expect(new Set(made).size).toBe(99);
	expect(made).toHaveLength(99);
});

test('a batch that is refused again is not sent a third time', async () => {
	await open();
	const refuse = (at: number) =>
		world.halo.failNext({
			match: { method: 'POST', path: '/Supplier' },
			status: 400,
			body: { [`[${at}].name`]: ['Bad.'] },
		});
	refuse(1);
	refuse(0);
	const { items } = await run('supplier', 'create', numbered(4));
	expect(posts()).toHaveLength(2);
	expect(items.map(({ json }) => json.error)).toEqual([
		'Halo did not accept this: Bad',
		'Halo did not accept this: Bad',
		expect.stringMatching(
			/because of item 0, so this item, sent in the same request, was not written/,
		),
		expect.stringMatching(/because of item 0/),
	]);
	expect(names('supplier').filter((one) => /^Job/.test(String(one)))).toEqual([]);
});

test('a batch whose connection breaks is reported as unknown, and nothing is sent twice', async () => {
	await open();
	world.halo.failNext({
		match: { method: 'POST', path: '/Tickets' },
		skip: 4,
		dropConnection: true,
		afterHandling: true,
	});
	const { items } = await run('ticket', 'create', numbered(100));
	expect(posts()).toHaveLength(10);
	const failed = items.filter(({ json }) => json.error !== undefined);
	expect(failed.map(({ pairedItem }) => pairedItem)).toEqual(
		Array.from({ length: 10 }, (_, at) => ({ item: 40 + at })),
	);
	for (const { json } of failed) {
		expect(json.message).toMatch(/^It is not known whether Halo made the change: check in Halo/);
		expect(json.message).toContain('items 40 to 49');
	}
	const made = names('tickets', 'summary').filter((one) => /^Job/.test(String(one)));
	expect([made.length, new Set(made).size]).toEqual([100, 100]);
});

test.each([
	['a rule', 400, 'A Client must be selected'],
	['an unknown record', 404, undefined],
	['a request that is too large', 413, undefined],
])('%s without a position leaves the batch unknown', async (_, status, body) => {
	await open();
	world.halo.failNext({ match: { method: 'POST', path: '/Supplier' }, status, body });
	const { items } = await run('supplier', 'create', numbered(12));
	expect(posts()).toHaveLength(2);
	items.forEach(({ json }, at) => {
		if (at >= 10) return expect(json.error).toBeUndefined();
		expect(json.message).toMatch(/^It is not known whether Halo made the change/);
		expect(json.message).not.toMatch(/Correct|run it again/);
		if (body) expect(json.error).toContain(body);
	});
});

test.each([
	['403', { status: 403 }],
	['401 even with a new token', { status: 401, times: 2 }],
])('%s refuses the whole batch, like a single write', async (_, fault) => {
	await open();
	await run('supplier', 'create', numbered(1));
	world.halo.failNext({ match: { method: 'POST', path: '/Supplier' }, ...fault });
	const { items } = await run('supplier', 'create', numbered(20));
	const failed = items.filter(({ json }) => json.error !== undefined);
	expect(failed).toHaveLength(10);
	for (const { json } of failed) expect(wordsOf(json)).not.toMatch(/not known/);
});

test('after a 429 the batch waits and is sent again', async () => {
	await open();
	world.halo.failNext({
		match: { method: 'POST', path: '/Supplier' },
		status: 429,
		headers: { 'retry-after': '0' },
	});
	const { items } = await run('supplier', 'create', numbered(20));
	expect(items.filter(({ json }) => json.error !== undefined)).toEqual([]);
	expect(names('supplier').filter((one) => /^Job/.test(String(one)))).toHaveLength(20);
});

describe('a batch with one record that a rule of Halo refuses', () => {
	const ids = [5, 6, 7, 10, 8, 9];
	const notes = async () =>
		await run(
			'action',
			'create',
			ids.map((id) => ({ id, text: `Note ${id}`, outcome: id === 10 ? 900_001 : 1 })),
			{
				ticketId: pick('={{ $json.id }}'),
				fields: map({ note: '={{ $json.text }}', outcome_id: '={{ $json.outcome }}' }),
			},
		);
	const stored = () => names('actions', 'note').filter((one) => /^Note \d+$/.test(String(one)));

	test.each([
		['keepsNone', 0],
		['keepsEarlier', 3],
	] as const)('%s: the result is unknown, and Halo is quoted', async (badElement, count) => {
		await open({ badElement });
		const { items } = await notes();
		expect(posts()).toHaveLength(1);
		expect(stored()).toHaveLength(count);
		for (const { json } of items) {
			expect(json.error).toContain('Invalid Outcome');
			expect(json.message).toMatch(/^It is not known/);
			expect(json.message).toContain('items 0 to 5');
		}
	});

	test.each([
		['leavesOut', 'inOrder', /^Halo returned 5 records for 6, and this one is not among them/],
		['leavesOut', 'reversed', /^Halo returned 5 records for 6/],
		['reports', 'inOrder', /returned an error: Invalid Outcome/],
		['reports', 'reversed', /returned an error: Invalid Outcome/],
	] as const)('%s, %s: that item alone is unknown', async (badElement, returnAll, words) => {
		await open({ badElement, returnAll });
		const { items } = await notes();
		expect(posts()).toHaveLength(1);
		const failed = items.filter(({ json }) => json.error !== undefined);
		expect(failed.map(({ pairedItem }) => pairedItem)).toEqual([{ item: 3 }]);
		expect(failed[0].json.error).toMatch(words);
		expect(failed[0].json.message).toMatch(/^It is not known.*item 3\./);
		const done = items.filter((one) => !failed.includes(one));
		expect(done.map(({ json }) => [json.ticket_id, json.note])).toEqual(
			[5, 6, 7, 8, 9].map((id) => [id, `Note ${id}`]),
		);
	});
});

describe('Create or Update', () => {
	test('equal values create one record, and few requests look them up', async () => {
		await open();
		const before = names('client').length;
		const items = numbered(40, (at) => `Client ${at % 30}`);
		const { items: output } = await run('client', 'upsert', items);
		expect(output.filter(({ json }) => json.error !== undefined)).toEqual([]);
		expect(names('client')).toHaveLength(before + 30);
		expect(output.map(({ json }) => json.created)).toEqual(items.map((_, at) => at < 30));
		expect(posts()).toHaveLength(4);
		const lists = world.halo.requests.filter(
			({ method, path }) => method === 'GET' && path === '/api/Client',
		);
		// the active ones, the inactive ones, and the ten that come later
		expect(lists.length).toBeLessThanOrEqual(2 + 10);
	});

	test('a list longer than the number of values is searched for each value', async () => {
		await open();
		world.halo.seed(
			'supplier',
			Array.from({ length: 700 }, (_, at) => ({ name: `Old ${at}` })),
		);
		const { items } = await run('supplier', 'upsert', [
			{ text: 'Old 5' },
			{ text: 'New' },
			{ text: ' old 650 ' },
		]);
		expect(items.map(({ json }) => json.created)).toEqual([false, true, false]);
		const reads = world.halo.requests.filter(({ method }) => method === 'GET');
		const searches = reads.filter(({ path, query }) => /Supplier/.test(path) && query.search);
		// two pages for 'Old 5', and the inactive ones for 'New'
		expect(searches.length).toBeLessThanOrEqual(5);
	});

	test.each([
		['the pages of the whole list', 250, 40, { pages: 3, searches: 0 }],
		['as many pages as values', 250, 3, { pages: 3, searches: 0 }],
		[
			'a search for each value, after the page that shows the length',
			700,
			3,
			{ pages: 1, searches: 3 },
		],
		['its own search for a single value', 700, 1, { pages: 0, searches: 1 }],
	])('reads %s if that takes fewer requests', async (_, rows, count, expected) => {
		await open();
		const old = Array.from({ length: rows }, (_row, at) => ({
			name: `Old ${at}x`,
			inactive: false,
		}));
		for (const { id } of world.halo.records('supplier')) {
			world.halo.store.of('supplier').remove(String(id));
		}
		world.halo.seed('supplier', old);
		const { items } = await run(
			'supplier',
			'upsert',
			numbered(count, (at) => `Old ${at}x`),
		);
		expect(items.map(({ json }) => json.created)).toEqual(items.map(() => false));
		const reads = world.halo.requests.filter(
			({ method, path }) => method === 'GET' && path === '/api/Supplier',
		);
		const searches = reads.filter(({ query }) => query.search).length;
		expect({ pages: reads.length - searches, searches }).toEqual(expected);
	});

	test('a record whose ID Halo returned is not looked up again', async () => {
		await open();
		const items = [{ text: 'Same' }, { text: 'Same' }, { text: 'Other' }];
		const fields = map({ summary: '={{ $json.text }}' }, 'summary');
		const { items: output } = await run('ticket', 'upsert', items, { fields });
		expect(output.map(({ json }) => json.created)).toEqual([true, false, true]);
		expect(output[0].json.id).toBe(output[1].json.id);
		expect(names('tickets', 'summary').filter((one) => one === 'Same')).toHaveLength(1);
	});

	test('an item is not sent if the result of an earlier one with the same value is unknown', async () => {
		await open();
		world.halo.failNext({ match: { method: 'POST', path: '/Client' }, dropConnection: true });
		const { items } = await run('client', 'upsert', [
			{ text: 'A' },
			{ text: 'B' },
			{ text: 'a' },
			{ text: 'C' },
		]);
		expect(posts()).toHaveLength(1);
		expect(items[2].json.error).toMatch(/^Item 0 is about the same record/);
		expect(items[2].json.message).toMatch(/^Nothing was sent for this item/);
	});
});

test('two updates of a record are never in one request', async () => {
	await open();
	const items = [1, 2, 1, 2].map((id, at) => ({ id, text: `Change ${at}` }));
	await run('supplier', 'update', items, { supplierId: pick('={{ $json.id }}') });
	const sent = posts().map(({ body }) => (body as IDataObject[]).map(({ id }) => id));
	expect(sent).toEqual([
		[1, 2],
		[1, 2],
	]);
	expect(world.halo.records('supplier').find(({ id }) => id === 1)?.name).toBe('Change 2');
});

describe('On Error: Stop', () => {
	test('stops after the batch that failed, and names the written items', async () => {
		await open();
		world.halo.failNext({
			match: { method: 'POST', path: '/Tickets' },
			skip: 1,
			dropConnection: true,
		});
		const { error } = await run('ticket', 'create', numbered(40), {}, 'stopWorkflow');
		expect(posts()).toHaveLength(2);
		expect(error?.context?.itemIndex).toBe(10);
		expect(error?.message).toMatch(/Written before this: \d+, .* and \d+ more|Written before this/);
		expect(error?.description).toContain('items 10 to 19');
	});

	test('an item that cannot be planned stops the run after the items before it are sent', async () => {
		await open();
		const items = numbered(25, (at) => (at === 13 ? '' : `Job ${at}`));
		const { error } = await run('supplier', 'create', items, {}, 'stopWorkflow');
		expect(error?.context?.itemIndex).toBe(13);
		expect(names('supplier').filter((one) => /^Job/.test(String(one)))).toHaveLength(13);
		expect(posts()).toHaveLength(2);
	});
});

test('an item that cannot be planned does not affect the others of its batch', async () => {
	await open();
	const { items } = await run(
		'supplier',
		'create',
		numbered(20, (at) => (at === 3 ? '' : `Job ${at}`)),
	);
	expect(items.flatMap(({ json }, at) => (json.error === undefined ? [] : [at]))).toEqual([3]);
	expect(posts()).toHaveLength(2);
});

test('Dry Run shows the batches and sends nothing', async () => {
	await open();
	const { items } = await run('ticket', 'create', numbered(25), { options: { dryRun: true } });
	expect(posts()).toEqual([]);
	expect(items).toHaveLength(3);
	expect(items.map(({ json }) => (json.body as unknown[]).length)).toEqual([10, 10, 5]);
	expect(String(items[0].json.url)).toMatch(/\/Tickets\?returnall=true$/);
	expect(items[2].pairedItem).toEqual([20, 21, 22, 23, 24].map((item) => ({ item })));
});

test('items for different endpoints are sent in different requests', async () => {
	await open();
	const items = ['Supplier', 'TopLevel', 'Supplier', 'TopLevel'].map((type, at) => ({
		type: `/${type}`,
		text: `Job ${at}`,
	}));
	const recordType = pick('={{ $json.type }}');
	const { items: output } = await run('anyRecord', 'create', items, { recordType });
	expect(output.filter(({ json }) => json.error !== undefined)).toEqual([]);
	expect(posts().map(({ path }) => path)).toEqual(['/api/Supplier', '/api/TopLevel']);
	expect(names('supplier')).toEqual(expect.arrayContaining(['Job 0', 'Job 2']));
});

test('actions of several tickets are sent together', async () => {
	await open();
	const { items } = await run(
		'ticket',
		'addNote',
		[5, 6, 7].map((id) => ({ id, text: `Note ${id}` })),
		{ ticketId: pick('={{ $json.id }}'), note: '={{ $json.text }}' },
	);
	expect(posts()).toHaveLength(1);
	expect(items.map(({ json }) => [json.ticket_id, json.note])).toEqual(
		[5, 6, 7].map((id) => [id, `Note ${id}`]),
	);
});

test.each([0, -1, 2.5, 'many'])('%s is not a valid batch size', async (batchSize) => {
	await open();
	const { error } = await run('supplier', 'create', numbered(2), { options: { batchSize } });
	expect(error?.message).toBe("'Batch Size' must be a whole number above 0");
	expect(posts()).toEqual([]);
});

test('a canceled execution sends no further batch', async () => {
	world = await openWorld({ latency: 20 });
	const cancel = new AbortController();
	const running = world.run(
		'supplier',
		'create',
		{ fields: map({ name: '={{ $json.text }}' }), options: { batchSize: 2 } },
		numbered(60),
		{ signal: cancel.signal, onError: 'continueRegularOutput' },
	);
	while (posts().length < 2) await nextTurn();
	cancel.abort();
	await running.catch(() => undefined);
	const sent = posts().length;
	expect(sent).toBeLessThan(5);
	for (let turn = 0; turn < 100; turn++) await nextTurn();
	expect(posts()).toHaveLength(sent);
});

test('a parameter with an expression is read for each item, and one without applies to all', async () => {
	await open();
	const client = pick(12);
	const items = numbered(3).map((item, at) => ({ ...item, type: at === 1 ? 2 : 1 }));
	const { items: output } = await run('ticket', 'create', items, {
		clientId: client,
		ticketTypeId: pick('={{ $json.type }}'),
	});
	const ids = output.map(({ json }) => json.id);
	const stored = ids.map((id) => world.halo.records('tickets').find((row) => row.id === id));
	expect(stored.map((row) => [row?.client_id, row?.tickettype_id])).toEqual([
		[12, 1],
		[12, 2],
		[12, 1],
	]);
});

describe('a hint that batches would save requests', () => {
	const hintsOf = async (count: number, options: INodeParameters, requestsPer5Minutes = 0) => {
		await open();
		const { credentials } = world.bench;
		const stored = credentials.stored.get('haloServiceApi') ?? {};
		credentials.stored.set('haloServiceApi', { ...stored, requestsPer5Minutes });
		const { hints } = await run('supplier', 'create', numbered(count), { options });
		return hints.map(({ message }) => message).filter((one) => one.includes('Batch Size'));
	};

	test('after more than 100 single writes', async () => {
		expect(await hintsOf(101, { batchSize: 1 })).toEqual([
			"101 records were written one by one. With the option 'Batch Size' at 100 it would have been 2 requests, 99 fewer.",
		]);
	});

	test('names the minutes that the rate limit costs', async () => {
		const [hint] = await hintsOf(101, { batchSize: 1 }, 30_000);
		expect(hint).not.toMatch(/minutes/i);
		expect(savedByBatches(1_001, 300)).toMatch(/11 requests, 990 fewer\. That is 15 minutes/);
	});

	test.each([
		['fewer', 100, { batchSize: 1 }],
		['batches', 130, { batchSize: 100 }],
		['a dry run', 101, { batchSize: 1, dryRun: true }],
	])('not after %s', async (_, count, options) => {
		expect(await hintsOf(count, options)).toEqual([]);
	});
});
