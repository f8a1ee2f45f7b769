import type { Halo, Row } from '../../../sandbox/halo/index.mts';
import type { Workflow } from '../support/workflow.mts';
import { expect, test } from '../support/world.mts';

/** A Halo Trigger, and a node after it. */
const watching = (events: number[], more: object = {}): Workflow => ({
	name: 'Watch tickets',
	nodes: [
		{
			id: 'b7d0cf5e-3b2c-4a43-9a01-000000000001',
			webhookId: 'b7d0cf5e-3b2c-4a43-9a01-000000000002',
			name: 'Halo Trigger',
			type: 'n8n-nodes-halo-service.haloTrigger',
			typeVersion: 1,
			position: [0, 0],
			parameters: { events, ...more },
			credentials: { haloServiceApi: { id: '', name: '' } },
		} as Workflow['nodes'][number],
		{
			name: 'Seen',
			type: 'n8n-nodes-base.noOp',
			typeVersion: 1,
			position: [220, 0],
			parameters: {},
		} as Workflow['nodes'][number],
	],
	connections: { 'Halo Trigger': { main: [[{ node: 'Seen', type: 'main', index: 0 }]] } },
});

const eventOf = (halo: Halo, name: string): number =>
	Number(
		halo.records('Lookup').find((one) => one.lookupid === 64 && one.name === `${name} - All`)?.id,
	);
const ours = (halo: Halo, resource: string): Row[] =>
	halo.records(resource).filter(({ name }) => String(name).includes('[n8n'));

test('publishing registers, a new ticket starts the workflow, unpublishing removes', async ({
	world: { halo, witness, save },
}) => {
	const workflow = await save(watching([eventOf(halo, 'New Ticket Logged')]));
	await workflow.switchOn();
	expect(ours(halo, 'Webhook')).toHaveLength(1);
	expect(ours(halo, 'Notification')).toHaveLength(1);

	await witness.post('/Tickets', [{ summary: 'Ring the bell' }]);
	const outcome = await workflow.next();
	expect(outcome.status).toBe('success');
	expect(outcome.json('Seen')).toMatchObject([
		{ event: 'new ticket logged', ticket: { summary: 'Ring the bell' } },
	]);
	// what n8n keeps and exports does not hold the secret
	const [{ basic_password: secret }] = ours(halo, 'Webhook');
	expect(JSON.stringify(await workflow.saved())).not.toContain(String(secret));

	await workflow.switchOff();
	expect(ours(halo, 'Webhook')).toEqual([]);
	expect(ours(halo, 'Notification')).toEqual([]);
});

test('a delivery that arrives twice starts the workflow once', async ({
	world: { halo, witness, save },
}) => {
	const workflow = await save(watching([eventOf(halo, 'New Ticket Logged')]));
	await workflow.switchOn();
	await witness.post('/Tickets', [{ summary: 'Once' }]);
	await workflow.next();
	const [{ url, basic_username, basic_password }] = ours(halo, 'Webhook');
	const sent = halo.records('WebhookEvent').at(-1)?.requestbody;
	const again = await fetch(String(url), {
		method: 'POST',
		headers: {
			'content-type': 'application/json',
			authorization: `Basic ${btoa(`${String(basic_username)}:${String(basic_password)}`)}`,
		},
		body: String(sent),
	});
	expect(await again.json()).toEqual({ accepted: 0 });
	await expect(workflow.next(3_000)).rejects.toThrow('Nothing started the workflow');
});

test('without administrator rights publishing fails, says why, and leaves nothing', async ({
	world: { halo, save },
}) => {
	halo.failNext({ match: { method: 'POST', path: '/Webhook' }, status: 403, times: 99 });
	const workflow = await save(watching([eventOf(halo, 'New Ticket Logged')]));
	await expect(workflow.switchOn()).rejects.toThrow(
		'Halo did not allow this credential to create a webhook',
	);
	expect(ours(halo, 'Webhook')).toEqual([]);
});
