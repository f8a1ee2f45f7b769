import { resources } from '../../nodes/Halo/resources';
import {
	costsInDocs,
	costsOf,
	costsOfExample,
	costsOfUsualAgent,
	nearby,
} from '../support/agentCosts.mts';
import { openWorld, pick, type World } from '../support/halo.mts';
import { print } from '../support/print.mts';

/** What the definitions of tools cost a model, in tokens (o200k), with each request. The docs have the same numbers. */
let world: World;
beforeAll(async () => {
	world = await openWorld();
});
afterAll(async () => await world.halo.close());

const usual: Record<string, [resource: string, operation: string]> = {
	'Ticket > Get Many': ['ticket', 'getAll'],
	'Ticket > Get': ['ticket', 'get'],
	'Ticket > Create': ['ticket', 'create'],
	'Ticket > Update': ['ticket', 'update'],
	'Ticket > Add Note': ['ticket', 'addNote'],
	'Ticket > Assign': ['ticket', 'assign'],
	'Ticket > Close': ['ticket', 'close'],
	'Client > Get Many': ['client', 'getAll'],
	'User > Get Many': ['user', 'getAll'],
	'Asset > Get Many': ['asset', 'getAll'],
	'Knowledge Base Article > Get Many': ['knowledgeBaseArticle', 'getAll'],
};

test('the definitions of the usual operations cost what the docs say', async () => {
	const measured: Record<string, number[]> = {};
	for (const [name, [resource, operation]] of Object.entries(usual)) {
		measured[name] = await costsOf(world, resource, operation);
	}
	print(measured);
	expect(measured).toEqual(nearby(costsInDocs('definitions'), measured));
	for (const [closed, opened] of Object.values(measured)) {
		expect(closed).toBeLessThanOrEqual(200);
		expect(opened).toBeLessThanOrEqual(1200);
	}
});

test('the usual agent and those of the examples cost what the docs say', async () => {
	const measured: Record<string, number[]> = {};
	for (const name of [
		'agent-ask-your-halo',
		'agent-first-answer',
		'agent-triage',
		'halo-mcp-server',
	]) {
		measured[name] = await costsOfExample(world, name);
	}
	measured['the usual agent'] = await costsOfUsualAgent(world);
	print(measured);
	expect(measured).toEqual(nearby(costsInDocs('agents'), measured));
	for (const [, tokens] of Object.values(measured)) expect(tokens).toBeLessThanOrEqual(2000);
});

test('no definition costs more than 2,500 tokens, even with every field opened', async () => {
	const choices: Record<string, object> = {
		anyRecord: { recordType: pick('CostCentres', 'list') },
		customTable: { entity: 'ticket', tableField: 'CFEquipment' },
	};
	const most: Array<[string, number]> = [];
	for (const { value, operations } of resources) {
		for (const { option } of operations) {
			const operation = String(option.value);
			const [, opened] = await costsOf(world, value, operation, choices[value]);
			most.push([`${value}.${operation}`, opened]);
		}
	}
	most.sort(([, a], [, b]) => b - a);
	print(most.slice(0, 10), 'median', most[Math.floor(most.length / 2)]);
	for (const [name, opened] of most) expect([name, opened <= 2500]).toEqual([name, true]);
});
