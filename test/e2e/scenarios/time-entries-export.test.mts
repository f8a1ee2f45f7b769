import { expect, scenario } from '../support/scenario.mts';

scenario('time-entries-export', async ({ run, halo, elsewhere }) => {
	elsewhere.answer('PUT https://storage.example.com/*', { status: 201 });
	// London's clocks are an hour ahead of UTC in July, and not in January
	const starts = {
		'last second before': '2026-06-28T22:59:59',
		'first second': '2026-06-28T23:00:00',
		'in the middle': '2026-07-01T09:30:00',
		'last second': '2026-07-05T22:59:59',
		'first second after': '2026-07-05T23:00:00',
		'winter, last second before': '2026-01-11T23:59:59',
		'winter, first second': '2026-01-12T00:00:00',
		'winter, last second': '2026-01-18T23:59:59',
		'winter, first second after': '2026-01-19T00:00:00',
	};
	halo.seed(
		'TimesheetEvent',
		Object.entries(starts).map(([subject, start_date], at) => ({
			id: 9001 + at,
			subject,
			start_date,
			end_date: start_date,
			agent_id: 3,
			timetaken: 0.5,
		})),
	);
	const week = async (from: string, to: string) => {
		const days = { zone: 'Europe/London', from, to };
		const outcome = await run({ pinned: { 'Last Week': [days] } });
		const [header, ...rows] = (await outcome.bytes('CSV')).toString().trim().split('\n');
		expect(header).toMatch(/agent_id.*subject.*start_date/);
		expect(elsewhere.requests.at(-1)).toMatchObject({
			url: `https://storage.example.com/reports/time-entries-${from}.csv`,
		});
		return rows.filter((row) => Object.keys(starts).some((name) => row.includes(name)));
	};

	expect(await week('2026-06-29', '2026-07-05')).toEqual([
		expect.stringMatching(/first second,2026-06-29T00:00:00\+01:00/),
		expect.stringMatching(/in the middle,2026-07-01T10:30:00\+01:00/),
		expect.stringMatching(/3,Maya Lindqvist,last second,2026-07-05T23:59:59\+01:00/),
	]);
	expect(await week('2026-01-12', '2026-01-18')).toEqual([
		expect.stringMatching(/winter, first second.*2026-01-12T00:00:00/),
		expect.stringMatching(/winter, last second.*2026-01-18T23:59:59/),
	]);

	// without anything pinned it is the week before this one, from Monday to Sunday
	const [last] = (await run()).json('Last Week') as Array<Record<string, string>>;
	expect(last.zone).toBe('Europe/London');
	expect(new Date(last.from).getUTCDay()).toBe(1);
	expect(Date.parse(last.to) - Date.parse(last.from)).toBe(6 * 86_400_000);
	expect(Date.parse(last.to)).toBeLessThan(Date.now());
});
