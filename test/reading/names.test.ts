import type { IDataObject } from 'n8n-workflow';
import { map, openWorld, pick, type World } from '../support/halo.mts';

let world: World;
beforeEach(async () => {
	world = await openWorld();
	world.asked();
});
afterEach(async () => await world.halo.close());

const bare = { id: 1, tickettype_id: 1, status_id: 2, agent_id: 3, priority_id: 1, sla_id: 2 };
const names = {
	tickettype_name: 'Incident',
	status_name: 'In Progress',
	priority_name: 'Emergency',
	agent_name: 'Maya Lindqvist',
};
/** Halo answers a list of tickets with these rows, as live ones do: without names of short lists. */
const tickets = (...rows: IDataObject[]) =>
	world.halo.failNext({
		status: 200,
		match: { path: /\/Tickets$/ },
		body: { record_count: rows.length, tickets: rows } as never,
	});
const many = (count: number) => Array.from({ length: count }, (_, i) => ({ ...bare, id: i + 1 }));
const asked = (list: string) => world.asked().filter((one) => one.endsWith(`/${list}`));

test('Simplified has names directly after IDs, with one request for each list in an execution', async () => {
	for (let i = 0; i < 3; i++) tickets(...many(20));
	const rows = await world.json('ticket', 'getAll', { returnAll: true }, [{}, {}, {}]);
	expect(rows).toHaveLength(60);
	for (const row of rows) expect(row).toMatchObject(names);
	const keys = Object.keys(rows[0]);
	for (const id of ['tickettype', 'status', 'priority', 'agent'])
		expect(keys.indexOf(`${id}_name`)).toBe(keys.indexOf(`${id}_id`) + 1);
	expect(world.asked().sort()).toEqual([
		'GET /api/Agent',
		'GET /api/Priority',
		'GET /api/Status',
		'GET /api/TicketType',
		...Array<string>(3).fill('GET /api/Tickets'),
	]);
});

test('a name that Halo returns is kept, and a list that no row needs is not requested', async () => {
	tickets({
		...bare,
		...names,
		status_name: 'As Halo says',
		agent_id: undefined,
		agent_name: null,
	});
	const [row] = await world.json('ticket', 'getAll', {});
	expect(row).toMatchObject({ ...names, status_name: 'As Halo says', agent_name: null });
	expect(world.asked()).toEqual(['GET /api/Tickets']);
});

test('a name that Halo leaves empty is looked up', async () => {
	tickets({ ...bare, agent_name: '', status_name: null });
	const [row] = await world.json('ticket', 'getAll', {});
	expect(row).toMatchObject(names);
});

test('inactive agents and ticket types are named, too', async () => {
	tickets(bare);
	await world.json('ticket', 'getAll', {});
	const query = (path: string) =>
		world.halo.requests.find((request) => request.path.endsWith(path))?.query;
	expect(query('/Agent')).toMatchObject({ includedisabled: 'true' });
	expect(query('/TicketType')).toMatchObject({ showinactive: 'true' });
});

const PAGE = '<html><body>Please sign in</body></html>';
test.each<[string, { status: number; body?: string }]>([
	['403', { status: 403 }],
	['404', { status: 404 }],
	['500', { status: 500 }],
	['a web page', { status: 200, body: PAGE }],
])(
	'a list of names to which Halo responds with %s is left out, once, with a hint',
	async (_name, answer) => {
		for (let i = 0; i < 10; i++) world.halo.failNext({ ...answer, match: { path: /\/Agent$/ } });
		for (let i = 0; i < 2; i++) tickets(bare, { ...bare, id: 2 });
		const { items, hints, error } = await world.run('ticket', 'getAll', {}, [{}, {}]);
		expect(error).toBeUndefined();
		expect(items).toHaveLength(4);
		for (const { json } of items) {
			expect(json).toMatchObject({ status_name: 'In Progress', agent_id: 3 });
			expect(json).not.toHaveProperty('agent_name');
		}
		const texts = hints.map(({ message }) => message);
		expect(
			texts.filter((text) => text.includes('names could not be read from the list of agents')),
		).toHaveLength(1);
		// Halo's faults are retried, and the second item does not begin anew
		expect(asked('Agent').length).toBeLessThanOrEqual(answer.status === 500 ? 6 : 1);
	},
	120_000,
);

test.each<[string, IDataObject, string | null | undefined]>([
	['no row has a name of its own: no row has the column', {}, undefined],
	['the very last row has one: each row has the column', { agent_name: 'Maya' }, null],
])(
	'all pages have the same columns where a list of names is refused and %s',
	async (_name, own, first) => {
		world.halo.failNext({ status: 403, match: { path: /\/Agent$/ } });
		const all = many(250);
		Object.assign(all[249], own);
		for (let page = 0; page < 3; page++)
			world.halo.failNext({
				status: 200,
				match: { path: /\/Tickets$/ },
				body: { record_count: 250, tickets: all.slice(page * 100, page * 100 + 100) } as never,
			});
		const rows = await world.json('ticket', 'getAll', { returnAll: true });
		expect(rows.map(({ id }) => id)).toEqual(all.map(({ id }) => id));
		const of = rows.map(({ agent_name: name }) => name);
		expect(of.slice(0, 249)).toEqual(Array(249).fill(first));
		expect(of[249]).toBe(own.agent_name);
		expect('agent_name' in rows[0]).toBe(first === null);
	},
);

test('names are added after a write, too, and a list of names never makes a write fail', async () => {
	const fields = map({ summary: 'Printer', status_id: 2 });
	const [made] = await world.json('ticket', 'create', { fields });
	expect(made).toMatchObject({ status_id: 2, status_name: 'In Progress' });
	const poor = await openWorld({ refuse: ['/Status', '/Agent', '/TicketType', '/Priority'] });
	try {
		const { items, error } = await poor.run('ticket', 'create', { fields });
		expect(error).toBeUndefined();
		expect(items[0].json).toMatchObject({ status_id: 2 });
	} finally {
		await poor.halo.close();
	}
});

test('Raw stays as Halo sends it, and Selected Fields can select only a name', async () => {
	tickets(bare);
	expect(await world.json('ticket', 'getAll', { output: 'raw' })).toEqual([bare]);
	tickets(bare);
	const chosen = { output: 'selected', outputFields: ['status_name'] };
	expect(await world.json('ticket', 'getAll', chosen)).toEqual([
		{ id: 1, status_name: 'In Progress' },
	]);
});

test('Any Record adds the same names as the guided resource', async () => {
	tickets(bare);
	const [row] = await world.json('anyRecord', 'getAll', { recordType: pick('Tickets', 'list') });
	expect(row).toMatchObject(names);
});
