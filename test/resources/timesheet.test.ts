import { map, openWorld, pick, type World } from '../support/halo.mts';

let world: World;
beforeAll(async () => {
	world = await openWorld();
});
beforeEach(() => world.halo.reset());
afterAll(async () => await world.halo.close());

test('the day of a timesheet is sent unchanged in every time zone', async () => {
	const [row] = await world.json('timesheet', 'create', {
		fields: map({ agent_id: 'Maya Lindqvist', date: '2026-04-02' }),
		options: { timeZone: 'America/New_York' },
	});
	expect(row).toMatchObject({ agent_id: 3, date: '2026-04-02T00:00:00Z' });
});

test('a dry run sends no timesheet', async () => {
	const count = async () => (await world.json('timesheet', 'getAll', { returnAll: true })).length;
	const before = await count();
	const [shown] = await world.json('timesheet', 'create', {
		fields: map({ agent_id: 3, date: '2026-04-02' }),
		options: { dryRun: true },
	});
	expect(shown).toMatchObject({ method: 'POST' });
	expect(await count()).toBe(before);
});

test('scenario 18: time entries of several agents between two dates have the offset of their day', async () => {
	world.halo.seed('TimesheetEvent', [
		{ id: 801, agent_id: 3, subject: 'In', start_date: '2026-05-04T09:00:00' },
		{ id: 802, agent_id: 3, subject: 'Too late', start_date: '2026-05-06T09:00:00' },
		{ id: 803, agent_id: 4, subject: 'Of another', start_date: '2026-05-04T09:00:00' },
	]);
	const rows = await world.json('timesheetEvent', 'getAll', {
		returnAll: true,
		filters: map({
			agents: '3',
			start_date: '2026-05-04T00:00:00Z',
			end_date: '2026-05-05T00:00:00Z',
			utcoffset: '60',
		}),
	});
	expect(rows.map(({ subject }) => subject)).toEqual(['In']);
	const list = world.halo.requests.filter(({ path }) => path === '/api/TimesheetEvent').at(-1);
	expect(list?.query).toMatchObject({ utcoffset: '60' });
});

test('Update of a timesheet changes only the given fields', async () => {
	const [{ id }] = await world.json('timesheet', 'getAll', { limit: 1 });
	await world.json('timesheet', 'update', {
		timesheetId: pick(id),
		fields: map({ break_hours: 0.5 }),
	});
	const sent = world.halo.requests.filter(({ method }) => method === 'POST').at(-1);
	expect(sent?.body).toEqual([{ id, break_hours: 0.5 }]);
});
