import { seededWebhooks } from '../../sandbox/halo/seed/integrations.mts';
import type { Row } from '../../sandbox/halo/index.mts';
import { connect, field, idsOf, receiver, rowsOf, type Client } from './client.mts';

let halo: Client;
beforeAll(async () => {
	halo = await connect();
});
afterEach(() => halo.halo.reset());
afterAll(() => halo.close());

const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

test('a webhook does not keep its events; a notification rule links them', async () => {
	const body = { name: 'n8n', url: 'https://n8n.example/hook', type: 0, events: [{ eventno: 3 }] };
	const { json } = await halo.post('/Webhook', [body]);
	const id = String(field(json, 'id'));
	expect(id).toMatch(guid);
	expect((await halo.get(`/Webhook/${id}`)).json).toMatchObject({ name: 'n8n', events: [] });

	const rule = { eventno: 3, name: 'n8n', type: -2, delivery_method: 6, webhook_id: id };
	expect((await halo.post('/Notification', [rule])).status).toBe(201);
	const rules = await halo.get(`/Notification?webhook_id=${id}`);
	expect(rowsOf(rules.json)).toMatchObject([{ eventno: 3, webhook_id: id }]);

	await halo.post('/Webhook', [{ id, url: 'https://n8n.example/other' }]);
	expect((await halo.get(`/Webhook/${id}`)).json).toMatchObject({
		name: 'n8n',
		url: 'https://n8n.example/other',
	});
	expect((await halo.remove(`/Webhook/${id}`)).status).toBe(200);
});

describe('a webhook with a rule', () => {
	const bind = async (url: string, eventno: number, more = {}, conditions?: Row[]) => {
		const { json } = await halo.post('/Webhook', [{ name: `to ${url}`, url, type: 0, ...more }]);
		const webhook_id = String(field(json, 'id'));
		await halo.post('/Notification', [
			{
				guid: null,
				name: 'n8n',
				eventno,
				type: -2,
				delivery_method: 6,
				webhook_id,
				...(conditions && { filter_type: 2, conditions }),
			},
		]);
		return webhook_id;
	};

	test('is called with the new ticket, and the delivery is logged', async () => {
		const hook = await receiver();
		const basic = { authentication_type: 1, basic_username: 'halo', basic_password: 'hush' };
		const webhook_id = await bind(hook.url, 3, basic);
		await halo.post('/Tickets', [{ summary: 'Ring' }]);
		await halo.halo.deliveries();
		expect(hook.received).toMatchObject([
			{
				method: 'POST',
				authorization: `Basic ${btoa('halo:hush')}`,
				body: {
					id: expect.stringMatching(guid),
					webhook_id,
					notification_id: expect.any(Number),
					escmsg_id: expect.stringMatching(guid),
					event: 'new ticket logged',
					message: 'Ticket 121 (Ring) has been logged.',
					object_id: 121,
					agent_id: expect.any(Number),
					timestamp: expect.stringMatching(/T[\d:]{8}\.\d{7}Z$/),
					ticket: { id: 121, summary: 'Ring' },
				},
			},
		]);
		expect((await halo.get(`/Webhook/${webhook_id}`)).json).toMatchObject({
			events: [{ eventno: 3, webhook_id, guid: expect.stringMatching(guid) }],
		});
		const { json } = await halo.get(`/WebhookEvent?webhook_id=${webhook_id}`);
		expect(rowsOf(json, 'events')).toMatchObject([{ responsestatus: 200, error: false }]);
		await hook.close();
	});

	test('may be called with only the event', async () => {
		const hook = await receiver();
		await bind(hook.url, 3, { payload_type: 2 });
		await halo.post('/Tickets', [{ summary: 'Ring' }]);
		await halo.halo.deliveries();
		const [{ body }] = hook.received;
		expect(Object.keys(body)).toEqual(
			'id webhook_id notification_id escmsg_id event message object_id agent_id timestamp'.split(
				' ',
			),
		);
		expect(body).toMatchObject({ event: 'new ticket logged', object_id: 121 });
		await hook.close();
	});

	test('is called for closing and for actions, each with its own event', async () => {
		const hook = await receiver(500);
		await bind(hook.url, 39);
		await bind(`${hook.url}?status`, 8);
		await bind(`${hook.url}?actions`, 1004);
		await halo.post('/Actions', [{ ticket_id: 1, outcome: 'Close', note: 'x', new_status: 9 }]);
		await halo.halo.deliveries();
		expect(hook.received.map(({ body }) => body.event)).toEqual([
			'ticket status changed',
			'ticket closed',
			'action added',
		]);
		expect(hook.received[2].body).toMatchObject({
			object_id: 1,
			agent_id: 2,
			action: { note: 'x' },
			ticket: { id: 1 },
		});
		// one that failed is not tried again
		await halo.halo.deliveries();
		expect(hook.received).toHaveLength(3);
		await hook.close();
	});

	test.each([
		[0, 'POST'],
		[1, 'GET'],
		[2, 'PUT'],
		[3, 'DELETE'],
		[4, 'PATCH'],
	])('with the method %i is called by %s', async (number, method) => {
		const hook = await receiver();
		await bind(hook.url, 3, { method: number });
		await halo.post('/Tickets', [{ summary: 'Ring' }]);
		await halo.halo.deliveries();
		expect(hook.received).toMatchObject([{ method }]);
		await hook.close();
	});

	test.each([
		['equal', { fieldname: 'summary', type: 0, value_string: 'ring' }, true],
		['not equal', { fieldname: 'summary', type: 1, value_string: 'Ring' }, false],
		['containing', { fieldname: 'symptom', type: 2, value_string: 'in' }, true],
		['not containing', { fieldname: 'summary', type: 3, value_string: 'in' }, false],
		['more', { fieldname: 'tickettype_id', type: 5, value_string: '9' }, false],
		['at most', { fieldname: 'tickettype_id', type: 8, value_string: '10' }, true],
		['in a list', { fieldname: 'tickettype_id', type: 23, value_string: '1,2' }, true],
		['not in a list', { fieldname: 'tickettype_id', type: 24, value_string: '1,2' }, false],
		['filled', { fieldname: 'summary', type: 29, value_string: '' }, true],
		['empty', { fieldname: 'summary', type: 30, value_string: '' }, false],
		['of an unknown operator', { fieldname: 'summary', type: 9, value_string: 'Ring' }, false],
	])('is not called if a condition of the rule is not met: %s', async (_name, condition, fires) => {
		const hook = await receiver();
		await bind(hook.url, 3, {}, [{ ...condition, tablename: 'faults' }]);
		await halo.post('/Tickets', [{ summary: 'Ring', tickettype_id: 2 }]);
		await halo.halo.deliveries();
		expect(hook.received).toHaveLength(fires ? 1 : 0);
		await hook.close();
	});

	test('is never called for a variant other than All', async () => {
		const hook = await receiver();
		const { json } = await halo.get('/Lookup?lookupid=64');
		const others = rowsOf(json).filter(({ name }) =>
			/^New Ticket Logged - (?!All)/.test(String(name)),
		);
		expect(others).toHaveLength(3);
		for (const { id } of others) await bind(`${hook.url}?${String(id)}`, Number(id));
		await halo.post('/Tickets', [{ summary: 'Ring' }]);
		await halo.halo.deliveries();
		expect(hook.received).toEqual([]);
		await hook.close();
	});

	test('without a response is logged as failed', async () => {
		const webhook_id = await bind('http://127.0.0.1:9/', 3);
		await halo.post('/Tickets', [{ summary: 'Ring' }]);
		await halo.halo.deliveries();
		const { json } = await halo.get(`/WebhookEvent?webhook_id=${webhook_id}`);
		expect(rowsOf(json, 'events')).toMatchObject([{ responsestatus: 0, error: true }]);
	});
});

describe('unreliable deliveries', () => {
	const watched = async (webhooks: NonNullable<Parameters<typeof connect>[0]>['webhooks']) => {
		const client = await connect({ webhooks });
		const hook = await receiver();
		const { json } = await client.post('/Webhook', [{ name: 'n8n', url: hook.url, type: 0 }]);
		const webhook_id = String(field(json, 'id'));
		const rule = { guid: null, name: 'n8n', eventno: 3, type: -2, delivery_method: 6, webhook_id };
		await client.post('/Notification', [rule]);
		for (let ticket = 1; ticket <= 6; ticket++) {
			await client.post('/Tickets', [{ summary: `Ticket ${ticket}` }]);
		}
		await client.halo.deliveries();
		const close = async () => await Promise.all([client.close(), hook.close()]);
		return { client, hook, webhook_id, close };
	};

	test('some are made twice, with the same delivery', async () => {
		const { hook, close } = await watched({ duplicateEvery: 3 });
		const keys = hook.received.map(({ body }) => String(body.escmsg_id));
		expect(keys).toHaveLength(8);
		expect(new Set(keys).size).toBe(6);
		await close();
	});

	test('some are not made, are logged as failed, and can be sent again', async () => {
		const { client, hook, webhook_id, close } = await watched({ refuseEvery: 2 });
		expect(hook.received).toHaveLength(3);
		const failed = client.halo
			.records('WebhookEvent')
			.filter((row) => row.webhook_id === webhook_id && row.error === true);
		expect(failed).toHaveLength(3);
		const page = await (await fetch(`${client.halo.url}/deliveries`)).text();
		expect(page.match(/Redeliver/g)?.length).toBeGreaterThanOrEqual(6);
		await fetch(`${client.halo.url}/deliveries?id=${String(failed[0].id)}`, { method: 'POST' });
		expect(hook.received).toHaveLength(4);
		await close();
	});

	test('batches are lists', async () => {
		const { hook, close } = await watched({ batch: 4 });
		expect(hook.received.map(({ body }) => [body].flat().length)).toEqual([4, 2]);
		await close();
	});
});

test('lookups 11, 63 and 64', async () => {
	expect(rowsOf((await halo.get('/Lookup?lookupid=64')).json)).toContainEqual(
		expect.objectContaining({ id: 3, name: 'New Ticket Logged - All' }),
	);
	expect(rowsOf((await halo.get('/Lookup?lookupid=11')).json).length).toBeGreaterThan(0);
	expect((await halo.get('/Lookup/2?lookupid=63')).json).toMatchObject({ name: 'Site Visit' });
});

test.each([
	[12, 'Impact', { id: 1, name: 'High' }],
	[27, 'Urgency', { id: 3, name: 'Low' }],
	[22, 'Request Sources', { id: 0, name: 'Email' }],
])('lookup %i is %s, a list of its own', async (lookupid, name, entry) => {
	const entries = rowsOf((await halo.get(`/Lookup?lookupid=${lookupid}`)).json);
	expect(entries).toContainEqual(expect.objectContaining(entry));
	const lists = rowsOf((await halo.get('/Lookup?lookupid=11')).json);
	expect(lists).toContainEqual(expect.objectContaining({ id: lookupid, name }));
});

test('the fields of a ticket type have their choices', async () => {
	const { json } = await halo.get('/TicketType/1?includedetails=true');
	const infos = rowsOf(json, 'fields').map(({ fieldinfo }) => fieldinfo);
	for (const [name, lookup] of Object.entries({ impact: 12, urgency: 27, source: 22 })) {
		const entry = { id: expect.any(Number), name: expect.any(String) };
		const values = expect.arrayContaining([entry]);
		expect(infos).toContainEqual(expect.objectContaining({ name, lookup, values }));
	}
});

describe('a runbook', () => {
	const start = (id: string, body = '{"starter":"Ann"}') =>
		halo.send(`/automation/${id}`, {
			method: 'POST',
			body,
			headers: { 'content-type': 'application/json', authorization: '' },
		});

	test('starts without a token and is logged', async () => {
		const { status, json } = await start(seededWebhooks.publicRunbook);
		expect(status).toBe(201);
		const id = Number(field(json, 'id'));
		expect(idsOf((await halo.get('/Automation')).json, 'automations')).toContain(id);
		const events = await halo.get(`/WebhookEvent?automation_id=${id}`);
		expect(rowsOf(events.json, 'events')).toMatchObject([{ requestbody: '{"starter":"Ann"}' }]);
	});

	test.each([
		['that Halo alone starts', seededWebhooks.haloOnlyRunbook, 401, ''],
		['that is switched off', seededWebhooks.inactiveRunbook, 400, 'Unable to start automation'],
		['that is a webhook', seededWebhooks.newTicketHook, 404, ''],
		['that does not exist', '55555555-5555-4555-a555-555555555555', 404, ''],
		['with no GUID', '12', 400, 'is not valid'],
	])('%s returns %s: %i', async (_what, id, status, text) => {
		const answer = await start(id);
		expect(answer.status).toBe(status);
		expect(answer.text).toContain(text);
	});

	test('may require a name and a password', async () => {
		const runbook = halo.halo
			.records('Webhook')
			.find(({ id }) => id === seededWebhooks.publicRunbook);
		halo.halo.seed('Webhook', [{ ...runbook, basic_username: 'n8n', basic_password: 'p' }]);
		expect((await start(seededWebhooks.publicRunbook)).status).toBe(401);
		const authorization = `Basic ${btoa('n8n:p')}`;
		const path = `/Automation/${seededWebhooks.publicRunbook}`;
		expect((await halo.send(path, { method: 'POST', headers: { authorization } })).status).toBe(
			201,
		);
	});
});

test('the worked example of a custom integration exists', async () => {
	const [integration] = rowsOf((await halo.get('/CustomIntegration')).json);
	expect(integration).toMatchObject({ name: 'Halo Clients', authorizationtype: 4, granttype: 0 });
	const { json } = await halo.get('/CustomIntegrationMethod/1?includedetails=true');
	expect(json).toMatchObject({
		name: 'Get Clients',
		path: '/api/client',
		method: 0,
		output_variables: [{ key: 'Clients', value: 'response^clients', type: 3, data_type: 1 }],
	});
	const list = await halo.get('/CustomIntegrationMethod?integration_id=1');
	expect(idsOf(list.json)).toEqual([1]);
});

test('a secret of an integration can be written, but not read', async () => {
	const body = { name: 'Other', new_client_secret: 'hush', new_password: 'hush' };
	const { text } = await halo.post('/CustomIntegration', [body]);
	expect(text).not.toContain('hush');
	expect((await halo.get('/Application')).text).not.toContain('sandbox-secret');
});
