import file from '../../../examples/custom-method-from-export.json';
import type { WorkflowFile } from '../../support/engine.mts';
import { openWorld } from '../../support/halo.mts';

const workflow: object = file;

test('the example returns the sites of each client', async () => {
	const { bench, halo } = await openWorld();
	const { run, node } = await bench.runWorkflow(workflow as WorkflowFile);
	expect(run.status).toBe('success');

	const clients = halo.records('Client').filter(({ inactive }) => !inactive);
	const sites = halo.records('Site');
	const each = node('Each Client').items.map((item) => item.json);
	expect(each).toHaveLength(clients.length);
	expect(each[0]).toEqual({
		Total: clients.length,
		client_id: expect.any(Number),
		client_name: expect.any(String),
	});
	const output = node('Its Sites').items.map((item) => item.json);
	expect(output.map(({ client }) => client)).toEqual(each.map(({ client_name }) => client_name));
	expect((output[0].Sites as string[]).length).toBe(
		sites.filter((site) => Number(site.client_id) === each[0].client_id && !site.inactive).length,
	);
	await halo.close();
});
