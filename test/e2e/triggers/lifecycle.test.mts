import { expect, test } from '@playwright/test';
import { type Halo, type Row, start as startHalo } from '../../../sandbox/halo/index.mts';
import { credentialType } from '../../../sandbox/n8n/prepare/credential.mts';
import type { Rest } from '../../../sandbox/n8n/prepare/rest.mts';
import { HaloWitness } from '../support/halo.mts';
import { type Line, openLine } from '../support/line.mts';
import { type OwnN8n, startOwnN8n } from '../support/ownN8n.mts';
import { publish, unpublish } from '../../../sandbox/n8n/prepare/publication.mts';
import { until } from '../../../sandbox/n8n/prepare/until.mts';

const ports = { first: 5860, second: 5870 };
const newTicket = 3;
const closed = 39;
/** The same on every n8n that the workflow is copied to. */
const workflowId = 'watchTickets0001';
const nodeId = 'c7d0cf5e-3b2c-4a43-9a01-000000000001';

let halo: Halo;
let line: Line;
let first: OwnN8n;
let witness: HaloWitness;

// n8n starts five times here
test.setTimeout(600_000);
test.beforeAll(async () => {
	test.setTimeout(300_000);
	halo = await startHalo();
	line = await openLine(halo.url);
	witness = new HaloWitness({ ...halo.credentials });
	first = await startOwnN8n(ports.first);
});
test.afterAll(async () => {
	await first?.close();
	await line?.close();
	await halo?.close();
});

const ours = (resource: string): Row[] =>
	halo.records(resource).filter(({ name }) => String(name).includes('[n8n'));
/** What Halo holds of us: the ports that webhooks lead to, and the events of the notifications. */
const held = () => ({
	webhooks: ours('Webhook').map(({ url }) => Number(new URL(String(url)).port)),
	events: ours('Notification').map(({ eventno }) => eventno),
});

const trigger = (name: string, events: number[]) => ({
	id: nodeId,
	webhookId: 'c7d0cf5e-3b2c-4a43-9a01-000000000002',
	name,
	type: 'n8n-nodes-halo-service.haloTrigger',
	typeVersion: 1,
	position: [0, 0],
	parameters: { events, options: { ignoreOwnChanges: false } },
});

/** The workflow with the credential of that n8n, which leads to Halo by the line. */
async function workflowFor(rest: Rest, name: string, events: number[]) {
	const known = await rest.get<Array<{ id: string; name: string }>>('/credentials');
	const { clientId, clientSecret } = halo.credentials;
	const own =
		known.find((one) => one.name === 'By the line') ??
		(await rest.post<{ id: string; name: string }>('/credentials', {
			name: 'By the line',
			type: credentialType,
			data: { url: line.url, clientId, clientSecret },
		}));
	const credentials = { [credentialType]: { id: own.id, name: own.name } };
	const nodes = [{ ...trigger(name, events), credentials }];
	return {
		id: workflowId,
		name: 'Watch tickets',
		nodes,
		connections: {},
		settings: { executionOrder: 'v1' },
	};
}

const change = async ({ rest }: OwnN8n, name: string, events: number[]) => {
	const { nodes } = await workflowFor(rest, name, events);
	await rest.patch(`/workflows/${workflowId}`, { nodes, connections: {} });
	await publish(rest, workflowId);
};

/** Logs a ticket, and waits until that n8n has run the workflow with it. */
async function startsBy({ rest }: OwnN8n): Promise<void> {
	const filter = encodeURIComponent(JSON.stringify({ workflowId }));
	const ended = async () =>
		(
			await rest.get<{ results: Array<{ status: string }> }>(`/executions?filter=${filter}`)
		).results.filter(({ status }) => status === 'success').length;
	const before = await ended();
	await witness.post('/Tickets', [{ summary: 'Is anybody there?' }]);
	await until(async () => ((await ended()) > before ? true : undefined), 30_000, 'Nothing started');
}

test('whatever n8n goes through, Halo holds exactly one webhook and one notification for each event', async () => {
	await first.rest.post('/workflows', await workflowFor(first.rest, 'Halo Trigger', [newTicket]));
	await test.step('publish', async () => {
		await publish(first.rest, workflowId);
		expect(held()).toEqual({ webhooks: [ports.first], events: [newTicket] });
		await startsBy(first);
	});
	await test.step('kill n8n, and start it again', async () => {
		await first.crash();
		expect(held()).toEqual({ webhooks: [ports.first], events: [newTicket] });
		await startsBy(first);
	});
	await test.step('rename the node', async () => {
		await change(first, 'Tickets of Halo', [newTicket]);
		expect(held()).toEqual({ webhooks: [ports.first], events: [newTicket] });
		await startsBy(first);
	});
	await test.step('change a parameter', async () => {
		await change(first, 'Tickets of Halo', [newTicket, closed]);
		expect(held()).toEqual({ webhooks: [ports.first], events: [newTicket, closed] });
		await startsBy(first);
	});
	await test.step('publish while Halo is down, and again when it is back', async () => {
		await line.cut();
		await expect(change(first, 'Tickets of Halo', [newTicket])).rejects.toThrow(
			'does not accept connections',
		);
		// what is not known to be changed is not said to be
		await line.mend();
		expect(held()).toEqual({ webhooks: [ports.first], events: [newTicket, closed] });
		// n8n does not try a version again that it has tried
		await unpublish(first.rest, workflowId);
		await change(first, 'Tickets of Halo', [newTicket]);
		expect(held()).toEqual({ webhooks: [ports.first], events: [newTicket] });
		await startsBy(first);
	});
	await test.step('start n8n while Halo is down', async () => {
		await line.cut();
		await first.crash();
		await line.mend();
		expect(held()).toEqual({ webhooks: [ports.first], events: [newTicket] });
		await startsBy(first);
	});

	const second = await startOwnN8n(ports.second);
	try {
		await test.step('a copy of the workflow on a second n8n', async () => {
			await second.rest.post(
				'/workflows',
				await workflowFor(second.rest, 'Tickets of Halo', [newTicket]),
			);
			await publish(second.rest, workflowId);
			expect(held().webhooks.sort()).toEqual([ports.first, ports.second]);
			await startsBy(second);
			await startsBy(first);
			await change(first, 'Tickets', [newTicket, closed]);
			expect(held().webhooks.sort()).toEqual([ports.first, ports.second]);
		});
		await test.step('unpublish one, then the other', async () => {
			await unpublish(first.rest, workflowId);
			expect(held()).toEqual({ webhooks: [ports.second], events: [newTicket] });
			await startsBy(second);
			await unpublish(second.rest, workflowId);
			expect(held()).toEqual({ webhooks: [], events: [] });
		});
	} finally {
		await second.close();
	}
});
