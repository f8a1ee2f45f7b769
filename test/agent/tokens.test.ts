import type { INodeParameters } from 'n8n-workflow';
import { toolOf } from '../support/aiTool.mts';
import { openWorld, pick, type World } from '../support/halo.mts';
import { tokensIn } from '../support/tokens.mts';

let world: World;
beforeAll(async () => {
	world = await openWorld();
});
afterAll(async () => await world.halo.close());

async function answer(parameters: object): Promise<string> {
	const tool = await toolOf(world, parameters as INodeParameters);
	const { text, error } = await tool.call({});
	if (text === undefined) throw new Error(error);
	return text;
}

/** An email as people send it: quoted mails, a signature, a table of a mail program. */
const email = `<html><head><style>p { margin: 0 }</style></head><body>${Array.from(
	{ length: 80 },
	(_, i) =>
		`<p class="MsoNormal"><span style="font-family:Calibri">Line ${i}: the scanner in room ${i} shows error ${i * 7} again.</span></p>`,
).join('\n')}</body></html>`;

describe('tokens (o200k) that an answer costs', () => {
	test('50 tickets with status, priority and client by name: at most 3,000', async () => {
		const text = await answer({ resource: 'ticket', operation: 'getAll', limit: 50 });
		const rows = JSON.parse(text) as object[];
		expect(rows.slice(0, 50)).toEqual(
			Array(50).fill(
				expect.objectContaining({
					id: expect.any(Number),
					status: expect.any(String),
					priority: expect.any(String),
					client: expect.any(String),
				}),
			),
		);
		expect(tokensIn(text)).toBeLessThanOrEqual(3000);
	});

	test('one ticket with its text and its last five notes: at most 1,500', async () => {
		expect(email.length).toBeGreaterThan(8000);
		const { ticket, notes } = seedLongTicket();
		const text = await answer({ resource: 'ticket', operation: 'get', ticketId: pick(ticket) });
		const [row] = JSON.parse(text) as [{ details: string; notes: Array<{ note: string }> }];
		expect(row.details).toContain('Line 0: the scanner in room 0 shows error 0 again.');
		expect(row.notes).toHaveLength(5);
		expect(row.notes[0].note).toContain(`Note ${notes - 1}`);
		expect(tokensIn(text)).toBeLessThanOrEqual(1500);
	});

	test('a list of 5,000 is cut and says so', async () => {
		world.halo.seed(
			'Client',
			Array.from({ length: 5000 }, (_, i) => ({ id: 20_000 + i, name: `Client Number ${i}` })),
		);
		const text = await answer({ resource: 'client', operation: 'getAll', returnAll: true });
		const rows = JSON.parse(text) as object[];
		const last = rows[rows.length - 1];
		expect(last).toMatchObject({ more: true });
		expect((last as { total: number }).total).toBeGreaterThan(5000);
		expect(text.length).toBeLessThan(12_500);
		expect(tokensIn(text)).toBeLessThanOrEqual(5000);
	});
});

/** A ticket with an email in it, and nine notes. */
function seedLongTicket() {
	const ticket = 30_001;
	const notes = 9;
	world.halo.seed('Tickets', [
		{
			id: ticket,
			summary: 'Scanners fail',
			details: email,
			status_id: 1,
			priority_id: 3,
			tickettype_id: 1,
			client_id: 1,
		},
	]);
	world.halo.seed(
		'Actions',
		Array.from({ length: notes }, (_, i) => ({
			id: i + 1,
			ticket_id: ticket,
			outcome: 'Private Note',
			who: 'Maya Lindqvist',
			datetime: `2026-02-0${i + 1}T08:00:00.000Z`,
			note: `Note ${i}: ${'called the supplier about the scanner and waited for an answer. '.repeat(6)}`,
		})),
	);
	return { ticket, notes };
}
