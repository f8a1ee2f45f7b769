import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { resources } from '../../nodes/Halo/resources';
import { addTool, TOOL } from '../support/agentTool.mts';
import { allOpened } from '../support/buttons.mts';
import { exampleOf } from '../support/examples.mts';
import { openWorld, type World } from '../support/halo.mts';

/** A custom method sends what the person wrote, and has tests of its own; an agent has no files to upload. */
const changing = resources
	.filter(({ value }) => value !== 'customMethod')
	.flatMap(({ value: resource, operations }) =>
		operations
			.filter(({ changes, option }) => changes && option.value !== 'upload')
			.map(({ option }) => ({ resource, operation: String(option.value) })),
	);

/** Two Halos that are the same, so that what is written to one can be compared with the other. */
let named: World;
let blank: World;
beforeAll(async () => {
	[named, blank] = [await openWorld(), await openWorld()];
	addTool(named.bench);
	addTool(blank.bench);
});
afterAll(async () => {
	await named.halo.close();
	await blank.halo.close();
});

/** What a tool writes, the model giving nothing but blanks where it is asked. */
async function written(world: World, parameters: INodeParameters, items: never) {
	const before = world.halo.requests.length;
	const { error } = await world.bench.runNode({ type: TOOL, parameters, items });
	const requests = world.halo.requests.slice(before).filter(({ method }) => method !== 'GET');
	return {
		error: error?.message,
		writes: requests.map(({ method, path, body }) => unnumbered({ method, path, body })),
	};
}

/** The same without the numbers that the stories put before what they create, and without numbers of Halo's own making. */
const unnumbered = <T>(value: T): T =>
	value === undefined
		? value
		: JSON.parse(
				JSON.stringify(value)
					.replace(/"\d{1,3}-/g, '"n-')
					.replace(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'guid'),
			);

const isMapper = (value: unknown): value is { value: IDataObject } =>
	typeof value === 'object' && value !== null && 'mappingMode' in value;

/** The example of an operation with every other text, record and field of the form opened to the model. */
async function withBlanks(world: World, example: INodeParameters) {
	const fixed = Object.entries(example).filter(([, value]) => !isMapper(value));
	const form = await allOpened(world, Object.fromEntries(fixed) as IDataObject, {
		onlyText: true,
		withOptions: true,
	});
	const mappers = Object.entries(example).filter(([, value]) => isMapper(value));
	for (const [name, value] of mappers) {
		const own = value as unknown as { value: IDataObject };
		const all = form[name] as unknown as { value?: IDataObject; schema?: unknown };
		form[name] = { ...own, schema: all.schema, value: { ...all.value, ...own.value } } as never;
	}
	return form;
}

describe('blank arguments change nothing', () => {
	test.each(changing)('$resource $operation', async ({ resource, operation }) => {
		const chosen = { resource, operation, allowChanges: true };
		const one = await exampleOf(named, resource, operation);
		const other = await exampleOf(blank, resource, operation);
		const expected = await written(named, { ...chosen, ...one.parameters }, one.items as never);
		expect(expected.error).toBeUndefined();
		const parameters = await withBlanks(blank, { ...chosen, ...other.parameters });
		const items = (other.items ?? [{ json: {} }]).map((item) => ({
			...item,
			json: { ...argumentsOf(parameters), ...item.json },
		}));
		const { error, writes } = await written(blank, parameters, items as never);
		expect(error).toBeUndefined();
		expect(writes).toEqual(expected.writes);
	});
});

/** A blank for every argument. */
const argumentsOf = (parameters: INodeParameters): IDataObject =>
	Object.fromEntries(
		[...JSON.stringify(parameters).matchAll(/\$fromAI\('([^']+)'/g)].map(([, key]) => [key, '']),
	);
