import { expect, scenario } from '../support/scenario.mts';

scenario('polling-checklist', async ({ workflow, halo, witness }) => {
	const { id } = await witness.post<{ id: number }>('/Tickets', [{ summary: 'Printer' }]);
	// by hand the trigger returns the newest ticket
	await workflow.run();
	const notes = halo
		.records('Actions')
		.filter((one) => one.ticket_id === id && one.outcome_id !== 1);
	expect(notes).toMatchObject([
		{ note_html: expect.stringContaining('<strong>Printer</strong>'), hiddenfromuser: true },
	]);
});
