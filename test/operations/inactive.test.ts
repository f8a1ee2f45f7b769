import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { resources } from '../../nodes/Halo/resources';
import type { Fault } from '../../sandbox/halo/index.mts';
import { locatorsOf } from '../support/examples.mts';
import { map, openWorld, pick, type World } from '../support/halo.mts';
import { stories } from '../support/stories.mts';

let world: World;
beforeAll(async () => {
	world = await openWorld();
});
beforeEach(() => world.asked());
afterAll(async () => await world.halo.close());

const writes = () => world.asked().filter((one) => one.startsWith('POST'));

const matched = resources.flatMap(({ value, record, operations }) =>
	record?.leftOut && operations.some(({ option }) => option.value === 'upsert')
		? [{ value, record, leftOut: record.leftOut }]
		: [],
);

test('the lists of these records leave out inactive ones', () => {
	expect(matched.map(({ value }) => value)).toEqual([
		'agent',
		'asset',
		'client',
		'item',
		'knowledgeBaseArticle',
		'site',
		'softwareLicence',
		'supplier',
		'user',
	]);
	const asked = resources.flatMap(({ record }) =>
		record?.filters.some(({ id }) => /^(includeinactive|showinactive|includeapiagents)$/.test(id))
			? [record]
			: [],
	);
	expect(asked.filter(({ leftOut }) => !leftOut).map(({ name }) => name)).toEqual([]);
});

describe.each(matched)('Create or Update of $value, if an inactive record matches', (given) => {
	const { value, record, leftOut } = given;
	const story = stories[value];
	const column = String(story.match);
	const table = record.path.slice(1);
	const name = String(story.create[column]);
	let locators: INodeParameters;
	let id: unknown;

	const leaveOut = () => {
		const stored = world.halo.records(table).find((one) => one.id === id);
		world.halo.seed(table, [{ ...stored, [leftOut.flags[0]]: true } as never]);
	};

	beforeAll(async () => {
		locators = await locatorsOf(world, story);
		const [row] = await world.json(value, 'create', { ...locators, fields: map(story.create) });
		id = row.id;
	});
	// a story's change may make it active again
	beforeEach(leaveOut);

	const upsert = async (options: IDataObject = {}, text = name) =>
		await world.run(value, 'upsert', {
			...locators,
			fields: map({ ...story.create, ...story.update, [column]: text }, column),
			options,
		} as INodeParameters);

	test('it stops, names the record, and sends nothing', async () => {
		for (const text of [name, `  ${name.toUpperCase()} `]) {
			const { error } = await upsert({}, text);
			expect(error?.message).toContain(`${leftOut.called}: ${String(id)} with `);
			expect(error?.description).toContain("the option 'If an Inactive Record Matches'");
		}
		expect(writes()).toEqual([]);
	});

	test('Update It updates that record', async () => {
		const { error, items } = await upsert({ inactiveMatch: 'update' }, ` ${name} `);
		expect(error).toBeUndefined();
		expect(items.map(({ json }) => [json.id, json.created])).toEqual([[id, false]]);
		const stored = world.halo.records(table).find((one) => one.id === id);
		expect(stored?.[column]).toBe(name);
	});

	test('Create a New One leaves it as it is, and later runs find the new one', async () => {
		const { error, items } = await upsert({ inactiveMatch: 'create' });
		expect(error).toBeUndefined();
		expect(items[0].json).toMatchObject({ created: true });
		expect(items[0].json.id).not.toBe(id);
		const again = await upsert();
		expect(again.items.map(({ json }) => [json.id, json.created])).toEqual([
			[items[0].json.id, false],
		]);
	});
});

describe('created', () => {
	const upsert = async (more: IDataObject = {}, name = 'Made Once Ltd') =>
		await world.json('client', 'upsert', { fields: map({ name }, 'name'), ...more });

	test('is true once and false afterwards, also in Selected Fields, and is not in Raw', async () => {
		expect((await upsert())[0]).toMatchObject({ name: 'Made Once Ltd', created: true });
		expect((await upsert())[0]).toMatchObject({ name: 'Made Once Ltd', created: false });
		const [selected] = await upsert({ output: 'selected', outputFields: ['name'] });
		expect(selected).toEqual({ id: selected.id, name: 'Made Once Ltd', created: false });
		expect((await upsert({ output: 'raw' }))[0]).not.toHaveProperty('created');
	});

	test('is null if Halo itself finds or creates the record', async () => {
		const fields = map({ name: 'Theirs', _match_thirdparty_id: 'x-1' }, '_match_thirdparty_id');
		expect((await world.json('client', 'upsert', { fields }))[0].created).toBeNull();
	});

	test('is set even if Halo returns no details', async () => {
		const match = { method: 'POST', path: /Client$/i };
		world.halo.failNext({ match, status: 200, body: {}, afterHandling: true });
		const [item] = await upsert({}, 'Told Nothing Ltd');
		expect(item).toMatchObject({ created: true, note: expect.stringContaining('no details') });
	});

	test('is also in the output of Create or Append', async () => {
		const fields = map({ summary: 'A lamp blinks' });
		const [made] = await world.json('ticket', 'createOrAppend', { fields });
		const [added] = await world.json('ticket', 'createOrAppend', {
			fields: map({ summary: ' A LAMP blinks ' }),
		});
		expect([made.created, added.created, added.id]).toEqual([true, false, made.id]);
	});
});

describe('nothing is created after an unreliable search', () => {
	const answers: Array<[string, Fault]> = [
		['an object that is not a list', { body: {} }],
		['null', { body: null }],
		['a web page', { html: true }],
		['a count that is too high', { body: { record_count: 7, clients: [] } }],
	];
	// the second search is the one that includes inactive records
	const each = answers.flatMap(([name, fault]) =>
		[1, 2].map((search) => ({ name, fault, search })),
	);

	test.each(each)('$name for search $search', async ({ fault, search }) => {
		const match = { method: 'GET', path: /Client$/i };
		if (search === 2) {
			const whole = { record_count: 0, clients: [] };
			world.halo.failNext({ match, status: 200, body: whole });
		}
		world.halo.failNext({ match, status: 200, ...fault });
		const { error } = await world.run('client', 'upsert', {
			fields: map({ name: 'Nobody Knows Ltd' }, 'name'),
		});
		expect(error).toBeDefined();
		expect(writes()).toEqual([]);
	});
});

describe('names', () => {
	beforeAll(() => {
		world.halo.seed('Client', [{ name: 'Gone Away Ltd', inactive: true } as never]);
		world.halo.seed('Users', [
			{
				name: 'Gone Ada',
				emailaddress: 'gone.ada@example.com',
				client_id: 1,
				site_id: 1,
				inactive: true,
			} as never,
		]);
	});

	const create = async (parameters: INodeParameters, options: IDataObject = {}) =>
		await world.run('ticket', 'create', {
			fields: map({ summary: 'A' }),
			...parameters,
			options,
		} as INodeParameters);

	test('a locator reports that the only record with that name is inactive', async () => {
		const { error } = await create({ clientId: pick('={{ " gone away LTD " }}') });
		expect(error?.message).toMatch(/^The client called Gone Away Ltd.* is inactive$/);
		expect(writes()).toEqual([]);
	});

	test('an inactive user does not count as unknown', async () => {
		const userId = pick('={{ "gone.ada@example.com" }}');
		const { error } = await create({ userId });
		expect(error?.message).toMatch(/^The user called Gone Ada.* is inactive$/);
		expect(writes()).toEqual([]);
		const { hints, error: none } = await create({ userId }, { unknownUser: 'empty' });
		expect(none).toBeUndefined();
		expect(hints.map(({ message }) => message).join()).toContain("'gone.ada@example.com' (");
	});

	test('Find by Email reports an inactive user', async () => {
		const found = await world.run('user', 'findByEmail', { emailAddress: 'gone.ada@example.com' });
		expect(found.items).toEqual([]);
		expect(found.hints[0].message).toContain('Only an inactive user has the address');
		const { error } = await world.run('user', 'findByEmail', {
			emailAddress: 'gone.ada@example.com',
			options: { ifNone: 'stop' },
		});
		expect(error?.message).toContain('Only an inactive user has the address');
	});
});
