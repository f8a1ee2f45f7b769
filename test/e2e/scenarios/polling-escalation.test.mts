import { readExample } from '../../../sandbox/n8n/prepare/examples.mts';
import { expect, test } from '../support/world.mts';

test('the example polling-escalation does what it says', async ({
	world: { halo, elsewhere, witness, save },
}) => {
	const example = readExample('polling-escalation');
	elsewhere.answer('POST https://chat.example.com/*');
	halo.seed('Team', [{ name: 'On Call', fortickets: true, department_id: 1 }]);
	// neither weekend nor night
	const text = JSON.stringify(example)
		.replace('$now.weekday <= 5', '$now.weekday <= 7')
		.replace('"type":"number","value":8', '"type":"number","value":0')
		.replace('"type":"number","value":18', '"type":"number","value":24');
	const workflow = await save(JSON.parse(text) as typeof example);
	const urgent = { summary: 'Mail is down', priority_id: 1, tickettype_id: 1 };
	const { id } = await witness.post<{ id: number }>('/Tickets', [urgent]);
	await witness.post('/Tickets', [{ summary: 'A new mouse', priority_id: 4, tickettype_id: 1 }]);
	await workflow.run();

	const ticket = halo.records('Tickets').find((one) => one.id === id);
	expect(ticket).toMatchObject({ team: '2nd Line Support' });
	const notes = halo.records('Actions').filter(({ ticket_id }) => ticket_id === id);
	expect(notes).toContainEqual(
		expect.objectContaining({ note: 'Urgent. Handed over to 2nd Line Support.' }),
	);
	expect(elsewhere.requests.map(({ body }) => body)).toEqual([
		{ text: expect.stringContaining('(Mail is down) is now with 2nd Line Support.') },
	]);
});
