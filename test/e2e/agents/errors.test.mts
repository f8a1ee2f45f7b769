import { agent, haloTool, locatorByModel } from '../support/agent.mts';
import { expect, test } from '../support/world.mts';

/**
 * What a model gets of a tool that fails, with and without Return Errors as Output. LangChain's executor, in which agents
 * before version 3 run tools, makes an empty text of every error that a tool throws.
 */
for (const { version, thrown } of [
	{ version: 1.9, thrown: /^$/ },
	{ version: 2.2, thrown: /^$/ },
	{ version: 3.1, thrown: /No client is called 'Ashford'/ },
]) {
	test(`agent ${version}: the model gets the reason as output`, async ({
		world: { halo, model, save },
	}) => {
		const ticketId = locatorByModel('Ticket_ID');
		const clientId = locatorByModel('Client');
		const errorsAsOutput = true;
		const tools = [
			haloTool('Throws', 'ticket', 'getAll', { clientId }),
			haloTool('Returns', 'ticket', 'getAll', { clientId, errorsAsOutput }),
			haloTool('Delete Ticket', 'ticket', 'delete', { ticketId, errorsAsOutput }),
		];
		const workflow = await save(agent({ version, text: 'Work', tools }));
		model.play(
			{ call: { Throws: { Client: 'Ashford' } } },
			{ call: { Returns: { Client: 'Ashford' } } },
			{ call: { Delete_Ticket: { Ticket_ID: '1' } } },
			{ say: 'Done' },
		);
		const outcome = await workflow.run();
		expect(outcome.json('Agent')).toEqual([{ output: 'Done' }]);
		const [empty, returned, refused] = model.requests.at(-1)!.results;
		expect(empty).toMatch(thrown);
		expect(returned).toMatch(/"error":"No client is called 'Ashford'\. .*Ashford Hotels/);
		expect(refused).toMatch(/"error":"An AI agent may not use.*Allow Changes/);
		expect(halo.records('Tickets').some(({ id }) => id === 1)).toBe(true);
	});
}
