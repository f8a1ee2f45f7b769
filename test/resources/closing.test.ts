import type { IDataObject } from 'n8n-workflow';
import type { Options, Row } from '../../sandbox/halo/index.mts';
import { map, openWorld, pick, type World } from '../support/halo.mts';

/** Which tickets are closed, and by which status: docs/halo/tickets.md#statuses. */

const worlds: Record<string, World> = {};
async function worldWith(modes: Options['modes'] = {}): Promise<World> {
	const world = (worlds[JSON.stringify(modes)] ??= await openWorld({ modes }));
	world.halo.reset();
	return world;
}
afterAll(async () => {
	await Promise.all(Object.values(worlds).map(({ halo }) => halo.close()));
});

const seed = ({ halo }: World, more: Row = {}) =>
	halo.seed('Tickets', [
		{ summary: 'Printer', tickettype_id: 1, status_id: 1, client_id: 1, sla_id: 1, ...more },
	])[0].id;
const writes = ({ halo }: World) =>
	halo.requests.filter(({ method, path }) => method === 'POST' && path.startsWith('/api/'));
const statusesAsked = ({ halo }: World) =>
	halo.requests.filter(({ path }) => path === '/api/Status').map(({ query }) => query);
const close = async (world: World, id: unknown, more: IDataObject = {}) =>
	(await world.json('ticket', 'close', { ticketId: pick(id), ...(more as object) }))[0];
const refusedClose = async (world: World, id: unknown) =>
	(await world.run('ticket', 'close', { ticketId: pick(id) })).error;
/** Gives statuses other names; one that is left out keeps its own. */
const rename = ({ halo }: World, names: Record<number, string>) =>
	halo.records('Status').forEach((row) => {
		const name = names[Number(row.id)];
		if (name !== undefined) halo.seed('Status', [{ ...row, name }]);
	});

describe('a ticket counts as closed', () => {
	test('with any status that closes, whatever its type', async () => {
		const world = await worldWith();
		for (const status_id of [8, 9, 10, 11]) {
			const id = seed(world, { status_id });
			expect(await close(world, id)).toMatchObject({ id, changed: false, status_id });
		}
		expect(writes(world)).toEqual([]);
	});

	test('by its closing date alone, but not by a date that means none', async () => {
		const world = await worldWith();
		const rows = { dateclosed: '2026-03-01T10:00:00', hasbeenclosed: false, status_id: 404 };
		expect((await close(world, seed(world, rows))).changed).toBe(false);
		for (const dateclosed of ['1900-01-01T00:00:00', '1899-12-30', '0001-01-01T00:00:00']) {
			expect((await close(world, seed(world, { ...rows, dateclosed }))).changed).toBe(true);
		}
	});

	test.each(['keeps', 'resets'] as const)(
		'no longer once it was reopened: hasbeenclosed %s',
		async (reopened) => {
			const world = await worldWith({ reopened });
			const id = seed(world);
			await close(world, id);
			await world.json('ticket', 'update', { ticketId: pick(id), fields: map({ status_id: 2 }) });
			const [row] = await world.json('ticket', 'get', { ticketId: pick(id), output: 'raw' });
			expect(row.hasbeenclosed).toBe(reopened === 'keeps' ? true : undefined);
			expect(await close(world, id)).toMatchObject({ changed: true, status_id: 9 });
		},
	);

	test('by its status if Halo does not mark closing statuses, also after reopening', async () => {
		const world = await worldWith({ statuses: 'oneType' });
		const id = seed(world);
		await close(world, id);
		expect(await close(world, id)).toMatchObject({ changed: false, status_id: 9 });
		await world.json('ticket', 'update', { ticketId: pick(id), fields: map({ status_id: 2 }) });
		expect(await close(world, id)).toMatchObject({ changed: true, status_id: 9 });
	});
});

describe('the status that closes', () => {
	test('is the one called Closed, whatever its case and number', async () => {
		const world = await worldWith();
		rename(world, { 9: 'Done', 10: '  CLOSED ' });
		expect(await close(world, seed(world))).toMatchObject({ changed: true, status_id: 10 });
	});

	test('is the only closing status', async () => {
		const world = await worldWith();
		for (const row of world.halo.records('Status')) {
			if ([8, 9, 10].includes(Number(row.id)))
				world.halo.seed('Status', [{ ...row, _closes: false }]);
		}
		expect(await close(world, seed(world))).toMatchObject({ status_id: 11 });
	});

	test('is never one of orders or items, which are not requested', async () => {
		const world = await worldWith();
		await close(world, seed(world));
		expect(statusesAsked(world).map(({ type }) => type)).toEqual(
			statusesAsked(world).map(() => 'ticket'),
		);
	});

	test('must be chosen if several close and none is called Closed', async () => {
		const world = await worldWith();
		rename(world, { 9: 'Done' });
		const error = await refusedClose(world, seed(world));
		expect(error?.message).toContain("no status called 'Closed'");
		expect(error?.description).toContain('Resolved (8), Done (9), Completed (10), Cancelled (11)');
		expect(error?.description).not.toContain('New');
		expect(writes(world)).toEqual([]);
	});

	test('is the one called Closed if Halo does not mark closing statuses, never just number 9', async () => {
		const world = await worldWith({ statuses: 'oneType' });
		expect(await close(world, seed(world))).toMatchObject({ status_id: 9 });
		rename(world, { 9: 'With Tom' });
		const error = await refusedClose(world, seed(world));
		expect(error?.message).toContain('does not show which ones close a ticket');
		expect(error?.description).toContain('New (1)');
		expect(writes(world)).toHaveLength(1);
	});

	test('must be chosen if two are called Closed', async () => {
		const world = await worldWith();
		rename(world, { 10: 'closed' });
		const error = await refusedClose(world, seed(world));
		expect(error?.description).toContain('Closed (9), closed (10)');
		expect(writes(world)).toEqual([]);
	});

	test('can be any if Halo does not mark closing statuses', async () => {
		const world = await worldWith({ statuses: 'oneType' });
		const options = (await world.bench.callMethod('loadOptions', 'getClosedStatuses', {
			parameters: { resource: 'ticket', operation: 'close' },
		})) as Array<{ name: string }>;
		const names = options.map(({ name }) => name);
		expect(names).toEqual(expect.arrayContaining(['New', 'Closed']));
		expect(names).not.toContain('Closed Order');
	});
});

describe('Create or Append', () => {
	const byId = async (world: World, id: unknown) =>
		(
			await world.json('ticket', 'createOrAppend', {
				clientId: pick(1),
				findBy: 'ticketId',
				findId: String(id),
				fields: map({ summary: 'Disk full' }),
			})
		)[0];
	const bySummary = async (world: World) =>
		(
			await world.json('ticket', 'createOrAppend', {
				clientId: pick(1),
				fields: map({ summary: 'Disk full' }),
			})
		)[0];

	test('does not add to a ticket that is closed by a status of type 0', async () => {
		const world = await worldWith();
		const id = seed(world, { summary: 'Disk full', status_id: 10 });
		expect(await byId(world, id)).toMatchObject({
			result: 'created',
			reason: `Ticket ${String(id)} is closed`,
		});
	});

	test('adds to a reopened ticket', async () => {
		const world = await worldWith();
		const id = seed(world, { summary: 'Disk full', hasbeenclosed: true, status_id: 2 });
		expect(await byId(world, id)).toMatchObject({ id, result: 'appended' });
		expect(await bySummary(world)).toMatchObject({ id, result: 'appended' });
	});

	test('creates a ticket if it is unknown whether the old one is open again', async () => {
		const world = await worldWith({ statuses: 'oneType' });
		const id = seed(world, { summary: 'Disk full', hasbeenclosed: true, status_id: 2 });
		expect(await byId(world, id)).toMatchObject({
			result: 'created',
			reason: `Ticket ${String(id)} may be closed`,
		});
	});

	test('by summary, too, adds to an older open ticket and not to a newer closed one', async () => {
		const world = await worldWith();
		const open = seed(world, { summary: 'Disk full' });
		seed(world, { summary: 'Disk full', status_id: 11 });
		expect(await bySummary(world)).toMatchObject({ id: open, result: 'appended' });
	});
});

test('Process Children leaves out children that are closed, whatever the type of their status', async () => {
	const world = await worldWith();
	const parent = seed(world);
	const open = seed(world, { parent_id: parent });
	const cancelled = seed(world, { parent_id: parent, status_id: 11 });
	const rows = await world.json('ticket', 'processChildren', {
		ticketId: pick(parent),
		fields: map({ status_id: 9 }),
	});
	expect(rows.map(({ id }) => id)).toEqual([open]);
	expect(world.halo.records('Tickets').find(({ id }) => id === cancelled)?.status_id).toBe(11);
});

test.each(['opportunity', 'project'])(
	'statuses of an %s are requested without a type',
	async (resource) => {
		const world = await worldWith();
		await world.json(resource, 'create', {
			fields: map({ summary: 'Chance', status_id: '={{ "In Progress" }}' }),
		});
		expect(statusesAsked(world)).toEqual([{}]);
	},
);

describe('a refusal of Halo', () => {
	test.each([{}, { note: 'Solved' }])('open to-dos are explained, %j', async (more) => {
		const world = await worldWith();
		const id = seed(world);
		world.halo.seed('ToDo', [{ ticket_id: id, text: 'Call back', done: false }]);
		const { error } = await world.run('ticket', 'close', { ticketId: pick(id), ...more });
		expect(error?.message).toContain('outstanding To-Dos');
		expect(error?.description).toContain(`Ticket ${String(id)} has open to-dos`);
		expect(error).toMatchObject({ httpCode: '400', context: { itemIndex: 0 } });
	});

	test('to close an unassigned ticket is explained', async () => {
		const world = await worldWith({ unassigned: 'stays' });
		const id = seed(world);
		const error = await refusedClose(world, id);
		expect(error?.message).toContain('Please assign this Ticket');
		expect(error?.description).toContain('Give it to an agent first');
		await world.json('ticket', 'assign', { ticketId: pick(id), agent: 3 });
		expect(await close(world, id)).toMatchObject({ changed: true });
	});

	test('for any other reason is shown unchanged', async () => {
		const world = await worldWith();
		const body = 'You do not have permission to update this Ticket';
		const match = { method: 'POST', path: '/api/Tickets' };
		world.halo.failNext({ match, status: 400, body });
		const error = await refusedClose(world, seed(world));
		expect(error?.message).toContain(body);
		expect(error?.description).not.toContain('to-do');
	});
});
