import { openWorld, pick, type World } from '../support/halo.mts';

let world: World;
beforeAll(async () => {
	world = await openWorld();
});
afterAll(async () => await world.halo.close());

test('Complete marks an appointment as done, with note and time', async () => {
	const [row] = await world.json('appointment', 'complete', {
		appointmentId: pick(3),
		completionNote: '<p>Toner changed</p>',
		textFormat: 'html',
		options: { timeTaken: 0.5 },
	});
	expect(row).toMatchObject({ id: 3, complete_status: 0 });
	const sent = world.halo.requests.filter(({ method }) => method === 'POST').at(-1);
	expect(sent?.body).toEqual([
		{
			id: 3,
			complete_status: 0,
			complete_notehtml: '<p>Toner changed</p>',
			complete_timetaken: 0.5,
		},
	]);
	const open = await world.json('appointment', 'getAll', {
		returnAll: true,
		options: { extraQuery: { hidecompleted: true } },
	});
	expect(open.length).toBeGreaterThan(0);
	expect(open.map(({ id }) => id)).not.toContain(3);
});

test('Complete changes only the given fields, for each item', async () => {
	const before = world.halo.records('Appointment').find(({ id }) => id === 5);
	const { items } = await world.run(
		'appointment',
		'complete',
		{ appointmentId: pick('={{ $json.id }}') },
		[{ id: 5 }, { id: 999999 }, { id: 6 }],
		{ onError: 'continueRegularOutput' },
	);
	expect(items.map(({ json, pairedItem }) => [json.id, pairedItem])).toEqual([
		[5, { item: 0 }],
		[undefined, { item: 1 }],
		[6, { item: 2 }],
	]);
	expect(items[1].json.error).toEqual(expect.any(String));
	expect(world.halo.records('Appointment').find(({ id }) => id === 5)).toMatchObject({
		...before,
		complete_status: 0,
		// Halo itself notes when
		complete_date: expect.stringMatching(/^20/),
		last_modified: expect.stringMatching(/^20/),
	});
});

test('trap 3: sends nothing without an appointment, since Halo would create one', async () => {
	world.asked();
	const { error } = await world.run('appointment', 'complete', {
		appointmentId: pick('={{ $json.missing }}'),
	});
	expect(error?.message).toBe("'Appointment' is empty");
	expect(world.asked()).toEqual([]);
});

test('a dry run of Complete shows the request', async () => {
	world.asked();
	const [shown] = await world.json('appointment', 'complete', {
		appointmentId: pick(7),
		options: { dryRun: true },
	});
	expect(shown).toMatchObject({ method: 'POST', body: [{ id: 7, complete_status: 0 }] });
	expect(world.asked()).toEqual([]);
});
