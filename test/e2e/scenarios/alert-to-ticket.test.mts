import { expect, scenario } from '../support/scenario.mts';

scenario('alert-to-ticket', async ({ run, halo, witness }) => {
	const alert = {
		uid: "o'hara-disk",
		client: 'Amber Engineering',
		site: 'Main',
		device: 'SRV-01',
		title: 'Disk C: is nearly full',
		text: 'Only 3% of drive C: is free.',
		priority: 'High',
	};
	const raise = async (more: Partial<typeof alert> = {}) => {
		const outcome = await run({ pinned: { Alert: [{ ...alert, ...more }] } });
		return outcome.json('Create or Append')[0];
	};
	const summary = 'SRV-01: Disk C: is nearly full';
	const tickets = () => halo.records('Tickets').filter((ticket) => ticket.summary === summary);
	const client = halo.records('Client').find(({ name }) => name === alert.client);

	const first = await raise();
	expect(first).toMatchObject({ result: 'created', summary });
	expect(tickets()).toMatchObject([
		{
			id: first.id,
			client_id: client?.id,
			site_id: client?.main_site_id,
			priority_id: 2,
			tickettype_id: halo.records('TicketType').find(({ name }) => name === 'Alert')?.id,
		},
	]);

	const again = await raise({ text: 'Only 2% is free.' });
	expect(again).toMatchObject({ result: 'appended', id: first.id });
	expect(tickets()).toHaveLength(1);
	const notes = halo.records('Actions').filter(({ ticket_id }) => ticket_id === first.id);
	expect(notes.at(-1)).toMatchObject({
		note: 'The alert was raised again: Only 2% is free.',
		hiddenfromuser: true,
	});

	// Another alert of the same words is another ticket, and so is the same one after the ticket is closed.
	expect(await raise({ uid: 'other' })).toMatchObject({ result: 'created' });
	await witness.post('/Tickets', [{ id: first.id, status_id: 9 }]);
	const anew = await raise();
	expect(anew).toMatchObject({ result: 'created', reason: expect.stringContaining('closed') });
	expect(tickets()).toHaveLength(3);
	expect(await raise()).toMatchObject({ result: 'appended', id: anew.id });
});
