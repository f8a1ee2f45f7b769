import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { pointersOf } from '../../nodes/Halo/input/references';
import { resources } from '../../nodes/Halo/resources';
import { autoMap, map, openWorld, pick, type World } from '../support/halo.mts';
import { stories } from '../support/stories.mts';

let world: World;
beforeAll(async () => {
	world = await openWorld();
});
afterAll(async () => await world.halo.close());

/** A property that a new record needs, what the form calls it, and where a locator fills it. */
interface Need {
	resource: string;
	label: string;
	key: string;
	locator?: string;
	expected: string;
	all: string[];
}

const creating = resources.filter(
	({ record, operations }) => record && operations.some(({ option }) => option.value === 'create'),
);

const needs = creating.flatMap(({ value, record }) => {
	if (!record) return [];
	const pointers = pointersOf(record)
		.filter(({ required, field, write }) => required && (field ?? write))
		.map((one) => ({
			label: one.label ?? one.to.name,
			key: one.field ?? '',
			locator: one.locator ?? `${one.to.value}Id`,
		}));
	const fields = record.fields
		.filter(({ required }) => required)
		.map(({ id, displayName }) => ({ label: displayName, key: id, locator: undefined }));
	const all = [...pointers, ...fields].map(({ label }) => label);
	return [...pointers, ...fields].map((one) => ({
		...one,
		resource: value,
		expected: `'${one.label}' is empty`,
		all,
	}));
}) as Need[];

/** The story of a resource with each locator filled, except one thing. */
function given({ resource, key, locator }: Need) {
	const { create, locators = {}, given: own = {} } = stories[resource];
	const filled = {
		...Object.fromEntries(Object.keys(locators).map((name) => [name, 1])),
		...own,
	} as IDataObject;
	if (locator) delete filled[locator];
	const fields = Object.fromEntries(
		Object.entries(create).filter(
			([id]) => id !== key && !alternatives(resource, key).includes(id),
		),
	);
	const pointers = Object.fromEntries(
		Object.entries(filled).map(([name, value]) => [name, pick(value)]),
	);
	return { pointers, fields };
}

const alternatives = (resource: string, key: string) => {
	const record = creating.find(({ value }) => value === resource)?.record;
	const all = record ? [...record.fields, ...pointersOf(record)] : [];
	return all.flatMap((one) =>
		('id' in one ? one.id : one.field) === key ? (one.orElse ?? []) : [],
	);
};

const create = async (resource: string, parameters: object, json: IDataObject = {}) => {
	world.asked();
	const { error } = await world.run(resource, 'create', parameters as INodeParameters, [json]);
	return { message: error?.message, asked: world.asked() };
};

test('every resource with Create is tested', () => {
	expect(new Set(needs.map(({ resource }) => resource)).size).toBeGreaterThan(25);
});

describe.each(needs)('$resource needs $label', (need) => {
	const { resource, key, locator, expected } = need;
	const refused = { message: expected, asked: [] };

	test('if it is left out or blank', async () => {
		const { pointers, fields } = given(need);
		const blanks = ['', null, '={{ $json.nothing }}'];
		for (const blank of locator ? ['={{ $json.nothing }}'] : blanks) {
			const parameters = locator
				? { ...pointers, [locator]: pick(blank), fields: map(fields) }
				: { ...pointers, fields: map({ ...fields, [key]: blank }) };
			expect(await create(resource, parameters)).toEqual(refused);
		}
		// n8n itself stops an empty required locator before it runs the node
		if (!locator) {
			expect(await create(resource, { ...pointers, fields: map(fields) })).toEqual(refused);
		}
	});

	test('if the item lacks it', async () => {
		const { pointers, fields } = given(need);
		const parameters = {
			...pointers,
			...(locator ? { [locator]: pick('={{ $json.nothing }}') } : {}),
			fields: autoMap(),
		};
		expect(await create(resource, parameters, fields)).toEqual(refused);
	});

	test('not if Extra JSON or the item has it', async () => {
		const { pointers, fields } = given(need);
		// appointments write their agent in a list, and a lookup's list decides the form
		if (key === '' || key === 'lookupid') return;
		const value = stories[resource].create[key] ?? 1;
		const parameters = {
			...pointers,
			...(locator ? { [locator]: pick('={{ $json.nothing }}') } : {}),
			options: { dryRun: true, extraBody: JSON.stringify({ [key]: value }) },
		};
		expect(
			(await create(resource, { ...parameters, fields: map(fields) })).message,
		).toBeUndefined();
		const options = { dryRun: true };
		const item = { ...fields, [need.label]: value };
		const called = await create(resource, { ...parameters, options, fields: autoMap() }, item);
		expect(called.message).toBeUndefined();
	});
});

test('all missing fields are named at once, before any name is looked up', async () => {
	const fields = map({ start_date: '', priority_id: 'No such name' });
	const parameters = { clientId: pick('No such client', 'name'), fields };
	expect(await create('contract', parameters)).toEqual({
		message: "'Reference' and 'Start Date' and 'End Date' are empty",
		asked: [],
	});
});

test.each([
	['ticket', { details: 'Words' }],
	['ticket', { template_id: 3 }],
	['user', { surname: 'Byron' }],
])('another field is enough: %s %j', async (resource, fields) => {
	const parameters = { siteId: pick(1), fields: map(fields), options: { dryRun: true } };
	expect((await create(resource, parameters)).message).toBeUndefined();
});

describe('Create or Update', () => {
	const upsert = async (name: string) => {
		world.asked();
		const { error } = await world.run('site', 'upsert', {
			clientId: pick('={{ $json.nothing }}'),
			fields: map({ name, phonenumber: '1' }, 'name'),
		});
		const writes = world.asked().filter((one) => one.startsWith('POST'));
		return { message: error?.message, writes: writes.length };
	};

	test('requires nothing when it updates', async () => {
		const [site] = world.halo.records('Site');
		await world.json('site', 'update', {
			siteId: pick(site.id),
			fields: map({ name: 'The only one' }),
		});
		expect(await upsert('The only one')).toEqual({ message: undefined, writes: 1 });
	});

	test('refuses missing fields before it creates', async () => {
		expect(await upsert('A new one')).toEqual({ message: "'Client' is empty", writes: 0 });
	});
});
