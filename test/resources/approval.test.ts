import { map, openWorld, pick, type World } from '../support/halo.mts';

let world: World;
beforeAll(async () => {
	world = await openWorld();
});
beforeEach(() => {
	world.halo.reset();
	for (const { ticket_id, seq } of world.halo.records('TicketApproval')) {
		world.halo.store.of('TicketApproval').remove(`${String(ticket_id)}&${String(seq)}`);
	}
	world.halo.seed('TicketApproval', [
		{ ticket_id: 20, seq: 1, actionnumber: 4, name: 'Ada Byron', result: 1 },
		{ ticket_id: 20, seq: 2, actionnumber: 5, name: 'Charles Babbage', result: 0 },
		{ ticket_id: 21, seq: 1, actionnumber: 2, name: 'Mary Somerville' },
		{ ticket_id: 21, seq: 2, actionnumber: 2, name: 'George Boole' },
	]);
	world.asked();
});
afterAll(async () => await world.halo.close());

const writes = () => world.asked().filter((asked) => !asked.startsWith('GET'));
const sent = () => world.halo.requests.filter(({ method }) => method === 'POST').at(-1)?.body;

test("scenario 25: Approve decides the only pending approval as in Halo's guide", async () => {
	const [row] = await world.json('approval', 'approve', { ticketId: pick(20), note: 'Fine' });
	expect(sent()).toEqual([
		{ ticket_id: 20, seq: 2, actionnumber: 5, result: 1, approver_note: 'Fine' },
	]);
	expect(row).toMatchObject({ ticket_id: 20, seq: 2, result: 1, approver_note: 'Fine' });
});

test('Reject sends the other result, for the given approval', async () => {
	const [row] = await world.json('approval', 'reject', { ticketId: pick(21), seq: 2 });
	expect(row).toMatchObject({ ticket_id: 21, seq: 2, result: 2 });
	const [other] = await world.json('approval', 'get', { ticketId: pick(21), seq: 1 });
	expect(other.result).toBeNull();
});

test.each([
	['a name', 21, 'george boole', 2],
	['the name and number of the list', 21, 'Mary Somerville (1)', 1],
])('%s selects the approval', async (_, ticket, named, seq) => {
	const [row] = await world.json('approval', 'approve', { ticketId: pick(ticket), seq: named });
	expect(row).toMatchObject({ ticket_id: ticket, seq, result: 1 });
});

test('the pending one of several approvals of one person is decided', async () => {
	world.halo.seed('TicketApproval', [{ ticket_id: 20, seq: 3, name: 'Ada Byron', result: 0 }]);
	const by = { ticketId: pick(20), seq: 'Ada Byron' };
	expect(await world.json('approval', 'get', by)).toMatchObject([{ seq: 3 }]);
	await world.json('approval', 'approve', by);
	const { error } = await world.run('approval', 'get', by);
	expect(error?.message).toBe("Ticket 20 has 2 approvals of 'Ada Byron'");
	expect(error?.description).toContain('Ada Byron (1); Charles Babbage (2); Ada Byron (3)');
});

test.each([
	['several are pending and none is named', 21, '', /2 pending.*/, /Mary.*\(1\); George.*\(2\)/],
	['it is decided already', 20, 1, /is already approved/, /Nothing was sent/],
	['the ticket has no such approval', 20, 9, /has no approval 9/, /Charles Babbage \(2\)/],
	['the ticket has none of that name', 20, 'Grace', /has no approval Grace/, /Ada Byron \(1\)/],
	['the ticket has none at all', 22, '', /no pending approval/, /can see/],
	['there is no ticket', '={{ $json.nothing }}', '', /'Ticket' is empty/, /Choose/],
])('nothing is sent if %s', async (_, ticket, seq, message, description) => {
	const { error } = await world.run('approval', 'approve', { ticketId: pick(ticket), seq });
	expect(error?.message).toMatch(message);
	expect(error?.description).toMatch(description);
	expect(writes()).toEqual([]);
});

test('a second run reports that it is already decided', async () => {
	await world.json('approval', 'approve', { ticketId: pick(20) });
	world.asked();
	const { error } = await world.run('approval', 'approve', { ticketId: pick(20) });
	expect(error?.message).toBe('Ticket 20 has no pending approval');
	expect(writes()).toEqual([]);
});

test('a dry run shows the decision and sends nothing', async () => {
	const rows = await world.json('approval', 'reject', {
		ticketId: pick(20),
		options: { dryRun: true },
	});
	expect(rows).toMatchObject([
		{ method: 'POST', body: [{ ticket_id: 20, seq: 2, actionnumber: 5, result: 2 }] },
	]);
	expect(writes()).toEqual([]);
});

test('each of several items decides one approval', async () => {
	const items = [{ seq: 1 }, { seq: 2 }];
	const rows = await world.json(
		'approval',
		'approve',
		{ ticketId: pick(21), seq: '={{ $json.seq }}' },
		items,
	);
	expect(rows.map(({ seq, result }) => ({ seq, result }))).toEqual([
		{ seq: 1, result: 1 },
		{ seq: 2, result: 1 },
	]);
});

test('Get Many returns the approvals of a ticket, simplified', async () => {
	const rows = await world.json('approval', 'getAll', {
		ticketId: pick(20),
		returnAll: true,
		filters: map({ include_agent_details: true }),
	});
	expect(rows.map(({ name }) => name)).toEqual(['Ada Byron', 'Charles Babbage']);
	expect(Object.keys(rows[0])[0]).toBe('ticket_id');
});

test('the locator lists the approvals of the chosen ticket', async () => {
	const parameters = { resource: 'approval', operation: 'approve', ticketId: pick(20), seq: '' };
	expect(await world.bench.callMethod('loadOptions', 'getApprovals', { parameters })).toEqual([
		{ name: 'Ada Byron (1)', value: 1 },
		{ name: 'Charles Babbage (2)', value: 2 },
	]);
});
