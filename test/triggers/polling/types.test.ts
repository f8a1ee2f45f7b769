import type { IDataObject, INodeListSearchResult, INodeParameters } from 'n8n-workflow';
import { resources } from '../../../nodes/Halo/resources';
import { map, openWorld, ownNumber, pick, type World } from '../../support/halo.mts';
import { pollingCosts } from '../../support/pollingCosts.mts';
import { PollingBench } from '../../support/polling.mts';
import { stories } from '../../support/stories.mts';

let world: World;
beforeEach(async () => {
	world = await openWorld();
});
afterEach(async () => await world.halo.close());

const polled = resources.filter(({ record }) => record?.changes);
const byHand = polled.filter(({ record }) => !record?.changes?.through);

const polling = (parameters: INodeParameters) =>
	new PollingBench(world.bench, { parameters: { output: 'raw', ...parameters } });

/** What a story fills in: the first record of each resource, or what it says. */
async function locatorsOf(resource: string): Promise<INodeParameters> {
	const { locators = {}, given = {} } = stories[resource];
	const first = async (other: string) =>
		ownNumber((await world.json(other, 'getAll', { limit: 1 }))[0]);
	const found = Object.entries(locators).map(
		async ([name, other]) => [name, pick(await first(other))] as const,
	);
	const said = Object.entries(given).map(([name, value]) => [name, pick(value)] as const);
	return Object.fromEntries([...(await Promise.all(found)), ...said]);
}

const near = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 19);

async function create(resource: string): Promise<IDataObject> {
	const { create: fields } = stories[resource];
	const soon = resource === 'appointment' ? { start_date: near(1), end_date: near(2) } : {};
	const parameters = { ...(await locatorsOf(resource)), fields: map({ ...fields, ...soon }) };
	return (await world.json(resource, 'create', parameters))[0];
}

async function update(resource: string, id: unknown): Promise<void> {
	if (['opportunity', 'project', 'ticket'].includes(resource)) {
		// only an action moves the last action date
		await world.json('action', 'create', {
			ticketId: pick(id),
			fields: map({ outcome_id: 7, note: 'Called' }),
		});
		return;
	}
	const { update: fields } = stories[resource];
	const soon = resource === 'appointment' ? { end_date: near(3) } : {};
	await world.json(resource, 'update', {
		[`${resource}Id`]: pick(id),
		fields: map({ ...fields, ...soon }),
	});
}

const idsOf = (items: IDataObject[] | null) => items?.map(({ id }) => id) ?? [];

test.each(byHand)(
	'$name: returns each created record once, and each change once',
	async ({ value }) => {
		const first = await create(value);
		const created = polling({ resource: value, triggerOn: 'created' });
		const updated = polling({ resource: value, triggerOn: 'updated' });
		const both = polling({ resource: value, triggerOn: 'createdOrUpdated' });
		const all = [created, updated, both];
		const round = async () => {
			const found: unknown[][] = [];
			for (const trigger of all) found.push(idsOf(await trigger.poll()));
			return found;
		};
		for (const trigger of all) await trigger.publish();
		expect(await round()).toEqual([[], [], []]);
		const { id } = await create(value);
		expect(await round()).toEqual([[id], [], [id]]);
		expect(await round()).toEqual([[], [], []]);
		await update(value, first.id);
		expect(await round()).toEqual([[], [first.id], [first.id]]);
		expect(await round()).toEqual([[], [], []]);
		expect(idsOf(await updated.test())).toEqual([expect.any(Number)]);
	},
);

/** Tickets that the list of tickets has: opportunities and projects share their numbers. */
const someTickets = async () =>
	(await world.json('ticket', 'getAll', { limit: 3 })).map(({ id }) => Number(id));

test('Action: returns each new action of every ticket once, with its ticket', async () => {
	const trigger = polling({ resource: 'action', output: 'simplified' });
	const [one, two] = await someTickets();
	await trigger.publish();
	expect(await trigger.poll()).toBeNull();
	for (const id of [one, two, one]) await update('ticket', id);
	const items = (await trigger.poll()) ?? [];
	expect(items.map(({ ticket_id }) => ticket_id)).toEqual([one, two, one]);
	expect(new Set(items.map((item) => `${item.ticket_id}:${item.action_id}`)).size).toBe(3);
	expect(await trigger.poll()).toBeNull();
	await update('ticket', one);
	expect((await trigger.poll())?.map(({ ticket_id }) => ticket_id)).toEqual([one]);
	expect(await trigger.test()).toHaveLength(1);
});

test('Action: returns at most Limit actions per poll, or only those of one ticket', async () => {
	const [one, two, three] = await someTickets();
	const few = polling({ resource: 'action', limit: 2 });
	const own = polling({ resource: 'action', ticketId: pick(two) });
	for (const trigger of [few, own]) await trigger.publish();
	for (const id of [one, two, one, three, two]) await update('ticket', id);
	for (let polls = 0; polls < 4; polls++) await few.poll();
	expect(few.executions.map(({ length }) => length)).toEqual([2, 2, 1]);
	expect(new Set(few.items.map((item) => `${item.ticket_id}:${item.id}`)).size).toBe(5);
	expect((await own.poll())?.map(({ ticket_id }) => ticket_id)).toEqual([two, two]);
	expect(await own.poll()).toBeNull();
});

test('Any Record: offers the types whose changes Halo shows', async () => {
	const recordType = pick('Site', 'list');
	const parameters = { resource: 'anyRecord', recordType, triggerOn: 'createdOrUpdated' };
	const { results } = (await world.bench.callMethod('listSearch', 'searchPolledTypes', {
		type: 'haloPollingTrigger',
		parameters,
	})) as INodeListSearchResult;
	expect(results.map(({ value }) => value)).toEqual(expect.arrayContaining(['Site', 'Tickets']));
	expect(results.map(({ value }) => value)).not.toContain('TimesheetEvent');
	const trigger = polling(parameters);
	await trigger.publish();
	const { id } = await create('site');
	expect(idsOf(await trigger.poll())).toEqual([id]);
	expect(await trigger.poll()).toBeNull();
	const none = polling({ ...parameters, recordType: pick('CostCentres', 'name') });
	await expect(none.publish()).rejects.toThrow(
		'Halo does not show what changed among cost centres',
	);
});

test('the number of requests per poll is the one in docs/triggers.md', async () => {
	const measured: Record<string, number[]> = {};
	// what is there from the beginning did not just change
	for (const { record } of polled) {
		const collection = world.halo.store.of(String(record?.path.slice(1)));
		for (const row of collection.all()) collection.put(row, 0);
	}
	const cost = async (trigger: PollingBench, change?: () => Promise<unknown>) => {
		await trigger.publish();
		await trigger.poll();
		await change?.();
		world.asked();
		await trigger.poll();
		return world.asked().length;
	};
	for (const { name, value, record } of polled) {
		const through = record?.changes?.through;
		const change = async () => await (through ? update('ticket', 5) : create(value));
		const on = (triggerOn: string) => polling({ resource: value, triggerOn });
		measured[name] = [
			await cost(on('created')),
			await cost(on('created'), change),
			...(through ? [] : [await cost(on('updated')), await cost(on('createdOrUpdated'), change)]),
		];
	}
	expect(measured).toEqual(pollingCosts());
});
