import type { IDataObject, INodeParameters, INodeProperties } from 'n8n-workflow';
import { resources } from '../../nodes/Halo/resources';
import { map, openWorld, pick, type World } from '../support/halo.mts';

let world: World;
beforeAll(async () => {
	world = await openWorld();
});
afterAll(async () => await world.halo.close());

async function run(parameters: INodeParameters, given: unknown) {
	world.asked();
	const item = { json: { test: given } as IDataObject };
	return { ...(await world.bench.runNode({ parameters, items: [item] })), asked: world.asked() };
}

const EXPRESSION = '={{ $json.test }}';

/** Each choice of the forms once, with an operation that has it and what must be shown for it. */
interface Place {
	resource: string;
	operation: string;
	path: string;
	displayName: string;
	values: string[];
	shownBy: IDataObject;
	required: IDataObject;
}

/** The number of a reporting period may be any. */
const isChoice = ({ type, typeOptions, allowArbitraryValues }: INodeProperties) =>
	type === 'options' && !allowArbitraryValues && !typeOptions?.loadOptionsMethod;

function choicesIn(properties: INodeProperties[], before = '') {
	return properties.filter(isChoice).map(({ name, displayName, options = [], displayOptions }) => ({
		path: before + name,
		displayName,
		values: options.flatMap((one) => ('value' in one ? String(one.value) : [])),
		shownBy: Object.fromEntries(
			Object.entries(displayOptions?.show ?? {}).map(([key, values]) => [key, values?.[0]]),
		) as IDataObject,
	}));
}

/** Something in each field that n8n wants filled. */
const requiredIn = (properties: INodeProperties[]): IDataObject =>
	Object.fromEntries(
		properties
			.filter(({ required }) => required)
			.map(({ name, type }) => [name, type === 'resourceLocator' ? pick(1) : '1']),
	);

const PLACES = new Map(
	resources.flatMap(({ value: resource, operations }) =>
		operations.flatMap(({ option, properties }) => {
			const options = properties.find(({ name }) => name === 'options')?.options ?? [];
			return [...choicesIn(properties), ...choicesIn(options as INodeProperties[], 'options.')].map(
				(one): [string, Place] => [
					`${resource === 'customMethod' ? 'method ' : ''}${one.path} ${one.values.join()}`,
					{ resource, operation: String(option.value), ...one, required: requiredIn(properties) },
				],
			);
		}),
	),
);

test('there are choices to check', () => {
	expect(PLACES.size).toBeGreaterThan(10);
});

test.each([...PLACES.values()])(
	'$path accepts only its choices, and a refusal names them ($resource $operation)',
	async ({ resource, operation, path, displayName, values, shownBy, required }) => {
		const [first, second] = path.split('.');
		const form = {
			...required,
			...shownBy,
			resource,
			operation,
			[first]: second ? { [second]: EXPRESSION } : EXPRESSION,
		} as INodeParameters;
		for (const given of ['nonsense', 0.5, {}]) {
			const { error, asked } = await run(form, given);
			expect(error?.message).toContain(`'${displayName}' must be one of ${values.join(', ')}`);
			expect(asked).toEqual([]);
		}
	},
);

const get = (output: string) =>
	({ resource: 'ticket', operation: 'get', ticketId: pick(5), output }) as INodeParameters;

test.each(['raw', ' Raw ', 'RAW'])('Output %j is one of the choices', async (given) => {
	const { error, items } = await run(get(EXPRESSION), given);
	expect(error).toBeUndefined();
	expect(items[0].json).toHaveProperty('tickettype_id');
});

test.each([undefined, null, '', ' '])(
	'Output %j stops the item before a request',
	async (given) => {
		const { error, asked } = await run(get(EXPRESSION), given);
		expect(error?.message).toBe("'Output' is empty: its expression returned nothing");
		expect(error?.description).toContain('it must return one of raw, selected, simplified');
		expect(asked).toEqual([]);
	},
);

test('an item with an invalid Output writes nothing', async () => {
	const update = {
		resource: 'ticket',
		operation: 'update',
		ticketId: pick(5),
		fields: map({ summary: 'Z' }),
		output: EXPRESSION,
	};
	const { error, asked } = await run(update, 'everything');
	expect(error?.message).toContain("'Output' must be one of");
	expect(asked).toEqual([]);
});

test('an unknown resource or operation is refused with the choices', async () => {
	const noResource = await run({ resource: 'tickets', operation: 'get' }, 1);
	expect(noResource.error?.message).toBe("The resource 'tickets' is not known");
	expect(noResource.error?.description).toMatch(/The choices are: .*client.*ticket/);
	const noOperation = await run({ resource: 'ticket', operation: 'fetch' }, 1);
	expect(noOperation.error?.message).toBe("The operation 'fetch' is not known for 'ticket'");
	expect(noOperation.error?.description).toMatch(/The choices are: .*get.*update/);
	expect([...noResource.asked, ...noOperation.asked]).toEqual([]);
});
