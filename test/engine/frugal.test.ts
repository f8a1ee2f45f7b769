import type { INodeParameters } from 'n8n-workflow';
import { nextTurn } from '../support/ticks.mts';
import { map, openWorld, pick, type World } from '../support/halo.mts';

let world: World;
const open = async (options: Parameters<typeof openWorld>[0] = {}) => {
	world = await openWorld(options);
};
afterEach(async () => await world.halo.close());

const tokenRequests = () =>
	world.halo.requests.filter(({ path }) => path.endsWith('/token')).length;
const items = (count: number) => Array.from({ length: count }, (_, at) => ({ at }));

test('200 new tickets take 200 requests, in order, and at most one for each list of names', async () => {
	await open();
	const fields = map({ summary: '=Job {{ $json.at }}', priority_id: '={{ 3 }}' });
	const { items: made, error } = await world.run('ticket', 'create', { fields }, items(200));
	expect(error).toBeUndefined();
	expect(made.map(({ json }) => json.summary)).toEqual(items(200).map(({ at }) => `Job ${at}`));
	const asked = world.asked();
	expect(asked.filter((one) => one === 'POST /api/Tickets')).toHaveLength(200);
	const lists = asked.filter((one) => one !== 'POST /api/Tickets');
	expect(new Set(lists).size).toBe(lists.length);
	expect(tokenRequests()).toBe(1);
});

test('200 items with names of clients look up each name once', async () => {
	await open({ clients: 7 });
	const names = world.halo.records('Client').map(({ name }) => String(name));
	const { items: made, error } = await world.run(
		'ticket',
		'create',
		{ clientId: pick('={{ $json.name }}'), fields: map({ summary: '={{ $json.name }}' }) },
		items(200).map(({ at }) => ({ name: names[at % names.length] })),
	);
	expect(error).toBeUndefined();
	expect(made.map(({ json }) => json.client_name)).toEqual(made.map(({ json }) => json.summary));
	const asked = world.asked();
	expect(asked.filter((one) => /GET \/api\/Client\b/i.test(one)).length).toBeLessThanOrEqual(
		names.length,
	);
	expect(asked.filter((one) => one === 'POST /api/Tickets')).toHaveLength(200);
});

test('later executions request no token while the first one is valid', async () => {
	await open();
	await world.run('ticket', 'getAll', { limit: 1 });
	for (let execution = 0; execution < 5; execution++) {
		await world.run('ticket', 'create', { fields: map({ summary: 'Printer' }) });
		await world.run('client', 'getAll', { returnAll: true });
	}
	expect(tokenRequests()).toBe(1);
});

describe('tickets, whose count is reliable', () => {
	const read = async (options: INodeParameters = {}) => {
		const rows = await world.json('ticket', 'getAll', { returnAll: true, options });
		return rows.map(({ id }) => Number(id));
	};

	/** Adds tickets until the list has so many; gives the IDs in it. */
	async function fill(count: number): Promise<number[]> {
		const there = await read();
		const missing = Array.from({ length: count - there.length }, () => ({ summary: 'Printer' }));
		const added = world.halo.seed('Tickets', missing).map(({ id }) => Number(id));
		return [...there, ...added].sort((a, b) => a - b);
	}

	test.each([200, 300, 1200])(
		'reading %p of them takes as many requests as pages',
		async (count) => {
			await open();
			const ids = await fill(count);
			world.asked();
			expect((await read()).sort((a, b) => a - b)).toEqual(ids);
			const lists = world.asked().filter((one) => one === 'GET /api/Tickets');
			expect(lists).toHaveLength(count / 100);
		},
	);

	test('a ticket added during reading hides no other', async () => {
		await open({ latency: 20 });
		const ids = await fill(400);
		const { length } = world.halo.requests;
		const reading = read({ parallelRequests: 1 });
		while (world.halo.requests.length < length + 2) await nextTurn();
		world.halo.seed('Tickets', [{ summary: 'New' }]);
		const found = await reading;
		expect(ids.filter((id) => !found.includes(id))).toEqual([]);
		expect(new Set(found).size).toBe(found.length);
	});
});
