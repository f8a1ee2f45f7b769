import { sleep, type IDataObject } from 'n8n-workflow';
import { map, openWorld, pick, type World } from '../support/halo.mts';
import { startTrigger, type RunningTrigger } from '../support/trigger.mts';

let world: World;
const open: RunningTrigger[] = [];
beforeAll(async () => {
	world = await openWorld();
});
afterEach(async () => {
	await world.halo.deliveries();
	await Promise.all(open.splice(0).map((trigger) => trigger.close()));
	world.halo.reset();
});
afterAll(async () => await world.halo.close());

let number = 0;
type Wanted = Parameters<typeof startTrigger>[1];
async function trigger(parameters: Wanted['parameters'], more: Partial<Wanted> = {}) {
	const nodeId = `node-${++number}`;
	const started = await startTrigger(world.bench, { parameters, nodeId, ...more });
	open.push(started);
	await started.publish();
	return started;
}

const createTicket = async (values: IDataObject, ticketTypeId = 1) =>
	await world.json('ticket', 'create', {
		ticketTypeId: pick(ticketTypeId),
		fields: map(values),
	});

/** Halo is answered before the record is read. */
async function until(isTrue: () => boolean): Promise<void> {
	for (let left = 200; left > 0 && !isTrue(); left--) {
		await sleep(25);
	}
}

/** What Halo signs in with, from the webhook in Halo. */
function signIn({ url }: RunningTrigger): string {
	const [{ basic_username, basic_password }] = world.halo
		.records('Webhook')
		.filter((row) => row.url === url);
	return `Basic ${btoa(`${String(basic_username)}:${String(basic_password)}`)}`;
}

const call = async (
	one: RunningTrigger,
	body: unknown,
	headers: Record<string, string> = { authorization: signIn(one) },
) =>
	await fetch(one.url, {
		method: 'POST',
		headers: { 'content-type': 'application/json', ...headers },
		body: typeof body === 'string' ? body : JSON.stringify(body),
	});

const payload = (more: IDataObject = {}): IDataObject => ({
	id: '3f2504e0-4f89-41d3-9a0c-0305e82c3301',
	webhook_id: '3f2504e0-4f89-41d3-9a0c-0305e82c3302',
	notification_id: 5,
	escmsg_id: `escmsg-${++number}`,
	event: 'ticket updated',
	message: 'Ticket 1 has been updated.',
	object_id: 1,
	agent_id: 3,
	timestamp: '2026-11-26T10:00:00.0000000Z',
	ticket: { id: 1, summary: 'Printer', status_id: 1, client_id: 12 },
	...more,
});

test('a new ticket starts the workflow with the ticket', async () => {
	const one = await trigger({ events: [3] });
	await createTicket({ summary: 'Ring' });
	await world.halo.deliveries();
	expect(one.items).toMatchObject([
		{
			event: 'new ticket logged',
			ticket_id: 121,
			object_id: 121,
			ticket: { id: 121, summary: 'Ring' },
			delivery_id: expect.any(String),
		},
	]);
	expect(one.items[0]).not.toHaveProperty('id');
});

test('each of several deliveries in one call becomes an item', async () => {
	const one = await trigger({ events: [3] });
	expect((await call(one, [payload(), payload()])).status).toBe(200);
	await call(one, { batch: [payload(), payload({ ticket: undefined })] });
	expect(one.items).toHaveLength(4);
});

test('a call with only the event starts the workflow', async () => {
	const one = await trigger({ events: [3] });
	await call(one, payload({ ticket: undefined }));
	expect(one.items).toMatchObject([{ event: 'ticket updated', object_id: 1 }]);
});

test('a delivery that arrives twice starts the workflow once, after a restart as well', async () => {
	const one = await trigger({ events: [3] });
	const twice = payload();
	await call(one, twice);
	await call(one, twice);
	await call(one, [twice, payload()]);
	expect(one.items).toHaveLength(2);
	expect(Object.values(one.staticData().global as IDataObject)).toMatchObject([
		{ seen: { [String(twice.escmsg_id)]: expect.any(Number) } },
	]);
});

test.each([
	['nothing', undefined],
	['another secret', `Basic ${btoa('n8n:wrong')}`],
	['a bearer token', 'Bearer abc'],
	['a value that is not base64', 'Basic %%%'],
	['an empty pair', 'Basic '],
	['100,000 characters', `Basic ${'A'.repeat(10_000)}`],
])('a call with %s is refused before anything else', async (_what, authorization) => {
	const one = await trigger({ events: [3], options: { fetchRecord: true } });
	world.asked();
	const response = await call(one, payload(), authorization ? { authorization } : {});
	expect(response.status).toBe(401);
	expect(one.items).toEqual([]);
	expect(world.asked()).toEqual([]);
});

test.each([
	['nothing', {}],
	['an empty list', []],
	['something else', { hello: 'world' }],
	['a text', '"ticket"'],
	['a number', '5'],
	['null', 'null'],
])('%s is not a delivery of Halo', async (_what, body) => {
	const one = await trigger({ events: [3] });
	expect((await call(one, body)).status).toBe(400);
	expect(one.items).toEqual([]);
});

test('a call larger than the limit is refused', async () => {
	const one = await trigger({ events: [3], options: { maxBodySize: 1 } });
	const big = payload({ ticket: { id: 1, details: 'x'.repeat(1_100_000) } });
	expect((await call(one, big)).status).toBe(413);
	expect(one.items).toEqual([]);
});

test('the full record is read from Halo; if that fails, the payload is returned with the reason', async () => {
	const one = await trigger({ events: [3], options: { fetchRecord: true } });
	await call(one, payload({ ticket: { id: 5, summary: 'Short' }, object_id: 5 }));
	await until(() => one.items.length === 1);
	expect(one.items).toMatchObject([{ ticket: { id: 5, details: expect.any(String) } }]);
	await call(one, payload({ ticket: { id: 9999, summary: 'Gone' }, object_id: 9999 }));
	await until(() => one.items.length === 2);
	expect(one.items[1]).toMatchObject({
		ticket: { summary: 'Gone' },
		fetchError: expect.stringContaining('9999'),
	});
});

test('own changes are ignored on request', async () => {
	const one = await trigger({ events: [3], options: { ignoreOwnChanges: true } });
	const [me] = Object.values(one.staticData().global as IDataObject) as Array<{
		registration: { agentId: number };
	}>;
	expect(me.registration.agentId).toEqual(expect.any(Number));
	await call(one, payload({ agent_id: me.registration.agentId }));
	await call(one, payload({ agent_id: me.registration.agentId + 1 }));
	expect(one.items).toHaveLength(1);
});

test('the loop guard fails once with a message, then refuses silently, and refused deliveries can be read later', async () => {
	const one = await trigger({ events: [4], options: { loopGuard: 2 } });
	for (let time = 0; time < 5; time++) {
		await world.json('ticket', 'update', {
			ticketId: pick(5),
			fields: map({ summary: `Round ${time}` }),
		});
	}
	await world.halo.deliveries();
	expect(one.items).toHaveLength(2);
	expect(one.errors).toEqual([
		'Halo called this workflow more than 2 times within 5 minutes for record 5',
	]);
	const { id } = world.halo.records('Webhook').filter(({ url }) => url === one.url)[0];
	const missed = await world.json('webhook', 'getMissedDeliveries', {
		webhookId: pick(String(id)),
		returnAll: true,
	});
	expect(missed.map(({ ticket }) => (ticket as IDataObject).summary)).toEqual([
		'Round 4',
		'Round 3',
		'Round 2',
	]);
});

describe('conditions', () => {
	test.each([
		['client', { clients: '12' }, true],
		['another client', { clients: '13' }, false],
		['one of several', { clients: '13, 12' }, true],
		['status', { statuses: [1, 2] }, true],
		['another status', { statuses: [9] }, false],
		[
			'a field',
			{ fields: { field: [{ name: 'summary', operator: 'contains', value: 'PRINT' }] } },
			true,
		],
		['a field that is empty', { fields: { field: [{ name: 'x', operator: 'filled' }] } }, false],
		['two', { clients: '12', statuses: [9] }, false],
		['one without a value', { clients: '', statuses: [] }, true],
	])('%s: %j', async (_what, conditions, isMet) => {
		const one = await trigger({ events: [3], conditions });
		await call(one, payload());
		expect(one.items).toHaveLength(isMet ? 1 : 0);
	});

	test('that Halo can check prevent the call', async () => {
		const one = await trigger({ events: [3], conditions: { ticketTypes: [2] } });
		await createTicket({ summary: 'Other' });
		await world.halo.deliveries();
		const { id } = world.halo.records('Webhook').filter(({ url }) => url === one.url)[0];
		const calls = world.halo.records('WebhookEvent').filter((row) => row.webhook_id === id);
		expect(calls).toEqual([]);
		expect(one.items).toEqual([]);
	});

	test('are checked with the record from Halo if the call contains only the event', async () => {
		const one = await trigger({ events: [3], conditions: { clients: '99' } });
		await call(one, payload({ ticket: undefined, object_id: 5 }));
		expect(one.items).toEqual([]);
	});
});

describe('the setup by hand', () => {
	const byHand = async () => {
		world.bench.credentials.stored.set('haloWebhookApi', {
			user: 'halo',
			secret: 'a secret of twenty-six',
		});
		return await trigger(
			{ setup: 'byHand' },
			{
				credentials: {
					haloServiceApi: { id: 'haloServiceApi', name: 'haloServiceApi' },
					haloWebhookApi: { id: 'haloWebhookApi', name: 'haloWebhookApi' },
				},
			},
		);
	};
	const authorization = `Basic ${btoa('halo:a secret of twenty-six')}`;

	test('creates nothing in Halo', async () => {
		const before = world.halo.records('Webhook').length;
		await byHand();
		expect(world.halo.records('Webhook')).toHaveLength(before);
	});

	test("accepts Halo's payload and a custom one", async () => {
		const one = await byHand();
		await call(one, payload(), { authorization });
		await call(one, { what: 'printer', ticket_id: 5 }, { authorization });
		expect(one.items).toMatchObject([{ ticket_id: 1 }, { what: 'printer', ticket_id: 5 }]);
		expect((await call(one, payload(), {})).status).toBe(401);
	});
});

test("Halo's log of deliveries and its webhooks are read without the secret", async () => {
	const one = await trigger({ events: [3] });
	const [, pair] = signIn(one).split(' ');
	const secret = atob(pair).replace('n8n:', '');
	await createTicket({ summary: 'Ring' });
	await world.halo.deliveries();
	const { id } = world.halo.records('Webhook').filter(({ url }) => url === one.url)[0];
	const read = [
		await world.json('webhook', 'get', { webhookId: pick(String(id)), output: 'raw' }),
		await world.json('webhook', 'getAll', { returnAll: true, output: 'raw' }),
		await world.json('anyRecord', 'getAll', {
			recordType: pick('WebhookEvent', 'list'),
			returnAll: true,
			output: 'raw',
		}),
	];
	expect(read[2].map(({ webhook_id }) => webhook_id)).toContain(id);
	expect(JSON.stringify(read)).toContain('(hidden)');
	expect(JSON.stringify(read)).not.toContain(secret);
	expect(JSON.stringify(read)).not.toContain(pair);
});
