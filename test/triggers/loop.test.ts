import { sleep, type INodeParameters } from 'n8n-workflow';
import { map, openWorld, pick } from '../support/halo.mts';
import { startTrigger } from '../support/trigger.mts';

const message = 'Halo called this workflow more than 20 times within 5 minutes for record 5';

/** Waits until nothing has been delivered for a while: each write causes the next. */
async function untilQuiet(world: Awaited<ReturnType<typeof openWorld>>): Promise<number> {
	const count = () => world.halo.records('WebhookEvent').length;
	for (let before = -1; before !== count(); await sleep(400)) {
		before = count();
		await world.halo.deliveries();
	}
	return count();
}

test.each([1, 3])(
	'two workflows that trigger each other are stopped with an explanation, %i deliveries per call',
	async (batch) => {
		const world = await openWorld({ webhooks: { batch } });
		/** A workflow: the trigger, and an update of the ticket that started it. */
		const reacting = async (workflowId: string, parameters: INodeParameters) =>
			await startTrigger(world.bench, {
				parameters,
				workflowId: `${workflowId}-${batch}`,
				next: async ({ ticket_id }) => {
					const fields = map({ summary: `${workflowId} ${Date.now()}` });
					await world.json('ticket', 'update', { ticketId: pick(ticket_id), fields });
				},
			});
		const both = [await reacting('one', { events: [4] }), await reacting('two', { events: [4] })];
		for (const workflow of both) await workflow.publish();
		await world.json('ticket', 'update', { ticketId: pick(5), fields: map({ summary: 'Begin' }) });
		await untilQuiet(world);

		for (const { items, errors, url } of both) {
			expect(items.length).toBeLessThanOrEqual(20);
			expect(errors).toEqual([message]);
			// what was not accepted is not lost
			const { id } = world.halo.records('Webhook').filter((row) => row.url === url)[0];
			const missed = await world.json('webhook', 'getMissedDeliveries', {
				webhookId: pick(String(id)),
				returnAll: true,
			});
			expect(missed.length).toBeGreaterThan(0);
		}
		await Promise.all(both.map(async (workflow) => await workflow.close()));
		await world.halo.close();
	},
	60_000,
);
