import { seededWebhooks } from '../../sandbox/halo/seed/integrations.mts';
import { openWorld, pick, type World } from '../support/halo.mts';

const { publicRunbook, haloOnlyRunbook, inactiveRunbook } = seededWebhooks;

let world: World;
beforeAll(async () => {
	world = await openWorld();
});
beforeEach(() => {
	world.halo.reset();
	world.asked();
});
afterAll(async () => await world.halo.close());

const start = async (id: string, more = {}, items?: object[]) =>
	await world.run(
		'runbook',
		'start',
		{ runbookId: pick(id), ...more },
		items as Parameters<World['run']>[3],
	);
const writes = () => world.asked().filter((asked) => !asked.startsWith('GET'));

test('scenario 26: Start sends the payload and returns the response', async () => {
	const payload = '{ "name": "Ada", "site": {{ $json.site }} }';
	const { items } = await start(publicRunbook, { payload: `=${payload}` }, [{ site: 4 }]);
	expect(items.map(({ json }) => json)).toEqual([
		{ id: expect.any(Number), webhook_id: publicRunbook, status: 1 },
	]);
	const { body } = world.halo.requests.at(-1) ?? {};
	expect(body).toEqual({ name: 'Ada', site: 4 });
});

test('by default the payload is the incoming item, with one start for each', async () => {
	const { items } = await start(publicRunbook, {}, [{ name: 'Ada' }, { name: 'Charles' }]);
	expect(items).toHaveLength(2);
	const sent = world.halo.requests.filter(
		({ method, path }) => method === 'POST' && /automation/i.test(path),
	);
	expect(sent.map(({ body }) => body)).toEqual([{ name: 'Ada' }, { name: 'Charles' }]);
});

test.each([
	['one that only Halo may start', haloOnlyRunbook, '401', /start type/],
	['one that is switched off', inactiveRunbook, '400', /not active/],
])('%s is refused with what to do', async (_, id, httpCode, description) => {
	const { error } = await start(id, { payload: '{}' });
	expect(error).toMatchObject({ httpCode, context: { itemIndex: 0 } });
	expect(error?.description).toMatch(description);
});

test('a runbook with its own authentication is explained', async () => {
	world.halo.seed('Webhook', [
		{
			id: publicRunbook,
			name: 'New starter',
			type: 1,
			active: true,
			runbook_start_type: 1,
			inbound_authentication_type: 1,
			basic_username: 'halo',
			basic_password: 'hush',
		},
	]);
	const { error } = await start(publicRunbook, { payload: '{}' });
	expect(error?.description).toMatch(/Basic or a signature.*HTTP Request/);
	expect(JSON.stringify(error)).not.toContain('hush');
});

test('an invalid JSON payload starts nothing', async () => {
	const { error } = await start(publicRunbook, { payload: 'Ada' });
	expect(error?.message).toMatch(/'Payload' must be JSON/);
	expect(writes()).toEqual([]);
});

test('a dry run starts nothing', async () => {
	const { items } = await start(publicRunbook, {
		payload: '{ "a": 1 }',
		options: { dryRun: true },
	});
	expect(items[0].json).toMatchObject({ method: 'POST', body: { a: 1 } });
	expect(writes()).toEqual([]);
});

test('Get Many and the locator list runbooks, but no webhooks', async () => {
	const rows = await world.json('runbook', 'getAll', { returnAll: true });
	const runbooks = world.halo.records('Webhook').filter(({ type }) => type === 1);
	expect(rows.map(({ name }) => name)).toEqual(runbooks.map(({ name }) => name));
	expect(world.halo.records('Webhook').length).toBeGreaterThan(runbooks.length);
	const parameters = { resource: 'runbook', operation: 'start', runbookId: pick('') };
	const found = await world.bench.callMethod('listSearch', 'runbook', { parameters });
	expect(found).toMatchObject({ results: rows.map(({ id, name }) => ({ name, value: id })) });
});

test('Get Run returns the run with its steps', async () => {
	const { items } = await start(publicRunbook, { payload: '{ "a": 1 }' });
	const { id } = items[0].json;
	const [run] = await world.json('runbook', 'getRun', { runId: String(id) });
	expect(run).toMatchObject({ id, steps: [{ automation_id: id, requestbody: '{"a":1}' }] });
});

describe('Get Many Runs', () => {
	const runs = (count: number, key: string) =>
		Array.from({ length: count }, (_, at) => ({
			id: 1000 + at,
			[key]: at % 10 === 0 ? publicRunbook : haloOnlyRunbook,
			status: 1,
		}));
	/** Other runs would count as well. */
	const seed = (count: number, key = 'runbook_id') => {
		for (const { id } of world.halo.records('Automation')) {
			world.halo.store.of('Automation').remove(String(id));
		}
		world.halo.seed('Automation', runs(count, key));
		world.asked();
	};
	const ids = async (parameters: object) =>
		(await world.json('runbook', 'getRuns', { runbookId: pick('', 'list'), ...parameters })).map(
			({ id }) => id,
		);

	test('returns the newest first, though Halo lists the oldest first', async () => {
		seed(950);
		expect(await ids({ limit: 3 })).toEqual([1949, 1948, 1947]);
		expect(world.asked()).toHaveLength(2);
	});

	test.each([
		['as Halo names it', 'runbook_id'],
		['where another Halo names it differently', 'webhook_id'],
	])('returns the runs of one runbook from as many pages as needed, %s', async (_, key) => {
		seed(950, key);
		const of = { runbookId: pick(publicRunbook) };
		expect(await ids({ ...of, limit: 12 })).toEqual(
			Array.from({ length: 12 }, (_, at) => 1940 - at * 10),
		);
		expect(world.asked().length).toBeLessThan(5);
		expect(await ids({ ...of, returnAll: true })).toHaveLength(95);
	});

	test.each([
		['the rows of the page alone', 100],
		['nothing', 0],
		['too few', 200],
		['far too many', 99_999],
	])('finds the newest although Halo counts %s', async (_, record_count) => {
		seed(250);
		const page_size = 100;
		const automations = world.halo.records('Automation').slice(0, page_size);
		const body = { record_count, page_no: 1, page_size, automations };
		const wrong = { match: { path: '/Automation' }, status: 200, body };
		world.halo.failNext(wrong);
		expect(await ids({ limit: 2 })).toEqual([1249, 1248]);
		world.halo.failNext(wrong);
		expect(await ids({ returnAll: true })).toHaveLength(250);
	});
});
