import file from '../../examples/custom-method-get-clients.json';
import type { WorkflowFile } from '../support/engine.mts';
import { openWorld } from '../support/halo.mts';

const workflow: object = file;

test('the example returns the sites of the first client', async () => {
	const { bench, halo } = await openWorld();
	const { run, node } = await bench.runWorkflow(workflow as WorkflowFile);
	expect(run.status).toBe('success');

	const [{ json }] = node('Get Clients').items;
	const [first] = json.clients as Array<{ id: number; name: string }>;
	const sites = halo.records('Site').filter((site) => Number(site.client_id) === first.id);
	const output = node('Sites of the First Client').items.map((item) => item.json);
	expect(sites.length).toBeGreaterThan(0);
	expect(output).toHaveLength(sites.length);
	for (const item of output) {
		expect(item).toEqual({
			site: expect.any(String),
			client: first.name,
			sites_of_this_client: sites.length,
		});
	}
	await halo.close();
});
