import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { map, openWorld, pick, type World } from '../support/halo.mts';

let world: World;
beforeAll(async () => {
	world = await openWorld();
});
beforeEach(() => world.halo.reset());
afterAll(async () => await world.halo.close());

/** As it comes from an item. */
const given = (value: unknown) => pick(`={{ ${JSON.stringify(value)} }}`);
const sent = () => world.halo.requests.at(-1)?.body as IDataObject[];

const OWN: Record<string, (id: INodeParameters) => [string, string, INodeParameters]> = {
	'Ticket > Get': (ticketId) => ['ticket', 'get', { ticketId }],
	'Ticket > Update': (ticketId) => [
		'ticket',
		'update',
		{ ticketId, fields: map({ summary: 'Z' }) },
	],
	'Ticket > Delete': (ticketId) => ['ticket', 'delete', { ticketId }],
	'Ticket > Add Note': (ticketId) => ['ticket', 'addNote', { ticketId, note: 'Done' }],
	'Any Record > Get': (recordId) => [
		'anyRecord',
		'get',
		{ recordType: pick('Tickets', 'name'), recordId },
	],
	'Any Record > Update': (recordId) => [
		'anyRecord',
		'update',
		{ recordType: pick('Tickets', 'name'), recordId, fields: map({ summary: 'Z' }) },
	],
	'Any Record > Delete': (recordId) => [
		'anyRecord',
		'delete',
		{ recordType: pick('Tickets', 'name'), recordId },
	],
};

describe.each(Object.entries(OWN))('the ID of %s', (_, call) => {
	test.each(['#5', ' 5 ', ' #5', '5.0', 5])('%j is ticket 5', async (id) => {
		const { error, items } = await world.run(...call(given(id)));
		expect(error).toBeUndefined();
		const named = Object.values(items[0].json).includes(5);
		expect(named || world.halo.requests.some(({ path }) => path.endsWith('/Tickets/5'))).toBe(true);
	});

	test.each(['INC-5', '1 0', '##5', '5a', '#', true])(
		'%j is not a ticket, and nothing is sent',
		async (id) => {
			world.asked();
			const { error } = await world.run(...call(given(id)));
			expect(error?.message).toMatch(/must be an ID, not/);
			expect(error?.description).toContain('enter the number that Halo shows as the ID');
			expect(world.asked()).toEqual([]);
		},
	);

	test('a number that has lost digits is refused with the reason', async () => {
		world.asked();
		const { error } = await world.run(...call(given(Number('9007199254740993'))));
		expect(error?.message).toContain('must be an ID, not 9007199254740992');
		expect(error?.description).toContain('lose digits');
		expect(world.asked()).toEqual([]);
	});

	test('text keeps every digit', async () => {
		await world.run(...call(given('9007199254740993')));
		const { path, body } = world.halo.requests.at(-1) ?? {};
		expect(`${path} ${JSON.stringify(body)}`).toContain('9007199254740993');
	});
});

test('a locator of another record accepts #5, too', async () => {
	const { id } = world.halo.records('Client')[3];
	const ticket = { clientId: given(`#${String(id)}`), fields: map({ summary: 'Printer' }) };
	expect((await world.run('ticket', 'create', ticket)).error).toBeUndefined();
	expect(sent()).toEqual([{ summary: 'Printer', client_id: id }]);
});

describe('a value with more digits than a number can hold', () => {
	const create = async (price: unknown) =>
		await world.run('item', 'create', {
			fields: map({ name: 'Cable', baseprice: `={{ ${JSON.stringify(price)} }}` }),
		});

	test('stays text if it is text', async () => {
		await create('9007199254740993');
		expect(sent()).toMatchObject([{ baseprice: '9007199254740993' }]);
	});

	test('is refused if it has already lost digits', async () => {
		world.asked();
		const { error } = await create(Number('9007199254740993'));
		expect(error?.message).toContain('must be a number, not 9007199254740992');
		expect(error?.description).toContain('Enter the number as text');
		expect(world.asked()).toEqual([]);
	});

	test('stays text in Extra JSON', async () => {
		await world.run('item', 'create', {
			fields: map({ name: 'Cable' }),
			options: { extraBody: '{"ext": 9007199254740993, "in": [-9007199254740993.5, 1e300, 7]}' },
		});
		expect(sent()).toMatchObject([
			{ ext: '9007199254740993', in: ['-9007199254740993.5', 1e300, 7] },
		]);
	});
});

describe('a response from Halo', () => {
	const body =
		'{"id": 9007199254740993, "summary": "No. 9007199254740993 \\" 9007199254740993", "user_id": 12, ' +
		'"third_party_id": -90071992547409931, "price": 0.12345678901234567, "far": 1E+20}';
	test('has numbers with more digits than JavaScript can hold as text, and all else unchanged', async () => {
		const ticketId = pick('9007199254740993');
		world.halo.failNext({ status: 200, body, match: { path: /Tickets/ } });
		const { error, items } = await world.run('ticket', 'get', { ticketId, output: 'raw' });
		expect(error).toBeUndefined();
		expect(items[0].json).toEqual({
			id: '9007199254740993',
			summary: 'No. 9007199254740993 " 9007199254740993',
			user_id: 12,
			third_party_id: '-90071992547409931',
			price: Number('0.12345678901234567'),
			far: 1e20,
		});
		expect(world.halo.requests.at(-1)?.path).toContain('/9007199254740993');
	});
});
