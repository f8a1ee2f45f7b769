import { expect, scenario } from '../support/scenario.mts';

scenario('agent-first-answer', async ({ run, halo, model }) => {
	const ticket = { client_id: 1, tickettype_id: 1, status_id: 1 };
	halo.seed('Tickets', [
		{ ...ticket, id: 9001, summary: 'Fax smokes', details: 'It smells' },
		{ ...ticket, id: 9002, summary: 'Mail is slow', details: 'Since today' },
	]);
	halo.seed('KBArticle', [
		{ id: 901, name: 'When a fax smokes', resolution: 'Unplug it', type: 0 },
	]);
	// two tickets: each answer must get into its own
	for (const [id, text] of [
		[9001, 'It smells'],
		[9002, 'Since today'],
	] as const) {
		model.play(
			{ when: `ticket ${id}`, call: { Read_Ticket: {} } },
			{
				when: text,
				call: { Search_Knowledge_Base: { Search: 'fax' }, Similar_Tickets: { Search: 'fax' } },
			},
			{ say: `Dear user,\nabout ${id}` },
		);
		await run({ pinned: { 'New Ticket': [{ ticket: id }] } });
		const notes = halo.records('Actions').filter((one) => one.ticket_id === id);
		expect(notes).toMatchObject([{ hiddenfromuser: true }]);
		expect(String(notes[0].note)).toContain(`about ${id}`);
	}
	expect(model.requests[2].results.join()).toContain('Unplug it');
	const writing = halo.requests.filter(
		({ method, path }) => method !== 'GET' && !path.endsWith('/token'),
	);
	expect(writing.map(({ method, path }) => `${method} ${path}`)).toEqual([
		'POST /api/Actions',
		'POST /api/Actions',
	]);

	// several at once: what a tool reads is the ticket that the note goes into
	model.play(
		{ when: 'ticket 9001', call: { Read_Ticket: {} } },
		{ when: 'It smells', say: 'First' },
		{ when: 'ticket 9002', call: { Read_Ticket: {} } },
		{ when: 'Since today', say: 'Second' },
	);
	await run({ pinned: { 'New Ticket': [{ ticket: 9001 }, { ticket: 9002 }] } });
	const [first, second] = halo.records('Actions').slice(-2);
	expect(first).toMatchObject({ ticket_id: 9001, note: expect.stringContaining('First') });
	expect(second).toMatchObject({ ticket_id: 9002, note: expect.stringContaining('Second') });
});
