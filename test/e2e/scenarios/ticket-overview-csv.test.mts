import { expect, scenario } from '../support/scenario.mts';

scenario('ticket-overview-csv', async ({ run, halo, elsewhere }) => {
	elsewhere.answer('PUT https://storage.example.com/*', { status: 201 });
	// London's clocks are an hour ahead of UTC in July: the days begin and end at 23:00
	const firstSecond = Date.UTC(2026, 5, 30, 23);
	const lastSecond = Date.UTC(2026, 6, 3, 22, 59, 59);
	const times = Array.from({ length: 258 }, (_, at) => firstSecond + (at + 1) * 1_000_000);
	const seed = (all: number[], first: number) =>
		halo.seed(
			'Tickets',
			all.map((time, at) => ({
				id: first + at,
				summary: `Seeded ${first + at}, "in quotes"`,
				tickettype_id: 1,
				status_id: 9,
				agent_id: 3,
				client_id: 1,
				dateoccurred: new Date(time).toISOString().slice(0, 19),
			})),
		);
	seed([firstSecond - 1000, lastSecond + 1000], 9001);
	const wanted = seed([lastSecond, ...times, firstSecond], 9101).reverse();
	expect(times.every((time) => time < lastSecond)).toBe(true);

	const zone = 'Europe/London';
	const outcome = await run({
		pinned: { Period: [{ zone, from: '2026-07-01', to: '2026-07-03' }] },
	});

	const found = outcome.json('In the Period');
	expect(found).toHaveLength(260);
	expect(new Set(found.map(({ id }) => id))).toEqual(new Set(wanted.map(({ id }) => id)));
	expect(found[0]).toMatchObject({ id: wanted[0].id, dateoccurred: '2026-07-01T00:00:00+01:00' });
	expect(found.at(-1)).toMatchObject({ dateoccurred: '2026-07-03T23:59:59+01:00' });
	expect(outcome.hints('Tickets')).toEqual([]);

	const file = (await outcome.bytes('CSV')).toString().trim().split('\n');
	expect(file).toHaveLength(261);
	expect(file[1]).toContain('"Seeded 9360, ""in quotes"""');
	expect(file[1]).toMatch(/Closed.*Maya Lindqvist|Maya Lindqvist.*Closed/);
	const [stored] = elsewhere.to('https://storage.example.com');
	expect(stored.url).toMatch(/tickets-2026-07-01-to-2026-07-03\.csv$/);
	expect(String(stored.body).trim().split('\n')).toHaveLength(261);
});
