import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { autoMap, map, openWorld, pick, type World } from '../support/halo.mts';

let world: World;
beforeEach(async () => {
	world = await openWorld();
});
afterEach(async () => await world.halo.close());

/** A type that requires two custom fields beside the summary. */
const ACCESS = 2;
const HINT =
	'The type of this ticket seems to require more: Environment (CFEnvironment), Seat Count (CFSeatCount).';

const create = async (
	fields: IDataObject,
	more: object = {},
	items: IDataObject[] = [{}],
	operation = 'create',
) => {
	const parameters = { ticketTypeId: pick(ACCESS), fields: map(fields, 'summary'), ...more };
	const made = await world.run('ticket', operation, parameters as INodeParameters, items);
	return { ...made, hints: made.hints.map(({ message }) => message) };
};

const typesRead = () => world.asked().filter((one) => one.includes('/TicketType'));

describe('a field that the ticket type requires', () => {
	test('is named in a hint after the ticket is created', async () => {
		const { error, hints, items } = await create({ summary: 'New' });
		expect(error).toBeUndefined();
		expect(items).toHaveLength(1);
		expect(hints).toEqual([HINT]);
	});

	test('is not named if it has a value, also from an item field or from Halo', async () => {
		const CFEnvironment = 'Production';
		expect((await create({ summary: 'New', CFEnvironment, CFSeatCount: 5 })).hints).toEqual([]);
		const item = { summary: 'New', CFEnvironment, CFSeatCount: 5 };
		expect((await create({}, { fields: autoMap() }, [item])).hints).toEqual([]);
	});

	test('takes one request for many tickets', async () => {
		const items = Array.from({ length: 12 }, (_, n) => ({ summary: `New ${n}` }));
		const { hints } = await create({ summary: '={{ $json.summary }}' }, {}, items);
		expect(hints).toEqual([HINT]);
		expect(typesRead()).toEqual([`GET /api/TicketType/${ACCESS}`]);
	});

	test('takes no request without a type, and in a dry run', async () => {
		expect((await create({ summary: 'New' }, { ticketTypeId: pick('', 'list') })).hints).toEqual(
			[],
		);
		await create({ summary: 'New' }, { options: { dryRun: true } });
		expect(typesRead()).toEqual([]);
	});

	test('is reported once as unknown if the type cannot be read, and nothing fails', async () => {
		world.halo.failNext({ status: 403, times: 99, match: { path: '/TicketType' } });
		const items = [{}, {}];
		const { error, hints } = await create({ summary: 'New' }, {}, items);
		expect({ error, hints }).toEqual({ error: undefined, hints: [] });
		expect(typesRead()).toHaveLength(1);
	});

	test('is named after the reason of a refusal', async () => {
		const { error } = await create(
			{ summary: 'New' },
			{ options: { extraBody: '{ "_validate_updates": true }' } },
		);
		expect(error?.message).toContain('Environment must be entered');
		expect(error?.description).toContain(HINT);
	});

	test.each(['upsert', 'createOrAppend'])('counts for %s, too', async (operation) => {
		const find = { findBy: 'summary', findText: 'Nothing like it' };
		const { error, hints } = await create({ summary: 'A new one' }, find, [{}], operation);
		expect(error).toBeUndefined();
		expect(hints).toContain(HINT);
	});
});
