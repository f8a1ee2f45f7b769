import { callWebhook } from '../support/callWebhook.mts';
import { expect, scenario } from '../support/scenario.mts';

scenario('ticket-once', async ({ workflow, halo, witness }) => {
	await workflow.switchOn();
	const order = async (key: string) => {
		const { json } = await callWebhook('halo-order', { key, title: 'Two screens', text: 'Please' });
		return (json as { ticket: number }).ticket;
	};
	const tickets = (key: string) =>
		halo.records('Tickets').filter(({ summary }) => summary === `[${key}] Two screens`);
	const complete = (ticket: number) =>
		halo
			.records('Actions')
			.filter((one) => one.ticket_id === ticket && /is complete/.test(String(one.note)));

	const first = await order('A-1');
	expect(tickets('A-1')).toMatchObject([{ id: first }]);
	expect(complete(first)).toHaveLength(1);
	// sent again, although it was done
	expect(await order('A-1')).toBe(first);
	expect(tickets('A-1')).toHaveLength(1);
	expect(complete(first)).toHaveLength(1);

	// interrupted after the ticket: the note is made up for
	const { id } = await witness.post<{ id: number }>('/Tickets', [{ summary: '[A-2] Two screens' }]);
	expect(await order('A-2')).toBe(id);
	expect(complete(id)).toHaveLength(1);

	// two executions created one each at the same moment
	await witness.post('/Tickets', [{ summary: '[A-3] Two screens' }]);
	await witness.post('/Tickets', [{ summary: '[A-3] Two screens' }]);
	const oldest = await order('A-3');
	const [one, other] = tickets('A-3');
	expect(oldest).toBe(Math.min(Number(one.id), Number(other.id)));
	expect([one.status_id, other.status_id].sort()).toEqual([1, 9]);
});
