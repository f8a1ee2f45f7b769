import { teams } from '../support/microsoft.mts';
import { expect, scenario } from '../support/scenario.mts';

scenario('contract-overage-alert', async ({ run, halo, elsewhere }) => {
	const told = teams(elsewhere);
	const since = '2026-10-01';
	const [first, second, third] = halo.records('ClientContract');
	expect([first, second, third].map(({ numberofunitsfree }) => numberofunitsfree)).toEqual([
		20, 20, 20,
	]);
	const used = (contract: unknown, timetaken: number, day: string) => ({
		ticket_id: 1,
		outcome_id: 7,
		outcome: 'Private Note',
		action_contract_id: Number(contract),
		timetaken,
		datetime: `${day}T00:30:00`,
	});
	halo.seed('Actions', [
		used(first.id, 12, since),
		used(first.id, 9.5, since),
		// just what is included, and far more before
		used(second.id, 20, since),
		used(second.id, 100, '2026-01-31'),
		used(third.id, 21, '2026-01-31'),
	]);

	const outcome = await run({ pinned: { Since: [{ since }] } });

	expect(outcome.json('Used More')).toMatchObject([
		{ id: first.id, ref: first.ref, sum_hours: 21.5, numberofunitsfree: 20 },
	]);
	const client = halo.records('Client').find(({ id }) => id === first.client_id);
	expect(told()).toEqual([
		`Since ${since}, these contracts have used more than they include:\n${String(client?.name)} (${String(first.ref)}): 21.5 of 20 hours`,
	]);

	// nobody has used too much, and nobody is told
	await run({ pinned: { Since: [{ since: '2099-01-01' }] } });
	expect(told()).toHaveLength(1);

	const [{ since: usual }] = (await run()).json('Since');
	expect(usual).toMatch(/^\d{4}-\d{2}-01$/);
});
