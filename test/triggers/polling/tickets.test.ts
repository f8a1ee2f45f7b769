import type { IDataObject } from 'n8n-workflow';
import { map, openWorld, pick, type World } from '../../support/halo.mts';
import { PollingBench } from '../../support/polling.mts';

let world: World;
beforeAll(async () => {
	world = await openWorld();
});
afterEach(() => world.halo.reset());
afterAll(async () => await world.halo.close());

const polling = (parameters = {}) => new PollingBench(world.bench, { parameters });
const create = async (summary: string): Promise<IDataObject> =>
	(await world.json('ticket', 'create', { fields: map({ summary }) }))[0];
const note = async (id: unknown) =>
	await world.json('ticket', 'addNote', { ticketId: pick(id), note: 'Looked at it' });
const idsOf = (items: IDataObject[] | null) => items?.map(({ id }) => id);

test('a new ticket is returned once, and existing ones are not', async () => {
	const trigger = polling();
	await trigger.publish();
	expect(await trigger.poll()).toBeNull();
	const [one, two] = [await create('One'), await create('Two')];
	expect(idsOf(await trigger.poll())).toEqual([one.id, two.id]);
	expect(await trigger.poll()).toBeNull();
	expect(trigger.items[0]).toMatchObject({ summary: 'One', status_name: expect.any(String) });
});

test('Updated: returns a ticket after a new action, but not after its creation', async () => {
	const trigger = polling({ triggerOn: 'updated' });
	await trigger.publish();
	const fresh = await create('Fresh');
	expect(await trigger.poll()).toBeNull();
	await note(5);
	expect(idsOf(await trigger.poll())).toEqual([5]);
	expect(await trigger.poll()).toBeNull();
	await note(fresh.id);
	await note(5);
	expect(idsOf(await trigger.poll())).toEqual([fresh.id, 5]);
});

test('Updated: returns a ticket that was created and changed between two polls', async () => {
	const trigger = polling({ triggerOn: 'updated' });
	await trigger.publish();
	const [changed] = [await create('Changed'), await create('Fresh')];
	const tickets = world.halo.store.of('Tickets');
	const row = tickets.get(Number(changed.id));
	tickets.put({ ...row, dateoccurred: '2026-01-05T09:00:00' });
	expect(idsOf(await trigger.poll())).toEqual([changed.id]);
});

test('a poll takes one request if nothing changed', async () => {
	for (const triggerOn of ['created', 'updated', 'createdOrUpdated']) {
		const trigger = polling({ triggerOn });
		await trigger.publish();
		world.asked();
		expect(await trigger.poll()).toBeNull();
		expect(world.asked()).toEqual(['GET /api/Tickets']);
	}
});

test('a test shows the newest ticket and does not move the position', async () => {
	const trigger = polling();
	await trigger.publish();
	const { saved } = trigger;
	const fresh = await create('Fresh');
	expect(idsOf(await trigger.test())).toEqual([fresh.id]);
	expect(idsOf(await trigger.poll())).toEqual([fresh.id]);
	expect(trigger.saved).not.toEqual(saved);
});

test('a poll returns at most Limit items, and the next poll the rest', async () => {
	const trigger = polling({ limit: 2 });
	await trigger.publish();
	const made: unknown[] = [];
	for (let i = 0; i < 5; i++) made.push((await create(`Ticket ${i}`)).id);
	for (let i = 0; i < 4; i++) await trigger.poll();
	expect(trigger.executions.map(idsOf)).toEqual([
		made.slice(0, 2),
		made.slice(2, 4),
		made.slice(4),
	]);
});

test('after a restart polling continues at the saved position', async () => {
	const trigger = polling();
	await trigger.publish();
	const one = await create('One');
	await trigger.poll();
	const two = await create('Two');
	await trigger.restart();
	await trigger.poll();
	expect(idsOf(trigger.items)).toEqual([one.id, two.id]);
});

test('renaming the node keeps the position', async () => {
	const trigger = polling();
	await trigger.publish();
	for (const name of ['New', 'Halo Polling Trigger']) {
		const made = await create(name);
		trigger.rename(name);
		await trigger.restart();
		expect(idsOf(trigger.executions.at(-1) ?? null)).toEqual([made.id]);
	}
	expect(trigger.executions).toHaveLength(2);
});
