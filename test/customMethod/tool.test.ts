import type { IDataObject } from 'n8n-workflow';
import { saved, type Form } from '../support/customMethod.mts';
import { openWorld, type World } from '../support/halo.mts';

/** n8n makes a node that an agent can use by copying it under this name. */
const TOOL = 'n8n-nodes-halo-service.haloTool';

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
async function agent(form: Form, filledIn: IDataObject = {}) {
	world.asked();
	const parameters = { resource: 'customMethod', operation: 'call', ...saved(form) };
	const { items, error } = await world.bench.runNode({
		type: TOOL,
		parameters,
		items: [{ json: filledIn }],
	});
	return { items: items.map(({ json }) => json), error, asked: world.asked() };
}

const fromAgent = (key: string) => `={{ $fromAI('${key}', '', 'string') }}`;

test('reads with the values that the agent may fill in', async () => {
	const [{ id, name }] = world.halo.records('Client');
	const variables = { id: fromAgent('client_id') };
	const { items, asked } = await agent({ path: '/api/client/{id}', variables }, { client_id: id });
	expect(items[0].name).toBe(name);
	expect(asked).toEqual([`GET /api/client/${String(id)}`]);
});

test.each(['POST', 'PUT', 'PATCH', 'DELETE'])(
	'does not %s until that is allowed',
	async (method) => {
		const form: Form = { method, path: '/api/client/1', body: '[]' };
		const { error, asked } = await agent(form);
		expect(error?.message).toContain(`An AI agent may not send a ${method} request with this tool`);
		expect(error?.description).toContain("switch on 'Allow Changes'");
		expect(asked).toEqual([]);
		const allowed = await agent({ ...form, more: { allowChanges: true } });
		expect(allowed.asked).toEqual([`${method} /api/client/1`]);
	},
);

test('a method chosen by the agent needs Allow Changes like any other change', async () => {
	const { error, asked } = await agent(
		{ method: fromAgent('method'), path: '/api/client/1' },
		{ method: 'DELETE', allowChanges: true },
	);
	expect(error?.message).toContain('may not send a DELETE');
	expect(asked).toEqual([]);
});

test.each([
	['/api/Agent/me?Reset_Token=true', 'Reset_Token'],
	['/api/ClientCache?remove_existing=1', 'remove_existing'],
	['/api/OnlineStatus?command=away', 'command'],
])('a GET that changes something needs Allow Changes as well: %s', async (path, name) => {
	const { error, asked } = await agent({ path });
	expect(error?.message).toContain(
		`An AI agent may not send '${name}' with this tool: it changes Halo`,
	);
	expect(asked).toEqual([]);
	const allowed = await agent({ path, more: { allowChanges: true } });
	expect(allowed.asked).toHaveLength(1);
});

test('an unknown query parameter is sent like any other', async () => {
	const { error, asked } = await agent({ path: '/api/client?command=away' });
	expect(error).toBeUndefined();
	expect(asked).toHaveLength(1);
});

test('other arguments of the agent fill no variable', async () => {
	const { error, asked } = await agent({ path: '/api/client/<<id>>' }, { id: 1 });
	expect(error?.message).toContain('<<id>> in the path has no value');
	expect(asked).toEqual([]);
});

test.each([
	'https://evil.example/api/client',
	'//evil.example/api/client',
	'user@evil.example/api',
	'/api/../auth/token',
	'/api/client\\..\\..\\auth',
	'/api/client/%2e%2e/%2e%2e/auth',
])('a path from the agent stays in Halo: %s', async (path) => {
	const { asked } = await agent({ path: fromAgent('path') }, { path });
	expect(asked.filter((request) => !request.startsWith('GET /api/'))).toEqual([]);
});

test('nothing changes outside an agent', async () => {
	const parameters = saved({
		method: 'POST',
		path: '/api/client',
		body: '[{"name": "n", "toplevel_id": 1}]',
	});
	const { error } = await world.run('customMethod', 'call', parameters);
	expect(error).toBeUndefined();
});

describe('a path that the agent fills in', () => {
	const form: Form = { path: fromAgent('path') };
	const list = (allowedPaths: string): Form => ({ ...form, more: { allowedPaths } });

	test('is refused until a person lists the allowed paths', async () => {
		const { error, asked } = await agent(form, { path: '/api/client' });
		expect(error?.message).toContain("An AI agent may not call '/api/client' with this tool");
		expect(error?.message).toContain("'Allowed Paths'");
		expect(asked).toEqual([]);
	});

	test.each(['/api/client', '/API/Client/', 'client?search=a'])(
		'fits the list: %s',
		async (path) => {
			const { error, asked } = await agent(list('/api/Tickets/*, /api/Client'), { path });
			expect(error).toBeUndefined();
			expect(asked).toHaveLength(1);
		},
	);

	test.each(['/api/Client/1', '/api/Agent', '/api/Tickets', '/api/Tickets/../Agent'])(
		'does not fit it: %s',
		async (path) => {
			const { error, asked } = await agent(list('/api/Tickets/*, /api/Client'), { path });
			expect(error).toBeDefined();
			expect(asked).toEqual([]);
		},
	);

	test('the list also applies to a path that the person entered', async () => {
		const own: Form = { path: '/api/Agent', more: { allowedPaths: '/api/Client' } };
		const { error, asked } = await agent(own);
		expect(error?.message).toContain('Call again with one of: /api/client');
		expect(asked).toEqual([]);
	});
});
