import { expect, scenario } from '../support/scenario.mts';

scenario('new-ticket-checklist', async ({ workflow, halo, witness }) => {
	await workflow.switchOn();
	const { id } = await witness.post<{ id: number }>('/Tickets', [{ summary: 'Printer' }]);
	await workflow.next();
	const notes = halo
		.records('Actions')
		.filter((one) => one.ticket_id === id && one.outcome_id !== 1);
	expect(notes).toMatchObject([
		{ note_html: expect.stringContaining('<strong>Printer</strong>'), hiddenfromuser: true },
	]);
	// Adding a note logs no ticket.
	await halo.deliveries();
	await expect(workflow.next(3_000)).rejects.toThrow('Nothing started the workflow');
});
