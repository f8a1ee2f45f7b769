import type { INodeListSearchResult, INodeParameters, ResourceMapperFields } from 'n8n-workflow';
import { start, type Halo, type Options } from '../../sandbox/halo/index.mts';
import { createBench, type Bench } from '../support/engine.mts';
import { map, pick } from '../support/halo.mts';

let halo: Halo;
let bench: Bench;
async function begin(options: Options = {}) {
	halo = await start(options);
	bench = await createBench({ haloServiceApi: { ...halo.credentials } });
}
afterEach(async () => await halo.close());

const ticket = { resource: 'ticket', operation: 'get', ticketId: pick(5) };
const tokens = () => halo.requests.filter(({ path }) => path.endsWith('/token')).length;
const method = async <T,>(
	group: 'listSearch' | 'loadOptions' | 'resourceMapping',
	name: string,
	parameters: INodeParameters = { resource: 'ticket', operation: 'create' },
) => (await bench.callMethod(group, name, { parameters })) as T;

describe('the form', () => {
	test("a locator's list", async () => {
		await begin();
		const { results } = await method<INodeListSearchResult>('listSearch', 'client');
		expect(results.length).toBeGreaterThan(1);
	});

	test('a dropdown', async () => {
		await begin();
		expect(await method<object[]>('loadOptions', 'getAgents')).not.toHaveLength(0);
	});

	test("a mapper's fields, custom fields among them", async () => {
		await begin();
		const { fields } = await method<ResourceMapperFields>('resourceMapping', 'getCreateFields');
		const ids = fields.map(({ id }) => id);
		expect(ids).toContain('summary');
		expect(ids.some((id) => id.startsWith('CF'))).toBe(true);
	});
});

describe('the token', () => {
	test('is requested once, and kept', async () => {
		await begin();
		await bench.runNode({ parameters: ticket });
		await bench.runNode({ parameters: ticket });
		expect(tokens()).toBe(1);
	});

	test.each([401, 400] as const)('is renewed after %i', async (tokenForgotten) => {
		await begin({ tokenForgotten });
		await bench.runNode({ parameters: ticket });
		halo.revokeTokens();
		expect((await bench.runNode({ parameters: ticket })).status).toBe('success');
		expect(tokens()).toBe(2);
	});

	test('is requested again when Halo asks to wait', async () => {
		await begin();
		halo.failNext({ status: 429, headers: { 'retry-after': '1' }, match: { path: '/token' } });
		expect((await bench.runNode({ parameters: ticket })).status).toBe('success');
		expect(tokens()).toBe(2);
	});

	test('the credential passes its test', async () => {
		await begin();
		expect(await bench.testCredential()).toMatchObject({ status: 'OK' });
	});
});

describe('an agent', () => {
	const TOOL = 'n8n-nodes-halo-service.haloTool';
	const run = async (parameters: INodeParameters) => {
		const node = bench.nodeTypes.getByNameAndVersion('n8n-nodes-halo-service.halo');
		const description = { ...node.description, name: 'haloTool' };
		bench.nodeTypes.add(TOOL, Object.assign(Object.create(node), { description }));
		return await bench.runNode({ type: TOOL, parameters });
	};

	test('reads', async () => {
		await begin();
		expect((await run(ticket)).error).toBeUndefined();
	});

	test('changes nothing until a person allows it', async () => {
		await begin();
		const create = { resource: 'ticket', operation: 'create', fields: map({ summary: 'A' }) };
		expect((await run(create)).error?.message).toContain('An AI agent may not use');
		expect((await run({ ...create, allowChanges: true })).error).toBeUndefined();
	});
});
