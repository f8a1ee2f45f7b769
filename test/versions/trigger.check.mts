import type { IDataObject } from 'n8n-workflow';
import { openWorld, type World } from '../support/halo.mts';
import { startTrigger, type RunningTrigger } from '../support/trigger.mts';

let world: World;
const open: RunningTrigger[] = [];
beforeAll(async () => {
	world = await openWorld();
});
afterEach(async () => {
	await Promise.all(open.splice(0).map(async (one) => await one.close()));
	world.halo.reset();
});
afterAll(async () => await world.halo.close());

const NEW_TICKET = 3;
let workflows = 0;
const started = async (options: IDataObject = {}): Promise<RunningTrigger> => {
	const one = await startTrigger(world.bench, {
		// what was counted for one workflow is not counted for the next
		workflowId: `workflow-${++workflows}`,
		parameters: { events: [NEW_TICKET], options: { ignoreOwnChanges: false, ...options } as never },
	});
	open.push(one);
	return one;
};
const ours = (resource: string): IDataObject[] =>
	(world.halo.records(resource) as IDataObject[]).filter(({ name }) =>
		String(name).includes('[n8n'),
	);
const log = async (summary: string): Promise<void> => {
	await world.json('ticket', 'create', {
		fields: { mappingMode: 'defineBelow', value: { summary }, matchingColumns: [], schema: [] },
	});
	await world.halo.deliveries();
};

test('the trigger loads, with its credentials and its webhook', () => {
	const { description } = world.bench.nodeTypes.getByNameAndVersion(
		'n8n-nodes-halo-service.haloTrigger',
	);
	expect(description).toMatchObject({ name: 'haloTrigger', inputs: [], group: ['trigger'] });
	expect(description.credentials?.map(({ name }) => name)).toEqual([
		'haloServiceApi',
		'haloWebhookApi',
	]);
	expect(description.webhooks).toMatchObject([{ httpMethod: 'POST' }]);
	const { type } = world.bench.loader.getCredential('haloWebhookApi');
	expect(type).toMatchObject({ name: 'haloWebhookApi' });
});

test('its lists come from Halo', async () => {
	const events = await world.bench.callMethod('loadOptions', 'getEvents', {
		type: 'haloTrigger',
		parameters: { setup: 'automatic' },
	});
	expect(events).toContainEqual({ name: 'New Ticket Logged', value: NEW_TICKET });
});

test('it registers, receives, keeps no secret, and removes what it made', async () => {
	const one = await started();
	expect(await one.checkExists()).toBe(false);
	await one.publish();
	expect(ours('Webhook')).toHaveLength(1);
	expect(ours('Notification')).toHaveLength(1);
	expect(await one.checkExists()).toBe(true);
	const [{ basic_password: secret }] = ours('Webhook');
	expect(JSON.stringify(one.staticData())).not.toContain(String(secret));

	await log('Ring the bell');
	expect(one.errors).toEqual([]);
	expect(one.items).toMatchObject([
		{ event: 'new ticket logged', ticket: { summary: 'Ring the bell' } },
	]);
	await one.remove();
	expect([...ours('Webhook'), ...ours('Notification')]).toEqual([]);
});

test('calls without the secret, and duplicates, start nothing', async () => {
	const one = await started();
	await one.publish();
	const [{ url, basic_username: user, basic_password: secret }] = ours('Webhook');
	await log('Once');
	const body = String(world.halo.records('WebhookEvent').at(-1)?.requestbody);
	const call = async (password: string) =>
		await fetch(String(url), {
			method: 'POST',
			headers: {
				'content-type': 'application/json',
				authorization: `Basic ${btoa(`${String(user)}:${password}`)}`,
			},
			body,
		});
	expect((await call('guess')).status).toBe(401);
	expect(await (await call(String(secret))).json()).toEqual({ accepted: 0 });
	expect(one.items).toHaveLength(1);
});

test('the loop guard stops a storm with a message', async () => {
	const one = await started({ loopGuard: 1 });
	await one.publish();
	await log('First');
	const [delivery] = one.items;
	const [{ url, basic_username: user, basic_password: secret }] = ours('Webhook');
	const response = await fetch(String(url), {
		method: 'POST',
		headers: {
			'content-type': 'application/json',
			authorization: `Basic ${btoa(`${String(user)}:${String(secret)}`)}`,
		},
		body: JSON.stringify({ ...delivery, escmsg_id: 'another' }),
	});
	expect(response.status).toBe(500);
	expect(one.errors).toEqual([expect.stringContaining('more than 1 times within 5 minutes')]);
});

test.each([401, 403])(
	'without rights (%i) publishing fails and says what to do',
	async (status) => {
		world.halo.failNext({ match: { path: /\/Webhook/i, method: 'POST' }, status, times: 9 });
		const one = await started();
		await expect(one.create()).rejects.toMatchObject({
			message: expect.stringMatching(
				/^Halo did not allow this credential to create a webhook\. .*By Hand/,
			),
			description: expect.stringContaining('By Hand'),
		});
		expect(ours('Webhook')).toEqual([]);
	},
);
