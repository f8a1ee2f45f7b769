import type { ResourceMapperFields } from 'n8n-workflow';
import { map, openWorld, pick, type World } from '../support/halo.mts';
import { wholeWeek } from '../support/wholeWeek.mts';

let world: World;
beforeAll(async () => {
	world = await openWorld();
});
beforeEach(() => world.halo.reset());
afterAll(async () => await world.halo.close());

const hours = { start: '1900-01-01T09:00:00', end: '1900-01-01T17:30:00' };
const sent = () =>
	world.halo.requests.findLast(({ method }) => method === 'POST')?.body as object[];

test('a new workday needs a name and its hours', async () => {
	const { fields } = (await world.bench.callMethod('resourceMapping', 'getCreateFields', {
		parameters: { resource: 'workday' },
	})) as ResourceMapperFields;
	const required = fields.filter((field) => field.required).map(({ id }) => id);
	expect(required).toEqual(['name', 'start', 'end']);
});

test.each(['create', 'upsert'])('%s fills in the days that the form leaves out', async (verb) => {
	const friday = { endfriday: '1900-01-01T16:00:00' };
	const values = { name: `Office ${verb}`, ...hours, ...friday, incsaturday: true };
	const fields = { ...map(values), matchingColumns: ['name'] };
	const { items, hints, error } = await world.run('workday', verb, { fields });
	expect(error).toBeUndefined();
	expect(items).toHaveLength(1);
	expect(hints).toMatchObject([
		{ message: expect.stringContaining('Monday to Friday are included') },
	]);
	expect(sent()).toEqual([
		expect.objectContaining({
			name: `Office ${verb}`,
			alldayssame: false,
			incmonday: true,
			incfriday: true,
			incsaturday: true,
			incsunday: false,
			startfriday: expect.stringContaining('T09:00:00'),
			endfriday: expect.stringContaining('T16:00:00'),
			startsunday: expect.stringContaining('T09:00:00'),
			endsunday: expect.stringContaining('T17:30:00'),
		}),
	]);
});

test('a whole week is sent as it is, and days of the same hours are said to be the same', async () => {
	const whole = { name: 'Night', ...wholeWeek, alldayssame: false };
	const { hints } = await world.run('workday', 'create', { fields: map(whole) });
	expect(hints).toEqual([]);
	expect(sent()).toMatchObject([{ alldayssame: false, incsaturday: true, incsunday: false }]);
	await world.run('workday', 'create', { fields: map({ name: 'Day', ...hours }) });
	expect(sent()).toMatchObject([{ alldayssame: true, incsaturday: false }]);
});

test('without its hours nothing is sent, and a change fills in nothing', async () => {
	const { error } = await world.run('workday', 'create', { fields: map({ name: 'Office' }) });
	expect(error?.message).toBe("'Start' and 'End' are empty");
	world.halo.requests.length = 0;
	await world.json('workday', 'update', { workdayId: pick(1), fields: map({ summary: 'Open' }) });
	expect(sent()).toEqual([{ id: 1, summary: 'Open' }]);
});
