import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { HaloWitness } from '../../../../test/e2e/support/halo.mts';
import { loopback } from '../../run/ports.mts';
import { publishStorm, settled } from './executions.mts';
import { pause, printCounts, type Storm, tally } from './storm.mts';

/** Halo calls eight at a time, each seventh twice, and each eleventh late. */
export const deliveries: Storm = {
	stack: { halo: { webhooks: { atOnce: 8, duplicateEvery: 7, lateEvery: 11 } } },
	async run(stack, count) {
		const arrived: string[] = [];
		const recorder = createServer(async (request, response) => {
			const { key } = (await json(request)) as { key: string };
			arrived.push(key);
			response.end('{}');
		});
		await new Promise<void>((done) => recorder.listen(0, loopback, done));
		const { port } = recorder.address() as AddressInfo;
		const workflowId = await publishStorm(stack, watching(`http://${loopback}:${port}`));
		const { halo, access } = stack;
		const [{ id: webhookId }] = halo
			.records('Webhook')
			.filter(({ name }) => String(name).includes('[n8n'));

		const witness = new HaloWitness(access);
		const tickets = halo.records('Tickets').slice(0, 50);
		console.log(`${count} changes ...`);
		const began = Date.now();
		for (let at = 0; at < count; at++) {
			const ticket = tickets[at % tickets.length];
			await witness.post('/Tickets', [{ id: ticket.id, summary: `Change ${at}` }]);
		}
		await halo.deliveries();
		await pause(2_000);
		const executions = await settled(stack, workflowId, 300_000);
		const log = halo.records('WebhookEvent').filter((row) => row.webhook_id === webhookId);
		const keysOf = (isError: boolean) =>
			log
				.filter(({ error }) => (error === true) === isError)
				.map(({ requestbody }) =>
					String((JSON.parse(String(requestbody)) as { escmsg_id: string }).escmsg_id),
				);
		const received = new Set(keysOf(false));
		const unanswered = keysOf(true).filter((key) => !received.has(key));
		const items = tally(arrived);
		const counts = {
			'Changes in Halo': count,
			'Calls by Halo': log.length,
			'Deliveries that n8n accepted': received.size,
			'Deliveries without a good response': unanswered.length,
			Executions: executions.length,
			'... that succeeded': executions.filter(({ status }) => status === 'success').length,
			'Accepted deliveries that came out as one item': [...received].filter(
				(key) => items.get(key) === 1,
			).length,
			'... as none': [...received].filter((key) => !items.has(key)).length,
			'Deliveries that came out twice or more': [...items.values()].filter((times) => times > 1)
				.length,
			Seconds: Math.round((Date.now() - began) / 1000),
		};
		printCounts('Deliveries in queue mode', counts);
		await new Promise((done) => recorder.close(done));
		const all = counts['Accepted deliveries that came out as one item'];
		return (
			all === received.size && counts['Deliveries that came out twice or more'] === 0 && all > 0
		);
	},
};

/** A trigger, and a step that tells the recorder of each item. */
const watching = (recorder: string) => ({
	name: 'Storm: deliveries',
	nodes: [
		{
			id: '5d0cf5e3-3b2c-4a43-9a01-000000000001',
			webhookId: '5d0cf5e3-3b2c-4a43-9a01-000000000002',
			name: 'Halo Trigger',
			type: 'n8n-nodes-halo-service.haloTrigger',
			typeVersion: 1,
			position: [0, 0],
			parameters: {
				events: "={{ ['Ticket Updated'] }}",
				options: { fetchRecord: false, ignoreOwnChanges: false, loopGuard: 0 },
			},
			credentials: { haloServiceApi: { id: '', name: '' } },
		},
		{
			id: '5d0cf5e3-3b2c-4a43-9a01-000000000003',
			name: 'Record',
			type: 'n8n-nodes-base.httpRequest',
			typeVersion: 4.2,
			position: [220, 0],
			parameters: {
				method: 'POST',
				url: recorder,
				sendBody: true,
				specifyBody: 'json',
				jsonBody: '={{ JSON.stringify({ key: $json.escmsg_id }) }}',
				options: {},
			},
		},
	],
	connections: { 'Halo Trigger': { main: [[{ node: 'Record', type: 'main', index: 0 }]] } },
});
