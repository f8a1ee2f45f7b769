import type { ResourceMapperFields } from 'n8n-workflow';
import { map, openWorld, pick, type World } from '../support/halo.mts';
import { wholeWeek } from '../support/wholeWeek.mts';

let world: World;
beforeAll(async () => {
	world = await openWorld();
});
beforeEach(() => world.halo.reset());
afterAll(async () => await world.halo.close());

const hours = { start: '9:00', end: '17:30' };
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
	const friday = { endfriday: '16:00:00' };
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
			startfriday: '1900-01-01T09:00:00',
			endfriday: '1900-01-01T16:00:00',
			startsunday: '1900-01-01T09:00:00',
			endsunday: '1900-01-01T17:30:00',
		}),
	]);
});

test('a complete week is sent unchanged, and days with the same hours are marked as the same', async () => {
	const whole = { name: 'Night', ...wholeWeek, alldayssame: false };
	const { hints } = await world.run('workday', 'create', { fields: map(whole) });
	expect(hints).toEqual([]);
	expect(sent()).toMatchObject([{ alldayssame: false, incsaturday: true, incsunday: false }]);
	await world.run('workday', 'create', { fields: map({ name: 'Day', ...hours }) });
	expect(sent()).toMatchObject([{ alldayssame: true, incsaturday: false }]);
});

test('Create sends nothing without hours, and Update adds no defaults', async () => {
	const { error } = await world.run('workday', 'create', { fields: map({ name: 'Office' }) });
	expect(error?.message).toBe("'Start (HH:MM)' and 'End (HH:MM)' are empty");
	world.halo.requests.length = 0;
	await world.json('workday', 'update', { workdayId: pick(1), fields: map({ summary: 'Open' }) });
	expect(sent()).toEqual([{ id: 1, summary: 'Open' }]);
});

test.each([
	['8:05', '08:05:00'],
	['2026-11-27T09:00:00.000+02:00', '09:00:00'],
	['2026-11-27 23:59:30', '23:59:30'],
	['1900-01-01T20:00:00', '20:00:00'],
])('%s is a time of day, in no zone', async (start, time) => {
	const options = { timeZone: 'Asia/Kolkata' };
	const fields = map({ name: 'A', ...hours, start });
	await world.json('workday', 'create', { fields, options });
	expect(sent()).toMatchObject([{ start: `1900-01-01T${time}` }]);
});

test.each(['24:00', '9', '9:60', 'nine', '2026-11-27', '12:00:61'])(
	'%s is not a time of day',
	async (start) => {
		const fields = map({ name: 'A', ...hours, start });
		const { error } = await world.run('workday', 'create', { fields });
		expect(error?.message).toContain(
			`'Start (HH:MM)' must be a time such as 09:30, not '${start}'`,
		);
		expect(world.halo.requests.some(({ method }) => method === 'POST')).toBe(false);
	},
);
