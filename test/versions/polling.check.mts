import type { IDataObject } from 'n8n-workflow';
import { map, openWorld, pick, type World } from '../support/halo.mts';
import { PollingBench } from '../support/polling.mts';

let world: World;
beforeAll(async () => {
	world = await openWorld();
});
afterEach(() => world.halo.reset());
afterAll(async () => await world.halo.close());

const create = async (summary: string): Promise<IDataObject> =>
	(await world.json('ticket', 'create', { fields: map({ summary }) }))[0];
const idsOf = (items: IDataObject[] | null) => items?.map(({ id }) => id);

test('the polling trigger loads, and n8n adds the poll times', () => {
	const { description } = world.bench.nodeTypes.getByNameAndVersion(
		'n8n-nodes-halo-service.haloPollingTrigger',
	);
	expect(description).toMatchObject({ name: 'haloPollingTrigger', polling: true, inputs: [] });
	expect(description.properties.map(({ name }) => name)).toEqual(
		expect.arrayContaining(['pollTimes', 'resource', 'triggerOn', 'filters', 'output']),
	);
});

test('a new ticket is returned once, also after a restart, and existing ones are not', async () => {
	const trigger = new PollingBench(world.bench, { parameters: {} });
	await trigger.publish();
	expect(await trigger.poll()).toBeNull();
	const one = await create('One');
	expect(idsOf(await trigger.poll())).toEqual([one.id]);
	await trigger.restart();
	expect(await trigger.poll()).toBeNull();
	const two = await create('Two');
	expect(idsOf(await trigger.poll())).toEqual([two.id]);
	expect(trigger.items).toHaveLength(2);
});

test('a note counts as a change, and a test does not move the position', async () => {
	const trigger = new PollingBench(world.bench, { parameters: { triggerOn: 'updated' } });
	await trigger.publish();
	await world.json('ticket', 'addNote', { ticketId: pick(5), note: 'Looked at it' });
	expect(await trigger.test()).toHaveLength(1);
	expect(idsOf(await trigger.poll())).toEqual([5]);
	expect(await trigger.poll()).toBeNull();
});

test('a failed poll does not move the position', async () => {
	const trigger = new PollingBench(world.bench, { parameters: {} });
	await trigger.publish();
	const one = await create('One');
	world.halo.failNext({ status: 403, match: { method: 'GET', path: '/api/Tickets' } });
	await expect(trigger.poll()).rejects.toThrow();
	expect(idsOf(await trigger.poll())).toEqual([one.id]);
});
