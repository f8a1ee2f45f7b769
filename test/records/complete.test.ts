import type { INodeParameters } from 'n8n-workflow';
import { map, openWorld, pick, type World } from '../support/halo.mts';

/** Decisions by what is found: nothing is written, and nobody is found, by a list that is not whole. */

let world: World;
beforeAll(async () => {
	world = await openWorld();
});
beforeEach(() => world.halo.reset());
afterAll(async () => await world.halo.close());

/** The next list of this kind counts five records and shows none, as when the agent may not see them. */
const hide = (path: string, listKey: string) =>
	world.halo.failNext({
		status: 200,
		body: { record_count: 5, [listKey]: [] },
		match: { method: 'GET', path },
	});

const UNSEEN = 'Halo counts 5 records but returned 0. Nothing was written.';

async function refused(resource: string, operation: string, parameters: INodeParameters) {
	const { error } = await world.run(resource, operation, parameters);
	expect(error?.message).toBe(UNSEEN);
	const writes = world.halo.requests.filter(
		({ method, path }) => method === 'POST' && !path.endsWith('/token'),
	);
	expect(writes).toEqual([]);
}

test('Client > Create or Update creates no second client', async () => {
	const { name } = world.halo.records('Client')[0];
	hide('/api/Client', 'clients');
	await refused('client', 'upsert', { fields: map({ name }, 'name') });
});

test('Ticket > Create or Append creates no second ticket', async () => {
	const { summary } = world.halo.records('Tickets')[0];
	hide('/api/Tickets', 'tickets');
	await refused('ticket', 'createOrAppend', { findBy: 'summary', fields: map({ summary }) });
});

test('a name in a locator is not looked up in an incomplete list', async () => {
	const { name } = world.halo.records('Client')[0];
	hide('/api/Client', 'clients');
	await refused('ticket', 'create', {
		clientId: pick(`={{ ${JSON.stringify(name)} }}`),
		fields: map({ summary: 'Printer' }),
	});
});

test('the General User is not looked up in an incomplete list', async () => {
	const options = { unknownUser: 'generalUser' };
	const parameters = {
		clientId: pick(1),
		userId: pick('={{ "nobody@example.com" }}'),
		fields: map({ summary: 'Printer' }),
		options,
	};
	world.halo.failNext({ status: 200, body: [], match: { method: 'GET', path: '/api/Users' } });
	hide('/api/Users', 'users');
	await refused('ticket', 'create', parameters);
});

test('Ticket > Process Children changes none of the children', async () => {
	hide('/api/Tickets', 'tickets');
	await refused('ticket', 'processChildren', {
		ticketId: pick(1),
		fields: map({ status_id: 2 }),
	});
});

test('Approval > Approve decides nothing', async () => {
	hide('/api/TicketApproval', 'approvals');
	await refused('approval', 'approve', { related: { ticketId: pick(1) }, ticketId: pick(1) });
});

test('User > Find by Email does not report that nobody has the address', async () => {
	hide('/api/Users', 'users');
	await refused('user', 'findByEmail', { emailAddress: 'nobody@example.com' });
});

test('Get Many returns the records that it gets, and reports that others are missing', async () => {
	hide('/api/Client', 'clients');
	const { items, hints } = await world.run('client', 'getAll', { returnAll: true });
	expect(items).toEqual([]);
	expect(hints[0].message).toContain('Halo counts 5 records here but returned 0');
});
