import type { INodeParameters } from 'n8n-workflow';
import { openWorld, type World } from '../support/halo.mts';
import { oldNodes, oldType, rewrite, savedNode } from '../support/haloPsaNodes.mts';

/** The example that turns n8n's HaloPSA nodes into ours. */

let world: World;
beforeEach(async () => {
	world = await openWorld();
	world.halo.seed('Client', [{ id: 9001, name: 'Gone Ltd', inactive: true }]);
});
afterEach(async () => await world.halo.close());

/** Rewrites one node, with the parameters that it is said to have. */
function one(parameters: INodeParameters, more: object = {}) {
	const node = { ...savedNode(oldNodes[0]), parameters, ...more };
	const [{ workflow, notCarriedOver }] = rewrite({ nodes: [node] });
	const [now] = workflow.nodes;
	const told = notCarriedOver.map(({ setting }) => setting).filter((it) => it !== 'Credential');
	return { now, told };
}

test('all 20 operations are converted', () => {
	const operations = oldNodes.map(({ resource, operation }) => `${resource} ${operation}`);
	expect(new Set(operations).size).toBe(20);
});

test.each(oldNodes)('$resource, $operation: sends the same request', async (old) => {
	const [{ workflow, replaced, notCarriedOver }] = rewrite({ nodes: [savedNode(old)] });
	const [{ name, type, credentials, parameters }] = workflow.nodes;
	expect({ replaced, name, type, credentials }).toEqual({
		replaced: 1,
		name: `${old.operation} ${old.resource}`,
		type: 'n8n-nodes-halo-service.halo',
		credentials: undefined,
	});
	const told = notCarriedOver.map(({ setting }) => setting);
	expect(told).toEqual([...(old.operation === 'delete' ? ['Output'] : []), 'Credential']);

	const { items, error } = await world.bench.runNode({ parameters });
	expect(error).toBeUndefined();
	const [method, path] = old.asks.split(' ');
	const sent = world.halo.requests.find(
		(request) => request.method === method && request.path.startsWith(`/api${path}`),
	);
	expect(sent).toBeDefined();
	if (old.body) {
		const [written] = sent?.body as object[];
		expect(utc(written)).toEqual(utc(old.body));
	}
	if (old.query) expect(sent?.query).toMatchObject(old.query);
	if (old.gives) expect(items).toHaveLength(old.gives);
	else expect(items.length).toBeGreaterThan(0);
});

/** Dates as moments: an old node sends them without an offset, which Halo takes for UTC. */
const utc = (row: object) =>
	Object.fromEntries(
		Object.entries(row).map(([key, value]) =>
			/date$/.test(key) ? [key, Date.parse(String(value).replace(/Z?$/, 'Z'))] : [key, value],
		),
	);

test("the output has the fields of the old node's simplified output", async () => {
	const { now } = one({ resource: 'user', operation: 'get', userId: '2' });
	const { items } = await world.bench.runNode({ parameters: now.parameters });
	const names = ['id', 'name', 'site_id', 'emailaddress', 'notes', 'surname', 'inactive'];
	for (const name of names) expect(items[0].json).toHaveProperty(name);
});

test('settings of the node are kept, and other nodes are not changed', () => {
	const settings = {
		disabled: true,
		retryOnFail: true,
		onError: 'continueErrorOutput',
		notes: 'x',
	};
	const { now } = one({ clientName: 'A' }, settings);
	expect(now).toMatchObject({ ...settings, position: [0, 0], typeVersion: 1 });

	const other = { name: 'Other', type: 'n8n-nodes-base.set', parameters: { a: 1 } };
	const before = {
		name: 'Flow',
		nodes: [other],
		connections: { a: {} },
		settings: {},
		pinData: {},
	};
	const [{ workflow, replaced }] = rewrite(before);
	expect({ workflow, replaced }).toEqual({ workflow: before, replaced: 0 });
});

test('an AI tool becomes an AI tool of this node', () => {
	const { now, told } = one(
		{ toolDescription: 'Logs', clientName: "={{ $fromAI('name') }}" },
		{ type: `${oldType}Tool` },
	);
	expect(now.type).toBe('n8n-nodes-halo-service.haloTool');
	expect(now.parameters).toMatchObject({
		toolDescription: 'Logs',
		fields: { value: { name: "={{ $fromAI('name') }}" } },
	});
	expect(told).toEqual(['Allow Changes']);
});

test('everything that cannot be converted is listed', () => {
	expect(one({ additionalFields: '={{ $json }}' }).told).toEqual(['additionalFields']);
	expect(one({ clientName: 'A', surprise: 1 }).told).toEqual(['surprise']);
	expect(one({ operation: 'getAll', simplify: '={{ true }}' }).told).toEqual(['Simplify']);
	const filters = { activeStatus: '={{ $json.status }}' };
	expect(one({ operation: 'getAll', filters }).told).toEqual(['Active Status']);
	const moved = {
		resource: 'site',
		operation: 'update',
		siteId: '1',
		updateFields: { client_id: '' },
	};
	expect(one(moved).told).toEqual(['client_id']);

	const unknown = { resource: 'invoice', operation: 'create' };
	const { now, told } = one(unknown);
	expect({ told, type: now.type }).toEqual({ told: ['Resource or Operation'], type: oldType });
	expect(now.parameters).toEqual(unknown);
});

test("accepts pasted JSON, n8n's own output, and several workflows at once", () => {
	const workflow = { name: 'Flow', nodes: [savedNode(oldNodes[0])] };
	const counts = (...items: object[]) => rewrite(...items).map(({ replaced }) => replaced);
	expect(counts({ Workflow: JSON.stringify(workflow) })).toEqual([1]);
	expect(counts({ Workflow: JSON.stringify([workflow, workflow]) })).toEqual([1, 1]);
	expect(counts(workflow, { Workflow: workflow })).toEqual([1, 1]);
	expect(() => counts({ Workflow: '{}' })).toThrow('This is not a workflow');
});
