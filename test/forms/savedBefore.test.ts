import { NodeHelpers, type IDataObject, type INode, type INodeParameters } from 'n8n-workflow';
import { Halo } from '../../nodes/Halo/Halo.node';
import { map, openWorld, pick, type World } from '../support/halo.mts';

const { description } = new Halo();
let world: World;
beforeAll(async () => {
	world = await openWorld();
});
beforeEach(() => world.halo.reset());
afterAll(async () => await world.halo.close());

interface Saved {
	resource: string;
	operation: string;
	/** What the node holds in the collection. */
	related: INodeParameters;
	/** The rest of its parameters. */
	more?: INodeParameters;
}

/** Nodes as the examples and people had them when these locators had to be added. */
const saved: Saved[] = [
	{
		resource: 'ticket',
		operation: 'createOrAppend',
		related: {
			siteId: pick('={{ $json.site }}'),
			clientId: pick('={{ $json.client }}'),
			ticketTypeId: pick('1'),
		},
		more: { findBy: 'summary', fields: map({ summary: 'Disk full' }) },
	},
	{
		resource: 'ticket',
		operation: 'create',
		related: { clientId: pick('={{ $json.client }}'), parentId: pick(1) },
		more: { fields: map({ summary: 'Printer' }) },
	},
	{
		resource: 'ticket',
		operation: 'update',
		related: { ticketTypeId: pick(2), contractId: pick(1) },
		more: { ticketId: pick(1), fields: map({}) },
	},
	{ resource: 'ticket', operation: 'getAll', related: { clientId: pick(3), userId: pick(4) } },
	{ resource: 'ticket', operation: 'count', related: { ticketTypeId: pick(1) } },
	{ resource: 'asset', operation: 'getAll', related: { clientId: pick('={{ $json.client }}') } },
	{
		resource: 'user',
		operation: 'create',
		related: { clientId: pick(3) },
		more: { siteId: pick(5), fields: map({ name: 'Ada' }) },
	},
	{ resource: 'user', operation: 'getAll', related: { clientId: pick(3) } },
	{ resource: 'status', operation: 'getAll', related: { ticketTypeId: pick(1) } },
	{ resource: 'outcome', operation: 'getAll', related: { ticketTypeId: pick(1) } },
	{ resource: 'approval', operation: 'getAll', related: { ticketId: pick(1) } },
	{ resource: 'appointment', operation: 'getAll', related: { clientId: pick(1) } },
];

const forms = saved.map((one) => ({ ...one, form: `${one.resource} ${one.operation}` }));

describe.each(forms)('$form', ({ resource, operation, related, more = {} }) => {
	const node = {
		id: '1',
		name: 'Halo',
		type: 'n8n-nodes-halo-service.halo',
		typeVersion: 1,
		position: [0, 0],
		parameters: { resource, operation, ...more, related },
	} satisfies INode;
	const handled = (returnDefaults: boolean) =>
		NodeHelpers.getNodeParameters(
			description.properties,
			node.parameters,
			returnDefaults,
			false,
			node,
			description,
		);

	test.each([true, false])('n8n keeps the values in the collection (defaults: %s)', (defaults) => {
		expect(handled(defaults)?.related).toEqual(related);
	});

	test('the form shows the collection, and does not offer locators that are now visible', () => {
		const parameters = handled(true) ?? {};
		const collection = description.properties.find(
			(property) =>
				property.name === 'related' &&
				property.type === 'collection' &&
				NodeHelpers.displayParameter(parameters, property, node, description),
		);
		const isShown = (name: string, held: INodeParameters) =>
			(collection?.options ?? []).some(
				(option) =>
					'type' in option &&
					option.name === name &&
					NodeHelpers.displayParameter(held, option, node, description, {
						...parameters,
						related: held,
					}),
			);
		for (const name of Object.keys(related)) {
			expect({ name, shown: isShown(name, related) }).toEqual({ name, shown: true });
			const beside = description.properties.some(
				(property) =>
					property.name === name &&
					property.type === 'resourceLocator' &&
					NodeHelpers.displayParameter(parameters, property, node, description),
			);
			expect({ name, offered: isShown(name, {}) }).toEqual({ name, offered: !beside });
		}
	});

	test('it sends the same request as the current form', async () => {
		const item = { client: 'Alder Accountants', site: 'Alder Accountants' };
		const run = async (parameters: INodeParameters) => {
			world.halo.reset();
			world.asked();
			const before = world.halo.requests.length;
			const { error, items } = await world.run(resource, operation, parameters, [
				{ ...item, site: world.halo.records('Site').find((site) => site.client_id === 1)?.name },
			] as IDataObject[]);
			expect(error).toBeUndefined();
			const sent = world.halo.requests
				.slice(before)
				.filter(({ path }) => !/token|authinfo|instanceinfo/i.test(path))
				.map(({ method, path, query, body }) => ({ method, path, query, body }));
			return { sent, items: items.length };
		};
		const options = ['create', 'update', 'createOrAppend'].includes(operation)
			? { options: { dryRun: true } }
			: {};
		const old = await run({ ...more, ...options, related });
		expect(old.sent.length + old.items).toBeGreaterThan(0);
		expect(await run({ ...more, ...options, ...related })).toEqual(old);
	});
});

describe('a locator set in both places', () => {
	const create = async (parameters: INodeParameters) =>
		await world.run('ticket', 'create', {
			fields: map({ summary: 'Printer' }),
			options: { dryRun: true },
			...parameters,
		});

	test('is sent once if both values are the same', async () => {
		const { items } = await create({ clientId: pick(3), related: { clientId: pick('3') } });
		expect(items[0].json.body).toEqual([{ summary: 'Printer', client_id: 3 }]);
	});

	test('is refused if they differ', async () => {
		const { error } = await create({ clientId: pick(3), related: { clientId: pick(4) } });
		expect(error?.message).toBe("'Client' is set twice: 3, and 4 in 'Related Records'");
		expect(error?.description).toContain("Remove it from 'Related Records'");
		const { error: listing } = await world.run('ticket', 'getAll', {
			clientId: pick(3),
			related: { clientId: pick(4) },
		});
		expect(listing?.message).toBe("'Client' is set twice: 3, and 4 in 'Related Records'");
	});
});

/** What n8n saves for a locator that nobody has chosen anything in. */
const open: Array<[string, INodeParameters[string]]> = [
	['as the collection adds it', { mode: 'list', value: '' }],
	['as the editor leaves it', { __rl: true, mode: 'list', value: '' }],
	['by ID', { __rl: true, mode: 'id', value: '' }],
];

describe.each(open)('a locator left at "Choose...", %s', (_, left) => {
	test.each([
		['ticket', 'create', 'clientId', 'Choose a client, or remove it'],
		['ticket', 'create', 'assetId', 'Choose an asset, or remove it'],
		['ticket', 'update', 'clientId', 'Choose a client, or remove it'],
		['ticket', 'update', 'siteId', 'Choose a site, or remove it'],
		['ticket', 'getAll', 'siteId', 'Choose a site, or remove it'],
		['approval', 'getAll', 'ticketId', 'Choose a ticket, or remove it'],
	])('added to %s %s as %s is a mistake', async (resource, operation, locator, message) => {
		const own = operation === 'update' ? { ticketId: pick(1) } : {};
		const fields = operation === 'getAll' ? {} : { fields: map({ summary: 'Printer' }) };
		const { error } = await world.run(resource, operation, {
			...own,
			...fields,
			related: { [locator]: left },
		});
		expect(error?.message).toBe(message);
		expect(world.halo.requests.filter(({ method }) => method === 'POST')).toEqual(
			world.halo.requests.filter(({ path }) => path.endsWith('/token')),
		);
	});
});

// n8n itself refuses a mode By ID without an ID
test.each(open.slice(0, 2))(
	'an empty locator beside the fields sets nothing, %s',
	async (_, left) => {
		const options = { dryRun: true };
		const fields = map({ summary: 'Printer' });
		const locators = { clientId: left, userId: left, ticketTypeId: left };
		const [made] = await world.json('ticket', 'create', { ...locators, fields, options });
		expect(made.body).toEqual([{ summary: 'Printer' }]);
		const own = { ticketId: pick(1) };
		const [changed] = await world.json('ticket', 'update', {
			...locators,
			...own,
			fields,
			options,
		});
		expect(changed.body).toEqual([{ id: 1, summary: 'Printer' }]);
		await world.json('ticket', 'getAll', { ...locators, limit: 1 });
		expect(world.halo.requests.at(-1)?.query).not.toHaveProperty('client_id');
	},
);

test('an object that is not a locator is described as an object', async () => {
	const { error } = await world.run('ticket', 'create', {
		clientId: pick('={{ ({ id: 5, name: "Acme" }) }}'),
		fields: map({ summary: 'Printer' }),
	});
	expect(error?.message).toBe('\'Client\' must be an ID, not {"id":5,"name":"Acme"}');
});
