import { agent, haloTool, locatorByModel } from '../support/agent.mts';
import { expect, test } from '../support/world.mts';

/** Each way in which n8n's agents run tools: 1.9 and 2.2 by themselves, 3 and later through n8n's engine. */
const ways = [
	{ version: 1.9, responsesApi: false },
	{ version: 2.2, responsesApi: false },
	{ version: 3, responsesApi: false },
	{ version: 3.1, responsesApi: true },
];

for (const { version, responsesApi } of ways) {
	const api = responsesApi ? 'responses' : 'chat';
	test(`an agent ${version} reads a ticket and may not delete it (${api})`, async ({ world }) => {
		const { halo, model, save } = world;
		const ticketId = locatorByModel('Ticket_ID');
		const tools = [
			haloTool('Get Ticket', 'ticket', 'get', { ticketId }),
			haloTool('Delete Ticket', 'ticket', 'delete', { ticketId }),
		];
		const workflow = await save(agent({ version, responsesApi, text: 'Delete ticket 1', tools }));
		model.play(
			{ when: 'Delete ticket 1', call: { Get_Ticket: { Ticket_ID: '1' } } },
			{ when: 'New starter on Monday', call: { Delete_Ticket: { Ticket_ID: '1' } } },
			{ say: 'I could not delete it' },
		);
		const outcome = await workflow.run();

		expect(outcome.json('Agent')).toEqual([{ output: 'I could not delete it' }]);
		expect(model.requests.map((asked) => asked.api)).toEqual([api, api, api]);
		const names = model.requests[0].tools.map(({ name }) => name);
		expect(names.sort()).toEqual(['Delete_Ticket', 'Get_Ticket']);
		expect(halo.requests.filter(({ method }) => method === 'DELETE')).toEqual([]);
		expect(halo.records('Tickets').some(({ id }) => id === 1)).toBe(true);
	});
}
