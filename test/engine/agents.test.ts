import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { resources } from '../../nodes/Halo/resources';
import { exampleOf, parentOf } from '../support/examples.mts';
import { map, openWorld, ownNumber, pick, type World } from '../support/halo.mts';

/** n8n makes a node that an agent can use by copying it under this name. */
const TOOL = 'n8n-nodes-halo-service.haloTool';

const operations = resources.flatMap(({ value: resource, operations }) =>
	operations.map(({ option, changes }) => ({
		resource,
		operation: String(option.value),
		action: String(option.action),
		changes: changes === true,
	})),
);
const changing = operations.filter(({ changes }) => changes);

let world: World;
beforeAll(async () => {
	world = await openWorld();
	const { nodeTypes } = world.bench;
	const halo = nodeTypes.getByNameAndVersion('n8n-nodes-halo-service.halo');
	const description = { ...halo.description, name: 'haloTool' };
	nodeTypes.add(TOOL, Object.assign(Object.create(halo), { description }));
});
afterAll(async () => await world.halo.close());

/** An agent calls the tool; what it fills in arrives as fields of the item. */
async function agent(
	resource: string,
	operation: string,
	parameters: INodeParameters,
	items = [{ json: {} as IDataObject }],
) {
	world.asked();
	const { items: output, error } = await world.bench.runNode({
		type: TOOL,
		parameters: { resource, operation, ...parameters },
		items,
	});
	return { json: output.map(({ json }) => json), error, asked: world.asked() };
}

const fromAgent = (key: string, type = 'string') => `={{ $fromAI('${key}', '', '${type}') }}`;

describe('wish 22: an agent reads freely', () => {
	const records = resources.flatMap(({ record, operations }) =>
		record ? [{ record, operations }] : [],
	);

	test.each(records)('$record.plural', async ({ record: { value }, operations }) => {
		const parent = await parentOf(world, value);
		const { json, error } = await agent(value, 'getAll', { ...parent, limit: 2 });
		expect(error).toBeUndefined();
		expect(json.length).toBeGreaterThan(0);
		if (!operations.some(({ option }) => option.value === 'get')) return;
		const one = await agent(value, 'get', { ...parent, [`${value}Id`]: pick(ownNumber(json[0])) });
		expect(one.error).toBeUndefined();
		expect(ownNumber(one.json[0])).toBe(ownNumber(json[0]));
	});

	test('with the values that it may fill in', async () => {
		const filters = map({ search: fromAgent('words'), open_only: fromAgent('open', 'boolean') });
		const { json } = await agent('ticket', 'getAll', { filters }, [
			{ json: { words: 'starter', open: false } },
		]);
		expect(json.length).toBeGreaterThan(0);
		const list = world.halo.requests.findLast(({ path }) => path === '/api/Tickets');
		expect(list?.query).toMatchObject({ search: 'starter', open_only: 'false' });
	});
});

describe('wish 22: an agent changes nothing until a person allows it', () => {
	test.each(changing)('$resource $operation', async ({ resource, operation }) => {
		const { parameters, items } = await exampleOf(world, resource, operation);
		const refused = await agent(resource, operation, parameters, items as never);
		expect(refused.error?.message).toMatch(/^An AI agent may not use '.+' with this tool/);
		expect(refused.error?.description).toContain("switch on 'Allow Changes'");
		expect(refused.asked).toEqual([]);

		const allowed = { ...parameters, allowChanges: true };
		const done = await agent(resource, operation, allowed, items as never);
		expect(done.error).toBeUndefined();
		expect(done.asked.filter((request) => !request.startsWith('GET '))).not.toEqual([]);
	});

	test('the agent cannot grant itself the permission', async () => {
		const parameters = { fields: map({ summary: fromAgent('summary') }) };
		const items = [{ json: { summary: 'x', allowChanges: true } }];
		const { error, asked } = await agent('ticket', 'create', parameters, items);
		expect(error?.message).toContain('An AI agent may not use');
		expect(asked).toEqual([]);
	});

	test('a dry run needs the permission, too, and changes nothing', async () => {
		const parameters = { fields: map({ summary: 'x' }), options: { dryRun: true } };
		expect((await agent('ticket', 'create', parameters)).error?.message).toContain('may not use');
		const allowed = await agent('ticket', 'create', { ...parameters, allowChanges: true });
		expect(allowed.json[0]).toMatchObject({ method: 'POST', body: [{ summary: 'x' }] });
		expect(allowed.asked).toEqual([]);
	});
});

describe('wish 22: the description for an agent', () => {
	test.each(operations)("$resource $operation: '$action'", ({ action }) => {
		// a verb first, no articles, capitals in abbreviations alone
		expect(action).toMatch(/^[A-Z][a-z]+( [a-z][a-z-]*| [A-Z]{2,}s?)+$/);
		expect(action).not.toMatch(/ (an?|the) /i);
		expect(action).not.toMatch(/\.$/);
	});

	test('no two operations have the same description', () => {
		const actions = operations.map(({ action }) => action.toLowerCase());
		expect(actions.filter((action, i) => actions.indexOf(action) !== i)).toEqual([]);
	});
});

test("Extra Query cannot turn an agent's read into a change", async () => {
	const extraQuery = '{ "reset_token": true }';
	const { error, asked } = await agent('client', 'getAll', { options: { extraQuery } });
	expect(error?.message).toContain(
		"An AI agent may not send 'reset_token' with 'Extra Query': it changes Halo",
	);
	expect(asked).toEqual([]);
});
