import { expect, scenario } from '../support/scenario.mts';

scenario('both-triggers', async ({ workflow, halo, witness }) => {
	const notesOf = (id: number) =>
		halo.records('Actions').filter((one) => one.ticket_id === id && one.outcome_id !== 1);
	await workflow.switchOn();
	const first = await witness.post<{ id: number }>('/Tickets', [{ summary: 'Called' }]);
	await workflow.next();
	expect(notesOf(first.id)).toHaveLength(1);

	// the other trigger finds it as well
	await workflow.run({ from: 'n8n Asks' });
	expect(notesOf(first.id)).toHaveLength(1);

	// and finds what did not arrive
	const [model] = halo.records('Tickets').filter(({ id }) => id === first.id);
	const [missed] = halo.seed('Tickets', [{ ...model, id: first.id + 1, summary: 'Missed' }]);
	await workflow.run({ from: 'n8n Asks' });
	expect(notesOf(Number(missed.id))).toMatchObject([
		{ note_html: expect.stringContaining('<strong>Missed</strong>') },
	]);
});
