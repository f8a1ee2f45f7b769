import { expect, scenario } from '../support/scenario.mts';

scenario('ai-categorise', async ({ run, halo, model }) => {
	const ticket = { client_id: 1, tickettype_id: 1, status_id: 1, team: '1st Line Support' };
	const details = 'The "mail" program\nasks again & again';
	halo.seed('Tickets', [
		{ ...ticket, id: 9001, summary: 'Mail', details, sla_id: 2 },
		{ ...ticket, id: 9002, summary: 'Printer', details, sla_id: 1 },
		{ ...ticket, id: 9003, summary: 'Other', details, sla_id: 1, category_1: 'Network' },
	]);
	const sort = async (id: number, answer: object) => {
		const whole = { impact: 'High', urgency: 'Medium', reason: 'So.', ...answer };
		// n8n gives the model a tool whose arguments are the form of the answer
		model.play({ call: { format_final_json_response: { output: whole } } });
		await run({ pinned: { 'New Ticket': [{ ticket: id }] } });
		return halo.records('Tickets').find((one) => one.id === id);
	};
	const notesOf = (id: number) => halo.records('Actions').filter((one) => one.ticket_id === id);

	// 'Urgent' is the second priority of this ticket's SLA.
	const upset = await sort(9001, {
		category: 'Software>Office',
		priority: 'Urgent',
		sentiment: 'negative',
	});
	expect(upset).toMatchObject({
		category_1: 'Software>Office',
		priority_id: 2,
		impact: 1,
		urgency: 2,
		team: '2nd Line Support',
		agent_id: halo.records('Agent').find(({ name }) => name === 'Sophie Brandt')?.id,
	});
	expect(notesOf(9001)).toMatchObject([{ note: 'Sorted by AI: So.', hiddenfromuser: true }]);
	const [asked] = model.requests;
	expect(asked.system).toContain('Hardware>Printer; Hardware>Laptop');
	expect(asked.user).toContain(`Mail\n\n${details}`);

	const calm = await sort(9002, {
		category: 'hardware>printer',
		priority: 'Low',
		sentiment: 'neutral',
	});
	expect(calm).toMatchObject({
		category_1: 'Hardware>Printer',
		priority_id: 4,
		team: '1st Line Support',
	});

	// A name that this Halo does not have changes nothing, and somebody is told.
	const made = await sort(9003, {
		category: 'Coffee Machine',
		priority: 'Low',
		sentiment: 'negative',
	});
	expect(made).toMatchObject({ category_1: 'Network', team: '1st Line Support' });
	expect(notesOf(9003)).toMatchObject([
		{
			note: expect.stringContaining("'Coffee Machine', which is not one of the categories"),
			hiddenfromuser: true,
		},
	]);
});
