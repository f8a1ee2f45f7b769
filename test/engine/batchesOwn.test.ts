import type { IDataObject } from 'n8n-workflow';
import { map, openWorld, pick, type World } from '../support/halo.mts';

/** Operations with a plan of their own that go out in batches. */
let world: World;
beforeEach(async () => (world = await openWorld()));
afterEach(async () => await world.halo.close());

const options = { batchSize: 10 };
const posts = () =>
	world.halo.requests.filter(({ method, path }) => method === 'POST' && !/token/.test(path));
const lengths = () => posts().map(({ body }) => (body as IDataObject[]).length);
const run = async (resource: string, operation: string, more: object, items: IDataObject[]) => {
	const how = { onError: 'continueRegularOutput' } as const;
	const call = { ...more, options } as never;
	const { items: output } = await world.run(resource, operation, call, items as never, how);
	return output.map(({ json }) => json);
};
const errors = (rows: IDataObject[]) => rows.map(({ error }) => error);
const openTickets = () =>
	world.halo.records('tickets').filter(({ status_id, deleted }) => status_id === 1 && !deleted);

test.each([
	['ticket', 'ticketId', 'tickets'],
	['knowledgeBaseArticle', 'knowledgeBaseArticleId', 'KBArticle'],
])('votes of %s', async (resource, locator, list) => {
	const ids = world.halo
		.records(list)
		.slice(0, 4)
		.map(({ id }) => id);
	const rows = await run(
		resource,
		'vote',
		{ [locator]: pick('={{ $json.id }}') },
		ids.map((id) => ({ id }) as IDataObject),
	);
	expect(errors(rows)).toEqual(ids.map(() => undefined));
	expect(lengths()).toEqual([ids.length]);
	expect(posts()[0].query).toEqual({});
	expect(rows[0].id).toBe(ids[0]);
	expect(rows[1].note).toBe('Halo accepted the request but returned no details');
	const votes = world.halo.records(list).filter(({ useful_count }) => useful_count === 1);
	expect(votes.map(({ id }) => id)).toEqual(expect.arrayContaining(ids));
});

test('tickets are closed together, and a ticket given twice is closed once', async () => {
	const ids = openTickets()
		.slice(0, 12)
		.map(({ id }) => id as number);
	const items = [...ids, ids[0]].map((id): IDataObject => ({ id }));
	const rows = await run('ticket', 'close', { ticketId: pick('={{ $json.id }}') }, items);
	expect(errors(rows)).toEqual(items.map(() => undefined));
	expect(lengths()).toEqual([10, 2]);
	expect(rows.map(({ id, changed }) => [id, changed])).toEqual([
		...ids.map((id) => [id, true]),
		[ids[0], false],
	]);
	const closed = new Map(world.halo.records('tickets').map((row) => [row.id, row.status_id]));
	for (const id of ids) expect(closed.get(id)).not.toBe(1);
});

test('each ticket of a request whose connection breaks is reported as unknown', async () => {
	world.halo.failNext({ match: { method: 'POST', path: '/Tickets' }, dropConnection: true });
	const items = openTickets()
		.slice(0, 3)
		.map(({ id }): IDataObject => ({ id }));
	const rows = await run('ticket', 'close', { ticketId: pick('={{ $json.id }}') }, items);
	expect(posts()).toHaveLength(1);
	for (const row of rows) expect(row.message).toMatch(/^It is not known.*items 0 to 2/);
});

test('approvals of several tickets are sent together, those of one ticket in turn', async () => {
	for (const { ticket_id, seq } of world.halo.records('TicketApproval')) {
		world.halo.store.of('TicketApproval').remove(`${String(ticket_id)}&${String(seq)}`);
	}
	world.halo.seed(
		'TicketApproval',
		[20, 21, 22].map((ticket_id) => ({
			ticket_id,
			seq: 1,
			actionnumber: 2,
			name: 'Ada',
			result: 0,
		})),
	);
	const items = [20, 21, 20, 22].map((id): IDataObject => ({ id }));
	const rows = await run('approval', 'approve', { ticketId: pick('={{ $json.id }}') }, items);
	expect(lengths()).toEqual([3]);
	expect(rows.map(({ ticket_id, result }) => [ticket_id, result])).toEqual([
		[20, 1],
		[21, 1],
		[undefined, undefined],
		[22, 1],
	]);
	expect(rows[2].error).toBe('Ticket 20 has no pending approval');
});

test('rows of several tables are sent together, those of one table in turn, and none is lost', async () => {
	const items = [5, 6, 5, 7, 5].map((id, at): IDataObject => ({ id, text: `Thing ${at}` }));
	const rows = await run(
		'customTable',
		'addRow',
		{
			entity: 'ticket',
			entityId: '={{ $json.id }}',
			tableField: 'CFEquipment',
			fields: map({ CFItem: '={{ $json.text }}' }),
		},
		items,
	);
	expect(errors(rows)).toEqual(items.map(() => undefined));
	expect(lengths()).toEqual([3, 1, 1]);
	expect(rows.map(({ CFItem }) => CFItem)).toEqual(items.map(({ text }) => text));
	const [ticket] = world.halo.records('tickets').filter(({ id }) => id === 5);
	const table = (ticket.customfields as IDataObject[]).find(({ name }) => name === 'CFEquipment');
	expect(JSON.stringify(table)).toMatch(/Thing 0.*Thing 2.*Thing 4/);
});
