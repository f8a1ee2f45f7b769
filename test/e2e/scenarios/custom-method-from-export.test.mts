import { expect, scenario } from '../support/scenario.mts';

scenario('custom-method-from-export', async ({ run, witness }) => {
	const { clients } = await witness.get<{ clients: Array<{ name: string }> }>(
		'/Client?includeinactive=false&order=name',
	);
	const outcome = await run();
	expect(outcome.items('Each Client')).toHaveLength(clients.length);
	const each = outcome.json('Its Sites');
	expect(each.map(({ client }) => client)).toEqual(clients.map(({ name }) => name));
	expect(each[0].Sites).toContain('Main');
});
