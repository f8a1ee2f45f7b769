import { oldNodes, savedNode } from '../../support/haloPsaNodes.mts';
import { expect, scenario } from '../support/scenario.mts';

scenario('from-halopsa-node', async ({ run, save, halo }) => {
	const names = oldNodes.map((old) => savedNode(old).name);
	const chain = ['Start', ...names].map((name, at, all) => [
		name,
		{ main: [all[at + 1] ? [{ node: all[at + 1], type: 'main', index: 0 }] : []] },
	]);
	const start = {
		name: 'Start',
		type: 'n8n-nodes-base.manualTrigger',
		typeVersion: 1,
		position: [0, 0],
		parameters: {},
	};
	const old = {
		name: 'Old',
		// one request of each: a list puts out several items
		nodes: [start, ...oldNodes.map((one) => ({ ...savedNode(one), executeOnce: true }))],
		connections: Object.fromEntries(chain),
		settings: {},
	};
	const pasted = { Workflow: JSON.stringify(old) };

	const outcome = await run({ pinned: { 'Old Workflow': [pasted] } });

	const told = outcome.json('Not Carried Over');
	const once = (setting: string) => told.filter((one) => one.setting === setting);
	expect(once('Credential')).toHaveLength(20);
	expect(once('Output')).toHaveLength(4);
	expect(told).toHaveLength(24);

	// the file is a workflow, with every expression as it was
	expect(outcome.items('New Workflow')[0].binary?.data).toMatchObject({ fileName: 'Old.json' });
	const made = JSON.parse((await outcome.bytes('New Workflow')).toString());
	expect(made).toEqual(outcome.json('Rewrite')[0].workflow);
	expect(made.connections).toEqual(old.connections);

	// it runs in n8n once a credential is chosen, and does what the old one did
	halo.seed('Client', [{ id: 9001, name: 'Gone Ltd', inactive: true }]);
	const nodes = made.nodes.map((node: { type: string }) =>
		node.type.endsWith('.halo') ? { ...node, credentials: { haloServiceApi: {} } } : node,
	);
	const fresh = await save({ ...made, nodes });
	await fresh.run();
	for (const { asks } of oldNodes) {
		const [method, path] = asks.split(' ');
		const sent = halo.requests.some(
			(one) => one.method === method && one.path.startsWith(`/api${path}`),
		);
		expect([asks, sent]).toEqual([asks, true]);
	}
	expect(halo.records('Client')).toContainEqual(expect.objectContaining({ name: 'Ada Ltd' }));
	expect(halo.records('Users')).toContainEqual(expect.objectContaining({ name: 'Ada Byron' }));
});
