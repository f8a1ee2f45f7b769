import type { INodeListSearchResult } from 'n8n-workflow';
import { map, openWorld, pick, type World } from '../support/halo.mts';

let world: World;
beforeAll(async () => {
	world = await openWorld();
});
beforeEach(() => world.asked());
afterAll(async () => await world.halo.close());

const search = async (name: string, text?: string) =>
	(await world.bench.callMethod(
		'listSearch',
		name,
		{ parameters: { resource: name } },
		text,
	)) as INodeListSearchResult;

test('a number is refused as an ID if Halo uses GUIDs, and nothing is sent', async () => {
	const { error } = await world.run('priority', 'get', { priorityId: pick('={{ "3" }}') });
	expect(error?.message).toBe("'Priority' must be an ID, not '3'");
	expect(error?.description).toContain('An ID here is a GUID');
	expect(world.asked()).toEqual([]);
});

test('a record with a GUID can be matched by it', async () => {
	const [{ id }] = await world.json('webhook', 'getAll', { limit: 1 });
	const fields = map({ id, name: 'Renamed', url: 'https://chat.example/renamed' }, 'id');
	expect(await world.json('webhook', 'upsert', { fields })).toMatchObject([
		{ id, name: 'Renamed' },
	]);
});

test('a list that ignores pages is requested once, and searched by Halo', async () => {
	const rows = await world.json('appointment', 'getAll', { returnAll: true });
	// and the list that names their types
	expect(world.asked()).toEqual(['GET /api/Appointment', 'GET /api/Lookup']);
	const { results, paginationToken } = await search('appointment', 'Site visit 3');
	expect(results.map(({ name }) => name)).toEqual([expect.stringContaining('Site visit 3')]);
	expect(rows.length).toBeGreaterThan(results.length);
	expect(paginationToken).toBeUndefined();
	expect(world.halo.requests.at(-1)?.query).toEqual({ search: 'Site visit 3' });
});
