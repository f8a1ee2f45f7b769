import { haloCalls } from '../support/haloWebhook.mts';
import { expect, scenario } from '../support/scenario.mts';

scenario('ai-triage', async ({ workflow, webhookUrl, halo, model, witness }) => {
	const content = '<ul><li>Look at the <b>fuse</b></li></ul>';
	model.play({ say: content, always: true });
	haloCalls(halo, webhookUrl('halo-new-ticket'), 'New Ticket Logged - All');
	await workflow.switchOn();

	const log = async (team: string) => {
		const ticket = await witness.post<{ id: number }>('/Tickets', [
			{ summary: `For ${team}`, details: 'It smokes', team },
		]);
		await halo.deliveries();
		await workflow.next();
		return halo
			.records('Actions')
			.filter((one) => one.ticket_id === ticket.id && one.outcome_id !== 1);
	};
	expect(await log('1st Line Support')).toMatchObject([
		{ note_html: `<p><b>First thoughts of the AI</b></p>${content}`, hiddenfromuser: true },
	]);
	expect(model.requests[0].user).toBe('For 1st Line Support\n\nIt smokes');
	expect(await log('Accounts')).toEqual([]);
	expect(model.requests).toHaveLength(1);

	// Somebody who does not know the password starts nothing.
	const { status } = await fetch(webhookUrl('halo-new-ticket'), { method: 'POST', body: '{}' });
	expect(status).toBe(401);
});
