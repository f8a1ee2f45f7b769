import type { IDataObject, INodeParameters, INodeProperties } from 'n8n-workflow';
import { resources } from '../../nodes/Halo/resources';
import { exampleOf } from '../support/examples.mts';
import { map, openWorld, pick, type World } from '../support/halo.mts';

let world: World;
beforeAll(async () => {
	world = await openWorld();
});
afterAll(async () => await world.halo.close());

const dryRunOf = (value: unknown) => ({ test: value }) as IDataObject;

async function run(parameters: INodeParameters, json: IDataObject) {
	world.asked();
	const start = world.halo.requests.length;
	const outcome = await world.bench.runNode({ parameters, items: [{ json }] });
	const sent = world.halo.requests
		.slice(start)
		.filter(({ method, path }) => method !== 'GET' && !/token/.test(path));
	return { ...outcome, sent, asked: world.asked() };
}

const update = (dryRun: string) => ({
	resource: 'ticket',
	operation: 'update',
	ticketId: pick(1005),
	fields: map({ summary: 'Z' }),
	options: { dryRun },
});
const custom = (dryRun: string) => ({
	resource: 'customMethod',
	operation: 'call',
	source: 'define',
	method: 'POST',
	path: { __rl: true, mode: 'path', value: '/api/Tickets' },
	body: '[{"id":1006,"summary":"Q"}]',
	options: { dryRun },
});
const remove = (dryRun: string) => ({
	resource: 'ticket',
	operation: 'delete',
	ticketId: pick(1003),
	options: { dryRun },
});

const FORMS = { delete: remove, update, 'custom method': custom };
const EXPRESSION = '={{ $json.test }}';

describe.each(Object.entries(FORMS))('Dry Run of %s', (_, form) => {
	test.each([true, 'true', 'TRUE', ' True ', 1, '1', 'yes', 'Yes'])(
		'%j means on',
		async (value) => {
			const { sent, error, items } = await run(form(EXPRESSION), dryRunOf(value));
			expect(error).toBeUndefined();
			expect(sent).toEqual([]);
			expect(items[0].json).toHaveProperty('url');
		},
	);

	test.each(['maybe', 2, 'on', {}, []])('%j stops the item before a request', async (value) => {
		const { sent, error, asked } = await run(form(EXPRESSION), dryRunOf(value));
		expect(error?.message).toContain("'Dry Run' must be true or false");
		expect(sent).toEqual([]);
		expect(asked).toEqual([]);
	});

	test.each([undefined, null, '', ' '])('%j stops the item before a request', async (value) => {
		const { sent, error, asked } = await run(form(EXPRESSION), dryRunOf(value));
		expect(error?.message).toBe("'Dry Run' is empty: its expression returned nothing");
		expect(sent).toEqual([]);
		expect(asked).toEqual([]);
	});
});

test.each(['false', 0, 'no'])('%j means off', async (value) => {
	const { parameters } = await exampleOf(world, 'ticket', 'update');
	const off = { ...parameters, options: { dryRun: EXPRESSION } };
	const { sent, error } = await run(
		{ resource: 'ticket', operation: 'update', ...off } as INodeParameters,
		dryRunOf(value),
	);
	expect(error).toBeUndefined();
	expect(sent).toHaveLength(1);
});

describe('a switch of the form', () => {
	const note = async (hiddenFromUser: string) =>
		({
			resource: 'ticket',
			operation: 'addNote',
			...(await exampleOf(world, 'ticket', 'addNote')).parameters,
			hiddenFromUser,
		}) as INodeParameters;

	test('hides a note when its value is the text true', async () => {
		const { sent } = await run(await note(EXPRESSION), dryRunOf('true'));
		expect(sent[0].body).toMatchObject([{ hiddenfromuser: true }]);
	});

	test.each(['maybe', '', undefined])('%j writes no note', async (value) => {
		const { sent, error } = await run(await note(EXPRESSION), dryRunOf(value));
		expect(error?.message).toContain("'Hidden From User'");
		expect(sent).toEqual([]);
	});

	test('reads all records when Return All is the text true', async () => {
		const list = { resource: 'client', operation: 'getAll', returnAll: EXPRESSION, options: {} };
		const all = await run(list, dryRunOf('true'));
		const stopped = await run(list, dryRunOf('all of them'));
		expect(all.error).toBeUndefined();
		expect(stopped.error?.message).toContain("'Return All' must be true or false");
		expect(stopped.asked).toEqual([]);
	});
});

type Option = { type?: string; name: string; displayName: string };

const switchesIn = (properties: INodeProperties[], before = '') =>
	(properties as Option[])
		.filter(({ type }) => type === 'boolean')
		.map(({ name, displayName }) => ({ path: before + name, displayName }));

/** Each switch of the forms once, with an operation that has it: one that changes something, or a list. */
const SWITCHES = new Map(
	resources.flatMap(({ value: resource, operations }) =>
		operations
			.filter(({ changes, option }) => changes === true || option.value === 'getAll')
			.filter(({ option }) => option.value !== 'getAll' || resource === 'client')
			.flatMap(({ option, properties }) => {
				const options = properties.find(({ name }) => name === 'options')?.options ?? [];
				const all = [
					...switchesIn(properties),
					...switchesIn(options as INodeProperties[], 'options.'),
				];
				return all.map((one) => ({ resource, operation: String(option.value), ...one }));
			})
			.map((one) => [one.path, one] as const),
	),
);

test.each([...SWITCHES.values()])(
	'$path accepts only true and false ($resource $operation)',
	async ({ resource, operation, path, displayName }) => {
		const [first, second] = path.split('.');
		const { parameters } =
			operation === 'getAll' ? { parameters: {} } : await exampleOf(world, resource, operation);
		const given: IDataObject = { ...parameters };
		given[first] = second ? { ...(given[first] as IDataObject), [second]: EXPRESSION } : EXPRESSION;
		const { sent, error, asked } = await run(
			{ resource, operation, ...given } as INodeParameters,
			dryRunOf('neither'),
		);
		expect(error?.message).toContain(`'${displayName}' must be true or false`);
		expect([...sent, ...asked]).toEqual([]);
	},
);
