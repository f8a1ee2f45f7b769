import type { INodeParameters } from 'n8n-workflow';
import { toolOf } from '../support/aiTool.mts';
import { openWorld, pick, type World } from '../support/halo.mts';
import { costsInDocs, nearby } from '../support/agentCosts.mts';
import { tokensIn } from '../support/tokens.mts';
import { print } from '../support/print.mts';

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

/** What a text costs, which the docs say as well. */
function told(name: string, text: string): number {
	const tokens = tokensIn(text);
	print(name, tokens);
	const measured = { [name]: [tokens] };
	expect(nearby(costsInDocs('answers'), measured)).toMatchObject(measured);
	return tokens;
}

/** An email as people send it: quoted mails, a signature, a table of a mail program. */
const email = `<html><head><style>p { margin: 0 }</style></head><body>${Array.from(
	{ length: 80 },
	(_, i) =>
		`<p class="MsoNormal"><span style="font-family:Calibri">Line ${i}: the scanner in room ${i} shows error ${i * 7} again.</span></p>`,
).join('\n')}</body></html>`;

describe('the tokens (o200k) of an output', () => {
	test('50 tickets with status, priority and client by name are at most 3,000', async () => {
		seedUsualTickets();
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
		expect(rows[0]).toEqual(
			expect.objectContaining({ agent: expect.any(String), dateoccurred: expect.any(String) }),
		);
		expect(told('50 tickets', text)).toBeLessThanOrEqual(3000);
	});

	test('one ticket with its text and its last five notes is at most 1,500', async () => {
		expect(email.length).toBeGreaterThan(8000);
		const { ticket, notes } = seedLongTicket();
		const text = await answer({ resource: 'ticket', operation: 'get', ticketId: pick(ticket) });
		const [row] = JSON.parse(text) as [{ details: string; notes: Array<{ note: string }> }];
		expect(row.details).toContain('Line 0: the scanner in room 0 shows error 0 again.');
		expect(row.notes).toHaveLength(5);
		expect(row.notes[0].note).toContain(`Note ${notes - 1}`);
		expect(told('one ticket', text)).toBeLessThanOrEqual(1500);
	});

	test('a list of 5,000 is cut and marked as incomplete', async () => {
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
		expect(told('a long list', text)).toBeLessThanOrEqual(5000);
	});
});

/** Sixty tickets as a desk has them, with everything filled in that a list may show. */
function seedUsualTickets() {
	const subjects = [
		'Outlook asks for the password again',
		'Printer on the second floor prints half pages',
		'New starter on Monday: laptop, phone and accounts',
		'VPN drops every few minutes when working from home',
		'Quote for two screens and a docking station',
	];
	world.halo.seed(
		'Tickets',
		Array.from({ length: 60 }, (_, i) => ({
			id: 40_000 + i,
			summary: `${subjects[i % subjects.length]} (${i})`,
			details: 'It began this morning.',
			status_id: 1 + (i % 3),
			priority_id: 1 + (i % 4),
			sla_id: 1,
			tickettype_id: 1,
			client_id: 1 + (i % 9),
			user_name: 'Jonathan Whitfield',
			site_name: 'Main',
			agent_id: 3,
			team: '1st Line Support',
			category_1: 'Software>Office',
			dateoccurred: `2026-02-0${1 + (i % 9)}T08:14:35.123Z`,
		})),
	);
}

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
