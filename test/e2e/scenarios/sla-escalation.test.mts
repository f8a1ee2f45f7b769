import { setTimeout as wait } from 'node:timers/promises';
import { readExample } from '../../../sandbox/n8n/prepare/examples.mts';
import { expect, test } from '../support/world.mts';

const example = readExample('sla-escalation');

/** The example as it is between these hours, whatever hour it is now. */
const openFrom = (opens: number, closes: number) => {
	const text = JSON.stringify(example)
		.replace(
			'"name":"opens","type":"number","value":8',
			`"name":"opens","type":"number","value":${opens}`,
		)
		.replace(
			'"name":"closes","type":"number","value":18',
			`"name":"closes","type":"number","value":${closes}`,
		)
		// the weekend is as closed as the night
		.replace('$now.weekday <= 5', '$now.weekday <= 7')
		// what the workflow writes would start it again, but for Ignore Own Changes
		.replace("['SLA Breached']", "['SLA Breached', 'Action Added']")
		// n8n keeps the address of a workflow a little longer than the workflow
		.replace('7f0f1c5e04', `7f0f1c5e${40 + closes}`);
	return JSON.parse(text) as typeof example;
};

for (const [when, hours, team] of [
	['by day', [0, 24], '2nd Line Support'],
	['after hours', [0, 0], 'On Call'],
] as const) {
	test(`the example sla-escalation does what it says ${when}`, async ({
		world: { halo, elsewhere, witness, save },
	}) => {
		elsewhere.answer('POST https://chat.example.com/*');
		halo.seed('Team', [{ name: 'On Call', fortickets: true, department_id: 1 }]);
		const workflow = await save(openFrom(hours[0], hours[1]));
		await workflow.switchOn();
		// another agent's ticket: the sandbox says that its agent wrote it, and our own changes are ignored
		const [ticket] = halo.seed('Tickets', [
			{
				id: 9001,
				summary: 'Mail is down',
				client_id: 2,
				tickettype_id: 1,
				status_id: 1,
				agent_id: 3,
			},
		]);
		await witness.post('/Tickets', [{ id: ticket.id, fixbydate: '2020-01-01T08:00:00' }]);
		await workflow.next();
		await halo.deliveries();
		// a workflow that started itself would have written again in this time
		await wait(2_000);

		expect(halo.records('Tickets').find(({ id }) => id === ticket.id)).toMatchObject({ team });
		const notes = halo.records('Actions').filter(({ ticket_id }) => ticket_id === ticket.id);
		expect(notes).toMatchObject([
			{ note: `The SLA was breached. Handed over to ${team}.`, hiddenfromuser: true },
		]);
		expect(elsewhere.requests.map(({ body }) => body)).toEqual([
			{ text: expect.stringContaining(`(Mail is down) breached its SLA and is now with ${team}.`) },
		]);
	});
}
