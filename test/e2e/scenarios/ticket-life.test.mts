import { expect, scenario } from '../support/scenario.mts';

scenario('ticket-life', async ({ run, halo, witness }) => {
	const [{ id }] = (await run()).json('Log Ticket');
	const { tickets } = await witness.get<{ tickets: object[] }>('/Tickets?deleted=true');
	const closed = { id, status_id: 9, summary: expect.stringContaining('Printer at') };
	expect(tickets).toContainEqual(expect.objectContaining(closed));

	// Nothing stands in the way of the next run.
	const [second] = (await run()).json('Log Ticket');
	expect(second.id).not.toBe(id);
	expect(halo.requests.filter(({ method }) => method === 'DELETE')).toHaveLength(2);
});
