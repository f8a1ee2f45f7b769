import { expect, scenario } from '../support/scenario.mts';

scenario('ai-first-answer', async ({ run, halo, model, witness }) => {
	const content = 'Dear user,\nwe are on it.';
	model.play({ say: content, always: true });
	const ticket = { client_id: 1, tickettype_id: 1, status_id: 1, summary: 'Help' };
	halo.seed(
		'Tickets',
		[9001, 9002, 9003].map((id) => ({ ...ticket, id })),
	);
	const note = async (ticket_id: number, note: string, outcome_id = 8) =>
		await witness.post('/Actions', [{ ticket_id, outcome_id, note }]);
	await note(9001, 'The fax is on fire');
	await note(9003, 'The fax is on fire');
	await note(9003, 'Which one?');
	// Halo's own entry beside it is none of the notes.
	await note(9001, 'Status changed', -2);
	const before = halo.records('Actions').length;

	// None, two, and one: all at once, as a list of tickets gives them.
	const tickets = [{ ticket: 9002 }, { ticket: 9003 }, { ticket: 9001 }];
	await run({ pinned: { 'New Ticket': tickets } });
	expect(model.requests.map(({ user }) => user)).toEqual(['The fax is on fire']);
	expect(halo.records('Actions')).toHaveLength(before + 1);
	const isAnswer = ({ note_html }: { note_html?: unknown }) =>
		String(note_html).includes('Dear user,<br>');
	expect(halo.records('Actions').find(isAnswer)).toMatchObject({
		ticket_id: 9001,
		hiddenfromuser: true,
	});

	// Now that ticket has its answer.
	await run({ pinned: { 'New Ticket': tickets } });
	expect(model.requests).toHaveLength(1);
	expect(halo.records('Actions')).toHaveLength(before + 1);
});
