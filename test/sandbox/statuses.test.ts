import type { Options, Row } from '../../sandbox/halo/index.mts';
import { connect, field, rowsOf, type Client } from './client.mts';

/** What differs between tenants about statuses and closing; see docs/halo/tickets.md#statuses. */

const clients: Client[] = [];
const client = async (modes: Options['modes'] = {}): Promise<Client> => {
	const halo = await connect({ modes });
	clients.push(halo);
	return halo;
};
afterAll(async () => void (await Promise.all(clients.map((one) => one.close()))));

const statuses = async (halo: Client, query = '') =>
	rowsOf((await halo.get(`/Status${query}`)).json);
const names = (rows: Row[]) => rows.map(({ name }) => name);
const ticket = async (halo: Client, id: number) => (await halo.get(`/Tickets/${id}`)).json;

test('statuses of orders and items are listed with those of tickets, unless type=ticket is set', async () => {
	const halo = await client();
	expect(names(await statuses(halo))).toEqual(
		expect.arrayContaining(['Closed', 'Closed Order', 'Open Item']),
	);
	const own = names(await statuses(halo, '?type=ticket'));
	expect(own).toContain('Closed');
	expect(own).not.toContain('Closed Order');
	expect(own).not.toContain('Open Item');
});

test('a type has closing statuses and others; excludeclosed leaves out the former', async () => {
	const halo = await client();
	const all = await statuses(halo, '?type=ticket');
	const ofType0 = names(all.filter(({ type }) => type === 0));
	expect(ofType0).toEqual(expect.arrayContaining(['New', 'Closed', 'Completed', 'Cancelled']));
	const open = await statuses(halo, '?type=ticket&excludeclosed=true');
	expect(names(all).filter((name) => !names(open).includes(name))).toEqual([
		'Resolved',
		'Closed',
		'Completed',
		'Cancelled',
	]);
	expect(Object.keys(all[0]).filter((key) => key.startsWith('_'))).toEqual([]);
});

test('excludeclosed leaves nothing out if all are of one type', async () => {
	const halo = await client({ statuses: 'oneType' });
	const all = await statuses(halo, '?type=ticket');
	expect(new Set(all.map(({ type }) => type)).size).toBe(1);
	expect(await statuses(halo, '?type=ticket&excludeclosed=true')).toEqual(all);
});

test('a closed ticket is marked in lists and alone; an open one lacks the field', async () => {
	const halo = await client();
	for (const row of rowsOf((await halo.get('/Tickets?closed_only=true')).json, 'tickets')) {
		expect(row).toMatchObject({ hasbeenclosed: true, dateclosed: expect.any(String) });
	}
	for (const row of rowsOf((await halo.get('/Tickets?open_only=true')).json, 'tickets')) {
		expect(row).not.toHaveProperty('hasbeenclosed');
		expect(row).not.toHaveProperty('dateclosed');
	}
	const [added] = halo.halo.seed('Tickets', [{ summary: 'x', status_id: 10, tickettype_id: 1 }]);
	expect(await ticket(halo, Number(added.id))).toMatchObject({ hasbeenclosed: true });
});

test.each([
	['keeps', true],
	['resets', undefined],
] as const)('a ticket that is opened again %s hasbeenclosed', async (reopened, mark) => {
	const halo = await client({ reopened });
	await halo.post('/Tickets', [{ id: 1, status_id: 9 }]);
	await halo.post('/Tickets', [{ id: 1, status_id: 2 }]);
	const row = await ticket(halo, 1);
	expect(row).not.toHaveProperty('dateclosed');
	expect((row as Row).hasbeenclosed).toBe(mark);
});

describe('closing is refused', () => {
	test('while to-dos are open, by ticket and by action alike, and nothing is saved', async () => {
		const halo = await client();
		await halo.post('/Tickets', [{ id: 1, status_id: 2 }]);
		const { json } = await halo.post('/ToDo', [{ ticket_id: 1, text: 'Call back' }]);
		const actions = halo.halo.records('Actions').length;
		const action = { ticket_id: 1, outcome: 'Close', note: 'x', new_status: 9 };
		for (const answer of [
			await halo.post('/Tickets', [{ id: 1, status_id: 9 }]),
			await halo.post('/Actions', [action]),
		]) {
			expect(answer).toMatchObject({
				status: 400,
				json: { Message: expect.stringContaining('To-Do') },
			});
		}
		expect(halo.halo.records('Actions')).toHaveLength(actions);
		expect(await ticket(halo, 1)).toMatchObject({ status_id: 2 });
		await halo.post('/ToDo', [{ id: field(json, 'id'), ticket_id: 1, done: true }]);
		expect((await halo.post('/Actions', [action])).status).toBe(201);
	});

	test.each([
		['closes', 201],
		['stays', 400],
	] as const)('or where nobody is assigned: it %s', async (unassigned, status) => {
		const halo = await client({ unassigned });
		const { json } = await halo.post('/Tickets', [{ summary: 'x' }]);
		const answer = await halo.post('/Tickets', [{ id: field(json, 'id'), status_id: 9 }]);
		expect(answer.status).toBe(status);
		if (status === 400) expect(field(answer.json, 'Message')).toBe('Please assign this Ticket');
		const given = { id: field(json, 'id'), status_id: 9, agent_id: 3 };
		expect((await halo.post('/Tickets', [given])).status).toBe(201);
	});
});

describe('a ticket', () => {
	test('keeps its site and user if only its client is changed', async () => {
		const halo = await client();
		const before = (await ticket(halo, 1)) as Row;
		const other = before.client_id === 5 ? 6 : 5;
		const { json } = await halo.post('/Tickets', [{ id: 1, client_id: other }]);
		const { site_id, user_id } = before;
		expect(json).toMatchObject({ client_id: other, site_id, user_id });
	});

	test('gets the team of its new agent, unless a team is sent', async () => {
		const halo = await client();
		const agent = halo.halo.records('Agent').find(({ id }) => id === 4);
		const team = async (more: Row) =>
			field((await halo.post('/Tickets', [{ id: 1, ...more }])).json, 'team');
		expect(await team({ agent_id: 4 })).toBe(agent?.team);
		expect(await team({ agent_id: 4, team: 'Projects' })).toBe('Projects');
		expect(await team({ agent_id: 4, team_id: 1 })).toBe('1st Line Support');
		expect(await team({ agent_id: 1 })).toBe('1st Line Support');
	});
});
