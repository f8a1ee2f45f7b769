import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { map, openWorld, pick, type World } from '../support/halo.mts';

let world: World;
beforeAll(async () => {
	world = await openWorld();
});
beforeEach(() => world.halo.reset());
afterAll(async () => await world.halo.close());

/** A name as it comes from an item: locators take it through an expression alone. */
const byName = (name: string) => pick(`={{ ${JSON.stringify(name)} }}`);
const create = async (parameters: INodeParameters) =>
	await world.run('ticket', 'create', { fields: map({ summary: 'Printer' }), ...parameters });
const posts = () => world.halo.requests.filter(({ path }) => path.endsWith('/Tickets'));
const sent = () => (posts().at(-1)?.body as IDataObject[])[0];
const client = (at: number) => world.halo.records('Client')[at];

test('the only record with a name is used, whatever its case and spaces', async () => {
	const { id, name } = client(3);
	const { error } = await create({ clientId: byName(`  ${String(name).toUpperCase()} `) });
	expect(error).toBeUndefined();
	expect(sent()).toEqual({ summary: 'Printer', client_id: id });
});

test('an ambiguous name stops the item before anything is written, and lists the candidates', async () => {
	const twins = world.halo.seed('Client', [{ name: 'Twin Ltd' }, { name: 'Twin Ltd' }]);
	const { error } = await create({ clientId: byName('Twin Ltd') });
	expect(error?.message).toBe("2 clients are called 'Twin Ltd'");
	for (const { id } of twins) expect(error?.description).toContain(`Twin Ltd (${String(id)})`);
	expect(posts()).toEqual([]);
});

test('part of a name does not match, and similar records are listed', async () => {
	const { id, name } = client(0);
	const [word] = String(name).split(' ');
	const { error } = await create({ clientId: byName(word) });
	expect(error?.message).toBe(`No client is called '${word}'`);
	expect(error?.description).toContain(`${String(name)} (${String(id)})`);
	expect(posts()).toEqual([]);
});

test('a name without similar records is reported as unknown', async () => {
	const { error } = await create({ clientId: byName('Qqqq') });
	expect(error?.description).toContain('Halo found nothing similar');
	expect(posts()).toEqual([]);
});

test('a site is looked up within the chosen client, wherever its locator is', async () => {
	const own = world.halo.records('Site').filter(({ client_id }) => client_id === client(5).id);
	const [{ id, name }] = own;
	const namesakes = world.halo.records('Site').filter((site) => site.name === name);
	expect(namesakes.length).toBeGreaterThan(1);

	const clientId = pick(client(5).id);
	for (const place of [
		{ siteId: byName(String(name)) },
		{ related: { siteId: byName(String(name)) } },
	] as INodeParameters[]) {
		const { error } = await create({ clientId, ...place });
		expect(error).toBeUndefined();
		expect(sent()).toMatchObject({ client_id: client(5).id, site_id: id });
	}

	const { error } = await create({ siteId: byName(String(name)) });
	expect(error?.message).toBe(`${namesakes.length} sites are called '${String(name)}'`);
});

test('an agent can be given by name, too', async () => {
	const { error } = await world.run('appointment', 'create', {
		agentId: byName('Maya Lindqvist'),
		fields: map({
			subject: 'Visit',
			start_date: '2026-04-02T09:00:00',
			end_date: '2026-04-02T10:00:00',
			appointment_type_id: 2,
		}),
	});
	expect(error).toBeUndefined();
	const write = world.halo.requests.findLast(({ method }) => method === 'POST');
	expect(write?.body).toMatchObject([{ agents: [{ id: 3 }] }]);
});

test('lists can be filtered by a name, too', async () => {
	const { id, name } = client(2);
	await world.json('ticket', 'getAll', { clientId: byName(String(name)), limit: 1 });
	const list = world.halo.requests.findLast(({ path }) => path === '/api/Tickets');
	expect(list?.query.client_id).toBe(String(id));
});

test('a name is looked up once for all items of a run', async () => {
	const { id, name } = client(1);
	const items = Array.from({ length: 4 }, () => ({ client: name as string }));
	const parameters = {
		clientId: pick('={{ $json.client }}'),
		fields: map({ summary: 'Printer' }),
	};
	const { error } = await world.run('ticket', 'create', parameters, items);
	expect(error).toBeUndefined();
	expect(posts().map(({ body }) => (body as IDataObject[])[0].client_id)).toEqual(
		items.map(() => id),
	);
	expect(world.halo.requests.filter(({ path }) => path.endsWith('/Client'))).toHaveLength(1);
});
