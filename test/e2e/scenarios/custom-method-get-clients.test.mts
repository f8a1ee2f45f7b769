import type { Row } from '../../../sandbox/halo/index.mts';
import { expect, scenario } from '../support/scenario.mts';

scenario('custom-method-get-clients', async ({ run, halo }) => {
	const outcome = await run();
	const [{ clients }] = outcome.json('Get Clients') as Array<{ clients: Row[] }>;
	expect(clients.length).toBeGreaterThan(1);

	const [first] = clients;
	const sites = halo.records('Site').filter((site) => site.client_id === first.id);
	expect(outcome.json('Sites of the First Client')).toEqual(
		sites.map((site) => ({
			site: site.name,
			client: first.name,
			sites_of_this_client: sites.length,
		})),
	);
});
