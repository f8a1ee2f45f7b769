import type { IDataObject } from 'n8n-workflow';
import { listenTo } from '../support/n8nLog.mts';
import { map, openWorld, pick } from '../support/halo.mts';
import { startTrigger, type RunningTrigger } from '../support/trigger.mts';

const TICKETS = 100;
const BURSTS = 10;

const keysOf = (rows: IDataObject[]) => rows.map(({ escmsg_id }) => String(escmsg_id));

/** What the sandbox's log says about the calls of one trigger. */
function logOf(log: IDataObject[], webhookId: unknown) {
	const calls = log.filter(({ webhook_id }) => webhook_id === webhookId);
	const sent = (wanted: boolean) =>
		calls
			.filter(({ error }) => (error === true) === wanted)
			.map(({ requestbody }) => [JSON.parse(String(requestbody)) as IDataObject].flat());
	return { calls, received: sent(false), refused: sent(true) };
}

test.each([1, 3])(
	'1,000 changes, delivered %i at a time, twice, late or not at all, are one item each',
	async (batch) => {
		const world = await openWorld({
			webhooks: { atOnce: 8, batch, duplicateEvery: 7, lateEvery: 11, refuseEvery: 20 },
		});
		const one = await startTrigger(world.bench, {
			workflowId: `storm-${batch}`,
			parameters: { events: [4] },
		});
		await one.publish();
		const { id } = world.halo.records('Webhook').filter(({ url }) => url === one.url)[0];
		const ids = world.halo.records('Tickets').slice(0, TICKETS);
		for (let burst = 1; burst <= BURSTS; burst++) {
			await world.json(
				'ticket',
				'update',
				{
					ticketId: pick('={{ $json.id }}'),
					fields: map({ summary: `={{ "Burst ${burst} of " + $json.id }}` }),
				},
				ids.map((ticket) => ({ id: Number(ticket.id) })),
			);
		}
		await world.halo.deliveries();

		const { received, refused, calls } = logOf(world.halo.records('WebhookEvent'), id);
		const arrived = new Set(keysOf(received.flat()));
		const missing = keysOf(refused.flat());
		expect(arrived.size + missing.length).toBe(TICKETS * BURSTS);
		// the storm was one
		expect(calls.length / (TICKETS * BURSTS)).toBeGreaterThan(1 / batch);
		expect(received.flat().length).toBeGreaterThan(arrived.size);
		// of calls: how many deliveries are in one depends on how busy the machine is
		expect(refused.length / calls.length).toBeGreaterThan(1 / 25);
		expect(missing.length).toBeGreaterThanOrEqual(refused.length);
		expect(keysOf(one.items)).not.toEqual([...new Set(keysOf(received.flat()))].sort());

		expect(one.errors).toEqual([]);
		expect(keysOf(one.items).sort()).toEqual([...arrived].sort());
		const missed = await world.json('webhook', 'getMissedDeliveries', {
			webhookId: pick(String(id)),
			returnAll: true,
		});
		expect(keysOf(missed as IDataObject[]).sort()).toEqual([...missing].sort());
		const changes = [...one.items, ...(missed as IDataObject[])].map(
			({ ticket }) => (ticket as IDataObject).summary,
		);
		expect(new Set(changes).size).toBe(TICKETS * BURSTS);
		await one.close();
		await world.halo.close();
	},
	120_000,
);

/** Calls that must not get through, by what the trigger answers. */
const badCalls = (one: RunningTrigger, authorization: string) => {
	const body = JSON.stringify({ escmsg_id: 'forged', event: 'ticket updated', object_id: 1 });
	const forged: Array<[status: number, body: string, headers: Record<string, string>]> = [
		[401, body, {}],
		[401, body, { authorization: `Basic ${btoa('n8n:guess')}` }],
		[401, body, { authorization: 'Basic ====' }],
		[401, 'x'.repeat(2_000_000).replace(/^.*$/, (text) => JSON.stringify(text)), {}],
		[413, JSON.stringify({ ...JSON.parse(body), pad: 'x'.repeat(1_100_000) }), { authorization }],
		[400, '{}', { authorization }],
		[400, '[]', { authorization }],
		[400, '[{"event":1}]', { authorization }],
		[400, '"text"', { authorization }],
		[422, '{"escmsg_id":', { authorization }],
	];
	return Array.from({ length: 1000 }, (_, at) => {
		// the large ones now and then
		const wanted =
			forged[at % 50 === 0 ? (at % 100 === 0 ? 3 : 4) : [0, 1, 2, 5, 6, 7, 8, 9][at % 8]];
		return { url: one.url, wanted };
	});
};

test('1,000 forged, malformed or oversized calls start nothing, write nothing and send Halo nothing', async () => {
	const world = await openWorld();
	const one = await startTrigger(world.bench, {
		parameters: { events: [4], options: { maxBodySize: 1, fetchRecord: true } },
	});
	const log = listenTo(one.logger);
	await one.publish();
	const [{ basic_password: secret }] = world.halo
		.records('Webhook')
		.filter(({ url }) => url === one.url);
	const pair = btoa(`n8n:${String(secret)}`);
	const before = one.staticData();
	const stored = JSON.stringify(world.halo.records('Tickets'));
	world.asked();
	log.lines.length = 0;

	const answers: string[] = [];
	const calls = badCalls(one, `Basic ${pair}`);
	for (let at = 0; at < calls.length; at += 20) {
		await Promise.all(
			calls.slice(at, at + 20).map(async ({ url, wanted: [status, body, headers] }) => {
				const response = await fetch(url, {
					method: 'POST',
					headers: { 'content-type': 'application/json', ...headers },
					body,
				});
				answers.push(await response.text());
				expect(response.status).toBe(status);
			}),
		);
	}
	expect(one.items).toEqual([]);
	expect(one.errors).toEqual([]);
	expect(one.staticData()).toEqual(before);
	expect(world.asked()).toEqual([]);
	expect(JSON.stringify(world.halo.records('Tickets'))).toBe(stored);
	expect(log.lines).toEqual([]);
	expect(answers.join('')).not.toContain(String(secret));
	log.close();
	await one.close();
	await world.halo.close();
}, 60_000);

test('the secret is in no log, output, error, static data or export', async () => {
	const world = await openWorld();
	const one = await startTrigger(world.bench, {
		workflowId: 'secret',
		parameters: { events: [4], options: { loopGuard: 2, fetchRecord: true } },
	});
	const log = listenTo(one.logger);
	await one.publish();
	const [{ id, basic_password: secret }] = world.halo
		.records('Webhook')
		.filter(({ url }) => url === one.url);
	for (let round = 0; round < 4; round++) {
		await world.json('ticket', 'update', {
			ticketId: pick(5),
			fields: map({ summary: `${round}` }),
		});
	}
	await world.halo.deliveries();
	expect(one.errors).toHaveLength(1);
	world.halo.failNext({ status: 503, times: 99 });
	await one.checkExists();
	expect(log.lines.join()).toContain('its webhook could not be checked');
	const failed = await one.create().catch((cause: Error) => cause);
	expect(failed).toMatchObject({ name: 'NodeApiError' });
	world.halo.failNext({ status: 401, times: 99 });
	const refused = await one.remove().catch((cause: Error) => cause);
	const seen = JSON.stringify([
		one.items,
		one.errors,
		one.staticData(),
		one.node,
		log.lines,
		[failed, refused].map((cause) => ({ ...(cause as object), text: String(cause) })),
	]);
	expect(id).toBeDefined();
	expect(seen).not.toContain(String(secret));
	expect(seen).not.toContain(btoa(`n8n:${String(secret)}`));
	log.close();
	await one.close();
	await world.halo.close();
}, 60_000);
