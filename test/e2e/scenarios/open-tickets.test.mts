import { expect, scenario } from '../support/scenario.mts';

scenario('open-tickets', async ({ run, halo, witness }) => {
	const openOnes = '/Tickets?open_only=true&pageinate=true&page_size=1';
	const before = await witness.get<{ record_count: number }>(openOnes);
	halo.seed('Tickets', [
		{ id: 9001, summary: 'Newest of all', tickettype_id: 1, status_id: 1, client_id: 1 },
	]);

	const open = (await run()).json('Open Tickets');
	expect(open).toHaveLength(before.record_count + 1);
	expect(open[0]).toMatchObject({ id: 9001, summary: 'Newest of all' });
});
