import { ReadCache } from '../../nodes/Halo/transport/cache';
import { map, openWorld, pick, type World } from '../support/halo.mts';

let world: World;
beforeAll(async () => {
	world = await openWorld();
});
beforeEach(() => world.halo.reset());
afterAll(async () => await world.halo.close());

const askedFor = (path: string) =>
	world.halo.requests.filter((one) => one.method === 'GET' && one.path === path).length;

test('two items with a status by name request the statuses once', async () => {
	const closing = { ticketId: pick('={{ $json.id }}'), closedStatus: 'Closed' };
	const items = world.halo
		.records('Tickets')
		.filter(({ status_id }) => status_id !== 9)
		.slice(0, 2)
		.map(({ id }) => ({ id }));
	const { error } = await world.run('ticket', 'close', closing, items as never);
	expect(error).toBeUndefined();
	expect(askedFor('/api/Status')).toBe(1);
});

test('the second item of a Create or Update finds the record of the first', async () => {
	const upserted = { fields: map({ name: '={{ $json.name }}' }, 'name') };
	const items = [{ name: 'Twice Ltd' }, { name: 'Twice Ltd' }];
	const rows = await world.json('client', 'upsert', upserted, items);
	expect(rows[0].id).toBe(rows[1].id);
});

test('a kept value is requested once, dropped with its list, and frozen', async () => {
	const cache = new ReadCache();
	let requests = 0;
	const read = async (list: string) =>
		await cache.read(`https://halo/${list}`, list, async () => [{ id: ++requests }]);
	expect(await Promise.all([read('status'), read('status')])).toEqual([[{ id: 1 }], [{ id: 1 }]]);
	await cache.write('tickets', async () => await Promise.resolve());
	expect(await read('status')).toEqual([{ id: 1 }]);
	await cache.write('status', async () => await Promise.resolve());
	const [row] = (await read('status')) as Array<{ id: number }>;
	expect(row.id).toBe(2);
	expect(() => {
		row.id = 3;
	}).toThrow(TypeError);
});

test('a failed read is not kept', async () => {
	const cache = new ReadCache();
	const request = jest.fn().mockRejectedValueOnce(new Error('away')).mockResolvedValue([]);
	await expect(cache.read('https://halo/status', 'status', request)).rejects.toThrow('away');
	expect(await cache.read('https://halo/status', 'status', request)).toEqual([]);
});
