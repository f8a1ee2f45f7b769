import type { INode, INodeProperties, INodePropertyMode } from 'n8n-workflow';
import { NodeHelpers } from 'n8n-workflow';
import { Halo } from '../../nodes/Halo/Halo.node';
import { map, openWorld, pick, type World } from '../support/halo.mts';
import '../support/untimedPatterns.mts';

let world: World;
let origin: string;
beforeEach(async () => {
	world ??= await openWorld();
	world.halo.reset();
	world.asked();
	origin = new URL(world.halo.credentials.url).origin;
});
afterAll(async () => await world.halo.close());

const locators = () =>
	new Halo().description.properties
		.flatMap((property) => [property, ...((property.options ?? []) as INodeProperties[])])
		.filter(({ type }) => type === 'resourceLocator');
const modeOf = (locator: string, name: string) =>
	locators()
		.filter((one) => one.name === locator)
		.flatMap(({ modes = [] }) => modes)
		.find((mode) => mode.name === name) as INodePropertyMode;
/** What n8n says of an entry before the node runs. */
function shown(mode: INodePropertyMode, value: string): string[] {
	const property: INodeProperties = {
		displayName: 'A',
		name: 'a',
		type: 'resourceLocator',
		default: { mode: mode.name, value: '' },
		modes: [mode],
	};
	const entry = { a: pick(value, mode.name) };
	const node: INode = {
		name: 'A',
		type: 'a',
		typeVersion: 1,
		id: 'a',
		position: [0, 0],
		parameters: entry,
	};
	const issues = NodeHelpers.getParameterIssues(property, entry, '', node, null);
	return issues.parameters?.a ?? [];
}
/** What n8n takes out of it. */
const taken = ({ extractValue }: INodePropertyMode, value: string) =>
	new RegExp(String((extractValue as { regex: string }).regex)).exec(value)?.[1];

const addresses: Record<string, string[]> = {
	ticketId: [
		'/ticket?id=12',
		'/tickets?id=12',
		'/ticket?x=1&id=12&showmenu=false',
		'/halo/ticket?id=12',
	],
	clientId: ['/customers?clientid=12', '/customers?mainview=client&clientid=12#notes'],
	userId: [
		'/customers?mainview=user&userid=12',
		'/customers?clientid=3&mainview=user&siteid=4&userid=12',
	],
	siteId: ['/customers?mainview=site&siteid=12', '/customers?siteid=12&mainview=site'],
	agentId: ['/config/agents/agents?agentid=12'],
	teamId: ['/config/agents/teams?teamid=12'],
	reportId: ['/reports?id=12'],
	assetId: ['/assets?id=12'],
	knowledgeBaseArticleId: ['/kb?id=12', '/knowledgebase?id=12'],
};

describe('By URL', () => {
	test.each(Object.keys(addresses))(
		'%s accepts the addresses of its records, and no others',
		(locator) => {
			const mode = modeOf(locator, 'url');
			for (const [owner, paths] of Object.entries(addresses)) {
				for (const path of paths) {
					const url = `https://example.halopsa.com${path}`;
					const own = owner === locator;
					expect({ url, id: taken(mode, url) }).toEqual({ url, id: own ? '12' : undefined });
					expect(shown(mode, url)).toHaveLength(own ? 0 : 1);
				}
			}
			expect(shown(mode, `javascript:https://a.b${addresses[locator][0]}`)).toHaveLength(1);
		},
	);

	test.each(Object.entries(addresses))(
		'%s refuses a long text as fast as it is read',
		(locator, [path]) => {
			const [query] = /[^?&]+=12/.exec(path) ?? [];
			const text = `https://example.halopsa.com${path}${`&${query}`.repeat(30_000)} x`;
			const began = performance.now();
			expect(shown(modeOf(locator, 'url'), text)).toHaveLength(1);
			expect(taken(modeOf(locator, 'url'), text)).toBeUndefined();
			// milliseconds; it takes a few, and took 17,000 when each ID was tried to the end of the text
			expect(performance.now() - began).toBeLessThan(5_000);
		},
	);

	const get = async (url: string) =>
		await world.run('ticket', 'get', { ticketId: pick(`={{ "${url}" }}`, 'url') });

	test('reads the record at an address of this Halo', async () => {
		const { items } = await get(`${origin}/tickets?id=2&showmenu=false`);
		expect(items[0].json).toMatchObject({ id: 2 });
	});

	test('sets, clears and filters nothing if it is left blank and optional', async () => {
		const [ticket] = world.halo.seed('Tickets', [{ summary: 'Blank', client_id: 2, user_id: 3 }]);
		const blank = { clientId: pick('', 'url'), userId: pick('', 'url') };
		const fields = map({ summary: 'Still blank' });
		const written = () =>
			world.halo.requests.findLast(({ method }) => method === 'POST')?.body as object[];
		await world.json('ticket', 'create', { ...blank, fields });
		expect(written()).toEqual([{ summary: 'Still blank' }]);
		await world.json('ticket', 'update', { ...blank, ticketId: pick(ticket.id), fields });
		expect(written()).toEqual([{ id: ticket.id, summary: 'Still blank' }]);
		expect(world.halo.records('Tickets')).toContainEqual(
			expect.objectContaining({ id: ticket.id, client_id: 2, user_id: 3 }),
		);
		world.asked();
		await world.json('ticket', 'getAll', { ...blank, limit: 1 });
		expect(world.asked().join()).not.toMatch(/client_id|user_id/);
	});

	test('asks for a choice if it was added and left blank', async () => {
		for (const [operation, own] of [
			['create', {}],
			['update', { ticketId: pick(2) }],
		] as const) {
			const { error } = await world.run('ticket', operation, {
				...own,
				fields: map({ summary: 'A' }),
				related: { assetId: pick('', 'url') },
			});
			expect(error?.message).toBe('Choose an asset, or remove it');
		}
		expect(world.asked()).toEqual([]);
	});

	test('prevents the run in n8n if it is left blank and required', async () => {
		const run = world.run('ticket', 'get', { ticketId: pick('', 'url') });
		await expect(run).rejects.toThrow('Parameter "Ticket" is required');
		expect(world.asked()).toEqual([]);
	});

	test('refuses the address of another record type, and of another Halo, and sends nothing', async () => {
		const { error } = await get(`${origin}/assets?id=2`);
		expect(error?.message).toContain("'Ticket' must be the address of one ticket");
		const foreign = await get('https://other.halopsa.com/ticket?id=2');
		expect(foreign.error?.message).toContain("'Ticket' contains an address of other.halopsa.com");
		const client = await world.run('ticket', 'create', {
			clientId: pick('https://other.halopsa.com/customers?clientid=2', 'url'),
			fields: map({ summary: 'A' }),
		});
		expect(client.error?.message).toContain("'Client' contains an address of other.halopsa.com");
		expect(world.asked()).toEqual([]);
	});
});

describe('By Name', () => {
	const nameOf = (list: string, id: number) =>
		String(world.halo.records(list).find((row) => row.id === id)?.name);
	const sent = () =>
		world.halo.requests.findLast(({ method }) => method === 'POST')?.body as object[];

	test('is offered by every locator of a record with a list', () => {
		const without = locators()
			.filter(({ modes = [] }) => modes.some(({ name }) => name === 'id'))
			.filter(({ modes = [] }) => !modes.some(({ name }) => name === 'name'))
			.map(({ name }) => name);
		expect(without).toEqual([]);
	});

	test('accepts a name in any case, with spaces around it', async () => {
		const clientId = pick(`  ${nameOf('Client', 2).toUpperCase()} `, 'name');
		const { error } = await world.run('ticket', 'create', {
			clientId,
			fields: map({ summary: 'A' }),
		});
		expect(error).toBeUndefined();
		expect(sent()[0]).toMatchObject({ client_id: 2 });
	});

	test('treats digits as a name, not as an ID', async () => {
		const [row] = world.halo.seed('Client', [{ name: '2' }]);
		const fields = map({ summary: 'A' });
		await world.json('ticket', 'create', { clientId: pick('2', 'name'), fields });
		expect(sent()[0]).toMatchObject({ client_id: row.id });
		const { error } = await world.run('ticket', 'create', { clientId: pick('3', 'name'), fields });
		expect(error?.message).toBe("No client is called '3'");
	});

	test('finds the record of the operation', async () => {
		const [row] = await world.json('client', 'get', {
			clientId: pick(nameOf('Client', 2), 'name'),
		});
		expect(row).toMatchObject({ id: 2 });
		const [{ summary }] = world.halo.records('Tickets');
		world.halo.seed('Tickets', [{ summary: 'The only one of its kind' }]);
		const ticketId = pick('the only one of its kind', 'name');
		expect(await world.json('ticket', 'get', { ticketId })).toMatchObject([
			{ summary: 'The only one of its kind' },
		]);
		expect(summary).toBeDefined();
	});

	test('is not narrowed in an update by the other locators, which hold new values', async () => {
		const site = world.halo.records('Site').find(({ client_id }) => client_id === 2);
		world.halo.seed('Site', [{ name: 'Wharf 9', client_id: site?.client_id ?? 0 }]);
		const { error } = await world.run('site', 'update', {
			siteId: pick('Wharf 9', 'name'),
			clientId: pick(3),
			fields: map({ notes: 'Moved' }),
		});
		expect(error).toBeUndefined();
	});

	test('finds the record that IDs are numbered within', async () => {
		const [ticket] = world.halo.seed('Tickets', [{ summary: 'The till of Wharf 9' }]);
		const ticketId = pick('the till of wharf 9', 'name');
		const [note] = await world.json('action', 'create', {
			ticketId: pick(ticket.id),
			fields: map({ note: 'Power supply replaced', outcome_id: 7 }),
		});
		const actionId = pick(note.action_id);
		expect(await world.json('action', 'get', { ticketId, actionId })).toMatchObject([
			{ ticket_id: ticket.id, note: 'Power supply replaced' },
		]);
		const list = pick('appointment types', 'name');
		const [entry] = await world.json('lookup', 'getAll', { lookupListId: list, limit: 1 });
		expect(entry.lookupid).toBe(63);
		const { error } = await world.run('lookup', 'getAll', { lookupListId: pick('Moons', 'name') });
		expect(error?.message).toBe("No lookup list is called 'Moons'");
	});

	test('refuses an ambiguous name, and lists the candidates', async () => {
		world.halo.seed('Client', [{ name: 'Twin' }, { name: 'Twin' }]);
		const { error } = await world.run('client', 'delete', { clientId: pick('twin', 'name') });
		expect(error?.message).toBe("2 clients are called 'twin'");
		expect(error?.description).toMatch(/Twin \(\d+\); Twin \(\d+\)/);
		expect(world.halo.requests.some(({ method }) => method === 'DELETE')).toBe(false);
	});

	test('a name from an expression under By ID still works', async () => {
		const clientId = pick(`={{ "${nameOf('Client', 2)}" }}`);
		await world.json('ticket', 'create', { clientId, fields: map({ summary: 'A' }) });
		expect(sent()[0]).toMatchObject({ client_id: 2 });
	});

	test('is accepted by Any Record', async () => {
		const recordType = pick('Client', 'name');
		const recordId = pick(nameOf('Client', 2), 'name');
		expect(await world.json('anyRecord', 'get', { recordType, recordId })).toMatchObject([
			{ id: 2 },
		]);
	});
});
