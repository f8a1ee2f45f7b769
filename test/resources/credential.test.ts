import type { IDataObject } from 'n8n-workflow';
import { openWorld, type World } from '../support/halo.mts';
import { defaultApplications } from '../../sandbox/halo/auth/applications.mts';

const worlds: World[] = [];
afterAll(async () => {
	for (const { halo } of worlds) await halo.close();
});

/** A Halo whose working credential belongs to the application with that name. */
async function worldOf(name: string, options: Parameters<typeof openWorld>[0] = {}) {
	const applications = [...defaultApplications].sort(
		(a, b) => Number(b.name === name) - Number(a.name === name),
	);
	const world = await openWorld({ applications, ...options });
	worlds.push(world);
	return world;
}

const check = async (world: World, options: IDataObject = {}) => {
	const [json] = await world.json('credential', 'check', { options: options as never });
	return json as IDataObject & { summary: string; areas: IDataObject[] };
};

const are = (areas: IDataObject[], access: string) =>
	areas.filter((one) => one.access === access).map(({ area }) => area);

test('wish 19: shows which Halo, as which agent, and that everything may be read', async () => {
	const world = await worldOf('Integration');
	const found = await check(world);
	expect(found).toMatchObject({
		product: 'HaloPSA',
		version: '2.236.133',
		tenant: 'larkfield',
		hostedGroup: 'UK1-Stable1',
		server: world.halo.api,
		agent: { name: 'Integration', email: 'integration@larkfield.example', apiOnly: true },
	});
	expect(are(found.areas, 'refused')).toEqual([]);
	expect(are(found.areas, 'unknown')).toEqual([]);
	expect(found.areas.find(({ area }) => area === 'customers')).toMatchObject({ records: 40 });
	expect(found.summary).toMatch(/HaloPSA 2.236.133, tenant larkfield/);
	expect(found.summary).toMatch(/It may read tickets, customers/);
	expect(found.summary).toMatch(/Only reading was tried/);
});

test('wish 19: names refused areas, and the box to tick', async () => {
	const world = await worldOf('Tickets only');
	const found = await check(world);
	expect(are(found.areas, 'allowed')).toEqual(['tickets']);
	expect(are(found.areas, 'refused')).toContain('invoices');
	expect(found.summary).toMatch(/Halo refuses to show customers.*read:customers.*read:invoices/);
	expect(found.summary).toMatch(/Permissions tab/);
});

test('names the areas that were not granted, and those that may only be read', async () => {
	const [first, ...others] = defaultApplications;
	const scopes = ['read:customers', 'read:tickets', 'edit:tickets', 'read:invoices', 'read:events'];
	const narrow = { ...first, scopes };
	const world = await openWorld({ applications: [narrow, ...others] });
	worlds.push(world);
	const { haloServiceApi } = Object.fromEntries(world.bench.credentials.stored);
	world.bench.credentials.stored.set('haloServiceApi', { ...haloServiceApi, scope: 'all' });
	const found = await check(world);
	expect(found.scope).toBe(scopes.join(' '));
	expect(found.missing).toEqual(
		expect.arrayContaining(['read:assets', 'read:reporting', 'admin', 'read:mailcampaign']),
	);
	for (const box of scopes) expect(found.missing).not.toContain(box);
	// Halo refuses contracts, reports and webhooks in ways of their own
	expect(are(found.areas, 'refused')).toEqual(
		found.areas.map(({ area }) => area).filter((area) => !READABLE.includes(String(area))),
	);
	expect(found.areas.find(({ area }) => area === 'tickets')).toMatchObject({
		granted: 'read and edit',
	});
	expect(found.summary).toMatch(/granted without .*read:assets.*\(assets, .*\)\./);
	expect(found.summary).toMatch(/may read but not change customers, invoices\./);
});

const READABLE = ['tickets', 'customers', 'invoices'];

test('names no missing areas if the scope is all', async () => {
	const found = await check(await worldOf('Integration'));
	expect(found).toMatchObject({ scope: 'all', missing: [] });
	for (const { granted } of found.areas) expect(granted).toBeNull();
	expect(found.summary).not.toMatch(/granted|may read but/);
});

test('wish 19: reports that the application does not log in as an agent', async () => {
	const world = await worldOf('Logs in as a user');
	const found = await check(world);
	expect(found.agent).toBeNull();
	expect(found.summary).toMatch(/does not act as an agent.*Login Type to Agent/);
});

test('trap 7: an empty area is not a refusal, and the limits of an API-only agent are shown', async () => {
	const world = await worldOf('Integration');
	for (const { id } of world.halo.records('Supplier')) {
		world.halo.store.of('Supplier').remove(String(id));
	}
	const found = await check(world);
	expect(are(found.areas, 'empty')).toEqual(['suppliers']);
	expect(found.summary).toMatch(/shows nothing under suppliers.*API-only agent has to be added/);
});

test('an area that fails inside Halo is unknown, and the others are known', async () => {
	const world = await worldOf('Integration');
	world.halo.failNext({ match: { path: '/KBArticle' }, status: 500 });
	const found = await check(world);
	expect(are(found.areas, 'unknown')).toEqual(['knowledge base']);
	expect(found.summary).toMatch(/Not known: knowledge base \(Halo could not process/);
	expect(are(found.areas, 'allowed')).toContain('tickets');
});

test('writes nothing, and reads one row of each area, once for all items', async () => {
	const world = await worldOf('Integration');
	world.asked();
	const rows = await world.json('credential', 'check', {}, [{}, {}, {}]);
	expect(rows).toHaveLength(3);
	const asked = world.halo.requests.filter(({ path }) => !/token|info|me$/i.test(path));
	expect(new Set(asked.map(({ method }) => method))).toEqual(new Set(['GET']));
	// the webhooks of Halo Trigger are looked at whole
	const isWhole = ({ query }: (typeof asked)[number]) => !query.page_size && !query.count;
	const [whole, probed] = [asked.filter(isWhole), asked.filter((one) => !isWhole(one))];
	expect(whole.map(({ path }) => path)).toEqual(['/api/Webhook', '/api/Notification']);
	expect(new Set(probed.map(({ path }) => path)).size).toBe(probed.length);
	for (const { query } of probed) expect(query.page_size ?? query.count).toBe('1');
});

test("claims and secrets are left out, and Raw adds Halo's response without secrets", async () => {
	const world = await worldOf('Integration');
	world.halo.seed('Agent', [
		{ id: 2, name: 'Integration', new_access_token: 'hush-hush', isapiagent: true },
	]);
	const plain = JSON.stringify(await check(world));
	expect(plain).not.toMatch(/claim|hush/);
	const raw = await check(world, { includeRaw: true });
	expect(raw.raw).toMatchObject({ agent: { claims: expect.any(Array) } });
	const { clientSecret } = world.halo.credentials;
	expect(JSON.stringify(raw)).not.toContain('hush');
	expect(JSON.stringify(raw)).not.toContain(clientSecret);
});
