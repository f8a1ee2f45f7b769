import type { INodeParameters } from 'n8n-workflow';
import file from '../../examples/ai-categorise.json';
import { openWorld, pick } from '../support/halo.mts';

const sort = file.nodes.find(({ name }) => name === 'Sort Ticket');
const answer = { category: 'Software>Office', priority: 'High', impact: 'High', urgency: 'Low' };

test.each([
	['every value that the model returns', answer, { impact: 1, urgency: 3, priority_id: 2 }],
	[
		'other values, in upper and lower case',
		{ ...answer, impact: 'medium', urgency: 'HIGH' },
		{ impact: 2, urgency: 1 },
	],
])('the example writes %s into the ticket', async (_what, json, stored) => {
	const { bench, halo } = await openWorld();
	const [{ id }] = halo.seed('Tickets', [{ summary: 'Mail', client_id: 1, sla_id: 1 }]);
	const parameters = { ...(sort?.parameters as INodeParameters), ticketId: pick(id) };
	const { error } = await bench.runNode({ parameters, items: [{ json: { output: json } }] });
	expect(error).toBeUndefined();
	const ticket = halo.records('Tickets').find((one) => one.id === id);
	expect(ticket).toMatchObject({ category_1: 'Software>Office', ...stored });
	await halo.close();
});

test('stops at a level that this Halo does not have, and lists the existing ones', async () => {
	const { bench, halo } = await openWorld();
	const parameters = { ...(sort?.parameters as INodeParameters), ticketId: pick(1) };
	const items = [{ json: { output: { ...answer, urgency: 'Yesterday' } } }];
	const { error, items: failed } = await bench.runNode({ parameters, items });
	const message = error?.message ?? String(failed[0].json.error);
	expect(message).toContain("'Urgency' is 'Yesterday', which is not one of the urgencies");
	expect(message).toContain('High (1), Medium (2), Low (3)');
	await halo.close();
});
