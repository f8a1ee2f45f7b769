import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { openWorld, pick, type World } from '../support/halo.mts';
import { startTrigger, type RunningTrigger } from '../support/trigger.mts';

let world: World;
const open: RunningTrigger[] = [];
beforeAll(async () => {
	world = await openWorld();
});
afterEach(async () => {
	await Promise.all(open.splice(0).map((trigger) => trigger.close()));
	world.halo.reset();
});
afterAll(async () => await world.halo.close());

type Wanted = Parameters<typeof startTrigger>[1];
async function trigger(wanted: Wanted): Promise<RunningTrigger> {
	const started = await startTrigger(world.bench, wanted);
	open.push(started);
	return started;
}

const rows = (resource: string): IDataObject[] =>
	world.halo.store.of(resource).all() as IDataObject[];
const ours = (resource: string) =>
	rows(resource).filter(({ name }) => String(name).includes('[n8n'));

test('the events are those that can call a webhook, by the numbers of this Halo', async () => {
	const found = await world.bench.callMethod('loadOptions', 'getEvents', {
		type: 'haloTrigger',
		parameters: { setup: 'automatic' },
	});
	expect(found).toEqual([
		{ name: 'Action Added', value: 1004 },
		{ name: 'New Ticket Logged', value: 3 },
		{ name: 'SLA Breached', value: 1050 },
		{ name: 'Ticket Closed', value: 39 },
		{ name: 'Ticket Status Changed', value: 8 },
		{ name: 'Ticket Updated', value: 4 },
	]);
});

test('publishing creates a webhook and a notification for each event; unpublishing removes them', async () => {
	const before = [rows('Webhook').length, rows('Notification').length];
	const one = await trigger({ parameters: { events: [3, 'ticket closed'] } });
	await one.publish();
	expect(ours('Webhook')).toMatchObject([
		{ type: 0, method: 0, authentication_type: 1, active: true, infinite_loop_threshold: 100 },
	]);
	const [{ id, basic_password: secret }] = ours('Webhook');
	expect(String(secret).length).toBeGreaterThan(40);
	expect(ours('Notification').map(({ eventno, webhook_id }) => [eventno, webhook_id])).toEqual([
		[3, id],
		[39, id],
	]);
	expect(await one.checkExists()).toBe(true);
	expect(JSON.stringify(one.staticData())).not.toContain(String(secret));

	await one.remove();
	expect([rows('Webhook').length, rows('Notification').length]).toEqual(before);
	expect(await one.checkExists()).toBe(false);
});

test('a webhook or notification deleted in Halo is created again', async () => {
	const one = await trigger({ parameters: { events: [3, 39] } });
	await one.publish();
	const [{ id }] = ours('Notification');
	world.halo.store.of('Notification').remove(String(id));
	await one.publish();
	expect(ours('Notification')).toHaveLength(2);
	world.halo.store.of('Webhook').remove(String(ours('Webhook')[0].id));
	await one.publish();
	expect(ours('Webhook')).toHaveLength(1);
});

test('a webhook that somebody deleted in Halo is reported by Check and by Get Missed Deliveries', async () => {
	const one = await trigger({ parameters: { events: [3] } });
	await one.publish();
	const problems = async () => (await world.json('credential', 'check'))[0].triggerProblems;
	const [{ id, name }] = ours('Webhook');
	const missed = async () =>
		await world.run('webhook', 'getMissedDeliveries', { webhookId: pick(String(id)) });
	expect(await problems()).toEqual([]);
	expect((await missed()).error).toBeUndefined();
	world.halo.store
		.of('Webhook')
		.put({ ...rows('Webhook').filter((row) => row.id === id)[0], active: false } as never);
	expect(await problems()).toEqual([
		`${String(name)}: switched off in Halo. Publish the workflow again.`,
	]);
	world.halo.store.of('Webhook').remove(String(id));
	expect(await problems()).toEqual([
		expect.stringContaining('its webhook was deleted in Halo. Publish the workflow again.'),
	]);
	expect((await missed()).error).toMatchObject({
		message: expect.stringContaining('Halo no longer has the webhook'),
	});
	await one.publish();
	expect(ours('Webhook')).toHaveLength(1);
});

test('missed deliveries are returned even if the webhooks may not be read or belong to a runbook', async () => {
	const one = await trigger({ parameters: { events: [3] } });
	await one.publish();
	const [{ id }] = ours('Webhook');
	const missed = async () =>
		await world.run('webhook', 'getMissedDeliveries', { webhookId: pick(String(id)) });
	world.halo.failNext({ status: 403, match: { method: 'GET', path: /Webhook$/ } });
	expect((await missed()).error).toBeUndefined();
	const [runbook] = rows('Webhook').filter((row) => row.id === id);
	world.halo.store.of('Webhook').put({ ...runbook, type: 1 } as never);
	expect((await missed()).error).toBeUndefined();
});

test('a renamed or restarted node keeps its webhook', async () => {
	const one = await trigger({ parameters: { events: [3] } });
	await one.publish();
	const staticData = one.staticData();
	const [{ id }] = ours('Webhook');
	// the same address, as after a restart
	world.halo.store
		.of('Webhook')
		.put(world.halo.records('Webhook').filter((row) => row.id === id)[0]);
	const again = await startTrigger(world.bench, {
		parameters: { events: [3] },
		name: 'Tickets',
		staticData,
		publicUrl: new URL(one.url).origin,
	});
	open.push(again);
	expect(await again.checkExists()).toBe(true);
	await again.remove();
	expect(ours('Webhook')).toEqual([]);
});

test('a leftover webhook is removed, but not the one of a copy on another n8n', async () => {
	const one = await trigger({ parameters: { events: [3] } });
	await one.publish();
	const copy = await trigger({ parameters: { events: [3] } });
	await copy.publish();
	expect(ours('Webhook')).toHaveLength(2);
	// its static data was lost
	const again = await startTrigger(world.bench, {
		parameters: { events: [3] },
		publicUrl: new URL(one.url).origin,
	});
	open.push(again);
	await again.publish();
	expect(ours('Webhook')).toHaveLength(2);
	await again.remove();
	expect(ours('Webhook').map(({ url }) => url)).toEqual([copy.url]);
});

test('a test has a webhook of its own', async () => {
	const one = await trigger({ parameters: { events: [3] } });
	await one.publish();
	const test = await startTrigger(world.bench, {
		parameters: { events: [3] },
		mode: 'manual',
		staticData: one.staticData(),
	});
	open.push(test);
	await test.publish();
	expect(ours('Webhook')).toHaveLength(2);
	await test.remove();
	expect(ours('Webhook').map(({ url }) => url)).toEqual([one.url]);
});

describe.each([401, 403])('an application without administrator rights (%i)', (status) => {
	test('creates nothing, and the message names what is missing', async () => {
		world.halo.failNext({ match: { path: /\/Webhook/i, method: 'POST' }, status, times: 9 });
		const one = await trigger({ parameters: { events: [3] } });
		await expect(one.create()).rejects.toMatchObject({
			message: expect.stringMatching(
				/^Halo did not allow this credential to create a webhook\. .*By Hand/,
			),
			description: expect.stringContaining('By Hand'),
		});
		expect(ours('Webhook')).toEqual([]);
		expect(one.staticData().global).toEqual({});
	});
});

test('the webhook is removed again if a notification is refused', async () => {
	world.halo.failNext({ match: { method: 'POST', path: '/Notification' }, status: 403 });
	const one = await trigger({ parameters: { events: [3] } });
	await expect(one.create()).rejects.toMatchObject({
		message: expect.stringMatching(
			/^Halo did not allow this credential to create a webhook\. .*By Hand/,
		),
		description: expect.stringContaining('admin'),
	});
	expect(ours('Webhook')).toEqual([]);
});

test('a known webhook is assumed to exist while Halo cannot be reached', async () => {
	const one = await trigger({ parameters: { events: [3] } });
	await one.publish();
	world.halo.failNext({ status: 503, times: 99 });
	expect(await one.checkExists()).toBe(true);
});

test('changed events or conditions create a new webhook', async () => {
	const one = await trigger({ parameters: { events: [3] } });
	await one.publish();
	const change = (parameters: INodeParameters) => Object.assign(one.node.parameters, parameters);
	change({ conditions: { ticketTypes: [1] } });
	expect(await one.checkExists()).toBe(false);
	await one.publish();
	expect(ours('Notification')).toMatchObject([
		{ eventno: 3, conditions: [{ fieldname: 'requesttypenew', value_string: '1' }] },
	]);
	change({ conditions: { ticketTypes: [2] } });
	await one.publish();
	expect(ours('Notification')).toMatchObject([{ conditions: [{ value_string: '2' }] }]);
	expect(ours('Webhook')).toHaveLength(1);
	expect(await one.checkExists()).toBe(true);

	// nobody is told that it is published while Halo still has the old rule
	change({ events: [39] });
	world.halo.failNext({ dropConnection: true, times: 99 });
	await expect(one.publish()).rejects.toThrow();
});

test('publishing is refused with what to do if only the local computer can reach n8n', async () => {
	const { bench } = world;
	const halo = { ...world.halo.credentials, url: 'https://acme.halopsa.com' };
	bench.credentials.stored.set('elsewhere', halo);
	const one = await trigger({
		parameters: { events: [3] },
		publicUrl: 'http://localhost:5678',
		credentials: { haloServiceApi: { id: 'elsewhere', name: 'elsewhere' } },
	});
	await expect(one.create()).rejects.toMatchObject({
		message: expect.stringMatching(/^Halo cannot reach this n8n at localhost:5678\. .*WEBHOOK_URL/),
		description: expect.stringContaining('WEBHOOK_URL'),
	});
});
