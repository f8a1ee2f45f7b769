import { connect, field, idsOf, rowsOf, type Client } from './client.mts';

let halo: Client;
beforeAll(async () => {
	halo = await connect();
});
afterEach(() => halo.halo.reset());
afterAll(() => halo.close());

const approvals = async (query: string) =>
	rowsOf((await halo.get(`/TicketApproval?${query}`)).json);

test('returns the approvals of a ticket, from the list and from the ticket', async () => {
	const rows = await approvals('ticket_id=1');
	expect(rows).toMatchObject([
		{ ticket_id: 1, seq: 1, result: 0, agent_id: 2, name: 'Integration' },
		{ ticket_id: 1, seq: 2, result: 0, user_id: 2, emailaddress: expect.stringContaining('@') },
	]);
	const { json } = await halo.get('/Tickets/1');
	expect(rowsOf(json, 'approvers')).toMatchObject([
		{ seq: 1, actionnumber: 1, name: 'Integration' },
		{ seq: 2, actionnumber: 1 },
	]);
	const [listed] = rowsOf((await halo.get('/Tickets?count=1')).json, 'tickets');
	expect(listed).not.toHaveProperty('approvers');
	expect((await halo.get('/Tickets/9')).json).not.toHaveProperty('approvers');
});

test('returns one’s own approvals', async () => {
	expect((await approvals('mine=true')).map(({ ticket_id }) => ticket_id)).toEqual([1, 3]);
	expect(await approvals('ticket_id=1&mine=true')).toHaveLength(1);
	expect(await approvals('ticket_id=1&action_number=2')).toEqual([]);
});

test.each([
	['approve', 1],
	['reject', 2],
])('to %s is a write with ticket, number and result', async (_word, result) => {
	const answer = { ticket_id: 1, seq: 2, actionnumber: 1, result, approver_note: 'Fine by me' };
	const { status, json } = await halo.post('/TicketApproval', [answer]);
	expect(status).toBe(201);
	expect(json).toMatchObject({ ...answer, user_id: 2, approval_inprogress: false });
	expect(field(json, 'dateapproved')).toEqual(expect.any(String));
	expect((await halo.get('/TicketApproval/1?seq=2')).json).toMatchObject(answer);
	expect((await halo.get('/TicketApproval/1?seq=1')).json).toMatchObject({ result: 0 });
	expect(await approvals('ticket_id=1')).toHaveLength(2);
});

test('creates a pending approval, and refuses an unknown number or ticket', async () => {
	const { json } = await halo.post('/TicketApproval', [{ ticket_id: 7, agent_id: 3 }]);
	expect(json).toMatchObject({ seq: 1, result: 0, approval_inprogress: true });
	expect((await halo.post('/TicketApproval', [{ ticket_id: 7, seq: 9, result: 1 }])).status).toBe(
		404,
	);
	expect((await halo.post('/TicketApproval', [{ ticket_id: 9999 }])).status).toBe(400);
});

describe('runs of runbooks', () => {
	test('are listed and read with their steps', async () => {
		const { json } = await halo.get('/Automation');
		expect(idsOf(json, 'automations')).toEqual([1, 2, 3]);
		expect((await halo.get('/Automation/2')).json).toMatchObject({ runbook_name: 'New starter' });
		const steps = rowsOf((await halo.get('/WebhookEvent?automation_id=3')).json, 'events');
		expect(steps).toMatchObject([
			{ automation_step: 1, error: false },
			{ automation_step: 2, error: true, responsestatus: 500 },
		]);
	});

	test('start from two runbooks; one is switched off, one is only for Halo', async () => {
		const runbooks = rowsOf((await halo.get('/Webhook?type=1')).json);
		const start = async (name: string) => {
			const runbook = runbooks.find((one) => one.name === name);
			return await halo.send(`/Automation/${String(runbook?.id)}`, {
				method: 'POST',
				body: '{"employee":"Ada"}',
				headers: { authorization: '', 'content-type': 'application/json' },
			});
		};
		for (const name of ['New starter', 'Leaver']) {
			const { status, text } = await start(name);
			expect(status).toBe(201);
			// a runbook responds only where one of its steps says so
			expect(text === '').toBe(name === 'Leaver');
			const { json } = await halo.get('/Automation');
			const id = Math.max(...idsOf(json, 'automations').map(Number));
			const run = await halo.get(`/Automation/${id}`);
			expect(run.json).toMatchObject({ runbook_name: name, request: '{"employee":"Ada"}' });
		}
		expect((await start('Retired')).status).toBe(400);
		expect((await start('Nightly tidy-up')).status).toBe(401);
	});
});
