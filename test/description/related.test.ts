import type { INodeParameters, INodeProperties } from 'n8n-workflow';
import { resources } from '../../nodes/Halo/resources';
import expected from '../support/expected/related.json';
import { locatorsOf } from '../support/examples.mts';
import { map, openWorld, pick, type World } from '../support/halo.mts';
import { stories } from '../support/stories.mts';

let world: World;
beforeAll(async () => {
	world = await openWorld();
});
afterAll(async () => await world.halo.close());

/** A locator of the collection: what it sends for the record 7, and the list parameter that it sets. */
interface Expected {
	sends?: object;
	filter?: string;
}

/** Written down for each resource, since the definitions are what is tested. */
const asides = Object.entries(expected as Record<string, Record<string, Expected>>).flatMap(
	([resource, locators]) =>
		Object.entries(locators).map(([locator, row]) => ({ resource, locator, ...row })),
);
const writable = asides.filter(({ sends }) => sends);
const narrowing = asides.filter(({ filter }) => filter);

/** Where a person, an import or an agent may put the locator. */
const places: Array<[string, (locator: string, value: number) => INodeParameters]> = [
	['in the collection', (locator, value) => ({ related: { [locator]: pick(value) } })],
	['beside it, as a locator', (locator, value) => ({ [locator]: pick(value) })],
	['beside it, as a bare ID', (locator, value) => ({ [locator]: value })],
	['beside it, from an expression', (locator, value) => ({ [locator]: `={{ ${value} }}` })],
];

test('every locator of the collection is listed', () => {
	const defined = resources.flatMap(({ value, operations }) => {
		const collections = operations.flatMap(({ properties }) =>
			properties.filter(({ name, type }) => name === 'related' && type !== 'hidden'),
		);
		const names = collections.flatMap(({ options = [] }) => options.map(({ name }) => name));
		return [...new Set(names)].map((name) => `${value} ${name}`);
	});
	const written = asides.map(({ resource, locator }) => `${resource} ${locator}`);
	expect(defined.filter((one) => !written.includes(one))).toEqual([]);
});

test('tickets have all locators', () => {
	const ofTickets = asides.filter(({ resource }) => resource === 'ticket');
	expect(ofTickets.map(({ locator }) => locator)).toEqual([
		'ticketTypeId',
		'clientId',
		'siteId',
		'userId',
		'assetId',
		'contractId',
		'supplierId',
		'parentId',
	]);
});

/** A form has a locator in one place. */
const without = (locator: string, locators: INodeParameters): INodeParameters =>
	Object.fromEntries(Object.entries(locators).filter(([name]) => name !== locator));

describe.each(places)('%s', (_, at) => {
	test.each(writable)('$resource $locator is sent', async ({ resource, locator, sends }) => {
		const story = stories[resource];
		for (const operation of ['create', 'update']) {
			const [{ body }] = await world.json(resource, operation, {
				...(operation === 'create' ? without(locator, await locatorsOf(world, story)) : {}),
				[`${resource}Id`]: pick(1),
				fields: map(operation === 'create' ? story.create : story.update),
				...at(locator, 7),
				options: { dryRun: true },
			});
			expect(body).toMatchObject([sends]);
		}
	});

	test.each(narrowing)(
		'$resource $locator narrows its list',
		async ({ resource, locator, filter = '' }) => {
			await world.json(resource, 'getAll', { ...at(locator, 7), limit: 1, output: 'raw' });
			const { query } = world.halo.requests.at(-1) ?? {};
			expect(query).toMatchObject({ [filter]: '7' });
		},
	);
});

test.each(places.slice(0, 3))('%s: it narrows the lists of an open form', async (_, at) => {
	const parameters = { resource: 'ticket', operation: 'create', ...at('siteId', 3) };
	await world.bench.callMethod('listSearch', 'asset', { parameters });
	expect(world.halo.requests.at(-1)?.query).toMatchObject({ site_id: '3' });
});

test.each(asides)('$resource $locator is requested once in each form', ({ resource, locator }) => {
	const { operations = [] } = resources.find(({ value }) => value === resource) ?? {};
	expect(operations.length).toBeGreaterThan(0);
	for (const { properties } of operations) {
		const collection = properties.find(({ name, type }) => name === 'related' && type !== 'hidden');
		const options = (collection?.options ?? []) as INodeProperties[];
		const offered = options.filter(({ displayOptions }) => !displayOptions);
		const beside = properties.filter(({ name, type }) => name === locator && type !== 'hidden');
		if (offered.some(({ name }) => name === locator)) expect(beside).toEqual([]);
		// what workflows were saved with is shown where it is saved
		else if (options.some(({ name }) => name === locator)) expect(beside).toHaveLength(1);
	}
});

test('an update of one field of an asset type keeps the others', async () => {
	const asset = world.halo.records('Asset').find(({ fields }) => (fields as object[]).length > 2);
	const before = asset?.fields as Array<{ id: number; value: string }>;
	await world.json('asset', 'update', {
		assetId: pick(asset?.id),
		fields: map({ [`field:${before[1].id}`]: 'Changed' }),
	});
	const after = world.halo.records('Asset').find(({ id }) => id === asset?.id)
		?.fields as typeof before;
	expect(new Map(after.map(({ id, value }) => [id, value]))).toEqual(
		new Map(before.map(({ id, value }, i) => [id, i === 1 ? 'Changed' : value])),
	);
});
