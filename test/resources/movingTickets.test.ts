import type { IDataObject } from 'n8n-workflow';
import type { Row } from '../../sandbox/halo/index.mts';
import { map, openWorld, pick, type World } from '../support/halo.mts';

/** What goes along when a ticket gets another client or another agent: docs/halo/tickets.md#writing. */

let world: World;
beforeEach(async () => {
	world ??= await openWorld();
	world.halo.reset();
});
afterAll(async () => await world.halo.close());

const sent = () =>
	world.halo.requests
		.filter(({ method, path }) => method === 'POST' && !path.includes('token'))
		.map(({ body }) => (body as IDataObject[])[0]);
const siteOf = (client: number) =>
	world.halo.records('Client').find(({ id }) => id === client)?.main_site_id;
const userOf = (client: number) =>
	world.halo.records('Users').find(({ client_id }) => client_id === client);
const ticketOf = (client: number, more: Row = {}) => {
	const user = userOf(client);
	const place: Row = {
		client_id: client,
		site_id: user?.site_id ?? null,
		user_id: user?.id ?? null,
	};
	const [{ id }] = world.halo.seed('Tickets', [
		{ summary: 'Printer', tickettype_id: 1, status_id: 1, sla_id: 1, ...place, ...more },
	]);
	return id;
};
const move = async (id: unknown, related: object, more: object = {}) =>
	await world.run('ticket', 'update', {
		ticketId: pick(id),
		fields: map({}),
		related: related as never,
		...more,
	});
const hintsOf = ({ hints }: Awaited<ReturnType<typeof move>>) =>
	hints.map(({ message }) => message);

describe('case 8: a ticket that moves to another client', () => {
	test("gets the client's main site, and a hint names what is kept", async () => {
		const id = ticketOf(14);
		const outcome = await move(id, { clientId: pick('12') });
		expect(outcome.error).toBeUndefined();
		expect(sent()).toEqual([{ id, client_id: 12, site_id: siteOf(12) }]);
		const [hint] = hintsOf(outcome);
		expect(hint).toContain(`(${String(siteOf(12))})`);
		expect(hint).toContain(`(${String(userOf(14)?.id)}) still belongs to the old client`);
	});

	test('also does so in a dry run, which only reads', async () => {
		const id = ticketOf(14);
		const outcome = await move(id, { clientId: pick('12') }, { options: { dryRun: true } });
		expect(JSON.stringify(outcome.items[0].json)).toContain(`"site_id":${String(siteOf(12))}`);
		expect(hintsOf(outcome)).toHaveLength(1);
		expect(sent()).toEqual([]);
	});

	test('reads the client once for several items', async () => {
		const items = [ticketOf(14), ticketOf(13)].map((id) => ({ id }));
		await world.run(
			'ticket',
			'update',
			{ ticketId: pick('={{ $json.id }}'), fields: map({}), related: { clientId: pick('12') } },
			items as never,
		);
		expect(sent().map(({ site_id }) => site_id)).toEqual([siteOf(12), siteOf(12)]);
		const reads = world.halo.requests.filter(({ path }) => path === '/api/Client/12');
		expect(reads).toHaveLength(1);
	});

	test('keeps the site or the user that was given', async () => {
		const id = ticketOf(14);
		const site = siteOf(12);
		expect(hintsOf(await move(id, { clientId: pick('12'), siteId: pick(site) }))).toEqual([]);
		const user = userOf(12)?.id;
		expect(hintsOf(await move(id, { clientId: pick('12'), userId: pick(user) }))).toEqual([]);
		expect(sent()).toEqual([
			{ id, client_id: 12, site_id: site },
			{ id, client_id: 12, user_id: user },
		]);
	});

	test('keeps its site if the client stays the same', async () => {
		const id = ticketOf(14);
		expect(hintsOf(await move(id, { clientId: pick('14') }))).toEqual([]);
		expect(sent()).toEqual([{ id, client_id: 14 }]);
	});

	test('gets only the hint if the client has no main site, or may not be read', async () => {
		const client = world.halo.records('Client').find(({ id }) => id === 12);
		world.halo.seed('Client', [{ ...client, main_site_id: null }]);
		const id = ticketOf(14);
		const [hint] = hintsOf(await move(id, { clientId: pick('12') }));
		expect(hint).toContain('No site was set');
		expect(hint).toContain('still belong to the old client');
		world.halo.failNext({ match: { path: '/api/Client/11' }, status: 403 });
		const other = ticketOf(14);
		expect(hintsOf(await move(other, { clientId: pick('11') }))[0]).toContain('No site was set');
		expect(sent()).toEqual([
			{ id, client_id: 12 },
			{ id: other, client_id: 11 },
		]);
	});

	test('is handled the same in Create or Update, and in Extra JSON', async () => {
		const id = ticketOf(14, { summary: 'One of a kind' });
		await world.json('ticket', 'upsert', {
			fields: map({ summary: 'One of a kind' }, 'summary'),
			related: { clientId: pick('12') },
		});
		await world.json('ticket', 'update', {
			ticketId: pick(id),
			fields: map({}),
			options: { extraBody: '{ "client_id": 11 }' },
		});
		expect(sent()).toMatchObject([
			{ id, client_id: 12, site_id: siteOf(12) },
			{ id, client_id: 11, site_id: siteOf(11) },
		]);
	});
});

describe('Assign', () => {
	const assign = async (id: unknown, more: object) =>
		await world.run('ticket', 'assign', { ticketId: pick(id), agent: 4, ...more });
	const teamOf = (id: unknown) => world.halo.records('Tickets').find((row) => row.id === id)?.team;

	test("moves the ticket to the agent's team; Keep Team prevents it", async () => {
		const id = ticketOf(14, { team: 'Projects' });
		await assign(id, { options: { keepTeam: true } });
		expect(sent()).toEqual([{ id, agent_id: 4, team_id: 3, team: 'Projects' }]);
		expect(teamOf(id)).toBe('Projects');
		await assign(id, {});
		expect(teamOf(id)).toBe(world.halo.records('Agent').find((row) => row.id === 4)?.team);
	});

	test('prefers a chosen team, and sends nothing with Keep Team if there is no team', async () => {
		const id = ticketOf(14, { team: 'Projects' });
		await assign(id, { team: 'Accounts', options: { keepTeam: true } });
		expect(sent()).toEqual([{ id, agent_id: 4, team: 'Accounts' }]);
		const { error } = await assign(ticketOf(14), { options: { keepTeam: true } });
		expect(error?.message).toContain('has no team');
		expect(sent()).toHaveLength(1);
	});
});

test('children moved by Process Children each get the main site', async () => {
	const parent = ticketOf(14);
	const children = [ticketOf(14, { parent_id: parent }), ticketOf(14, { parent_id: parent })];
	const outcome = await world.run('ticket', 'processChildren', {
		ticketId: pick(parent),
		fields: map({}),
		options: { extraBody: '{ "client_id": 12 }' },
	});
	expect(outcome.error).toBeUndefined();
	const [{ body }] = world.halo.requests.filter(
		({ method, path }) => method === 'POST' && path.endsWith('/Tickets'),
	);
	const moved = { client_id: 12, site_id: siteOf(12) };
	expect(body).toHaveLength(2);
	expect(body).toEqual(expect.arrayContaining(children.map((id) => ({ ...moved, id }))));
	expect(hintsOf(outcome)).toHaveLength(2);
	for (const id of children) {
		expect(world.halo.records('Tickets').find((one) => one.id === id)).toMatchObject(moved);
	}
});

test.each(['Tickets', 'Opportunities', 'Projects'])(
	'Any Record moves a record of %s to the main site, too',
	async (type) => {
		const id = ticketOf(14);
		const outcome = await world.run('anyRecord', 'update', {
			recordType: pick(type, 'list'),
			recordId: pick(id),
			fields: map({ client_id: '12' }),
		});
		expect(outcome.error).toBeUndefined();
		expect(sent()).toEqual([{ id, client_id: 12, site_id: siteOf(12) }]);
		expect(hintsOf(outcome)[0]).toContain(`(${String(siteOf(12))})`);
	},
);
