import { oldest } from '../support/oldest.mts';
import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { resources } from '../../nodes/Halo/resources';
import { map, openWorld, ownNumber, pick, type World } from '../support/halo.mts';
import { schemaOf } from '../support/outputSchema.mts';
import { stories } from '../support/stories.mts';

/** Operations whose output nobody can know beforehand, each with the reason. */
const open: Record<string, string> = {
	'anyRecord.create': 'the record type is chosen in the form',
	'anyRecord.get': 'the record type is chosen in the form',
	'anyRecord.getAll': 'the record type is chosen in the form',
	'anyRecord.update': 'the record type is chosen in the form',
	'customMethod.call': 'the response of whatever method a person calls',
	'customMethod.export': "Halo's own file of a method, which depends on the method",
	'report.getPublishedData': "the columns of the report's own query",
	'report.run': "the columns of the report's own query",
	'report.runSql': 'the columns of whatever query a person writes',
	'runbook.start': 'a runbook answers what its author chose',
	'search.search': 'hits of any kind of record, each with the fields of its kind',
};

const operations = resources.flatMap(({ value, operations }) =>
	operations.map((operation) => ({
		name: `${value}.${String(operation.option.value)}`,
		resource: value,
		operation,
	})),
);

test.each(operations)('n8n finds the output schema of $name, or there is a reason', (one) => {
	const { name, resource, operation } = one;
	const schema = schemaOf(resource, String(operation.option.value));
	if (!operation.output) {
		expect({ name, reason: open[name] }).toEqual({ name, reason: expect.any(String) });
		expect(schema).toBeUndefined();
		return;
	}
	expect({ name, reason: open[name] }).toEqual({ name, reason: undefined });
	expect(schema).toMatchObject({ type: 'object', version: 1 });
	expect(Object.keys(schema?.properties ?? {})).toEqual(operation.output.map(({ id }) => id));
});

/** The JSON Schema words that ours use: a type, or a type and null. */
const fits = (value: unknown, { type }: { type: string | string[] }) =>
	[type].flat().includes(Array.isArray(value) ? 'array' : value === null ? 'null' : typeof value);

function conforms(resource: string, operation: string, items: IDataObject[]) {
	const properties = schemaOf(resource, operation)?.properties ?? {};
	expect(items.length).toBeGreaterThan(0);
	const faults = items.flatMap((item) => [
		...Object.keys(item).filter((key) => !(key in properties)),
		...Object.entries(properties)
			.filter(([key, schema]) => !(key in item) || !fits(item[key], schema))
			.map(([key, { type }]) => `${key} is ${JSON.stringify(item[key])}, not ${String(type)}`),
	]);
	expect({ operation, faults: [...new Set(faults)] }).toEqual({ operation, faults: [] });
}

describe('the output matches the schema', () => {
	let world: World;
	beforeAll(async () => {
		world = await openWorld();
	});
	afterAll(async () => await world.halo.close());

	const records = resources.flatMap(({ record, operations }) =>
		record ? [{ record, verbs: operations.map(({ option }) => option.value) }] : [],
	);

	test.each(records)('$record.name', async ({ record: { value }, verbs }) => {
		const story = stories[value];
		const locators: INodeParameters = {};
		for (const [locator, resource] of Object.entries(story?.locators ?? {})) {
			const [row] = await world.json(resource, 'getAll', { limit: 1, ...oldest });
			locators[locator] = pick(row.id);
		}
		for (const [locator, given] of Object.entries(story?.given ?? {})) {
			locators[locator] = pick(given);
		}
		const within = story?.within ? { [story.within]: locators[story.within] } : {};
		const run = async (operation: string, parameters: INodeParameters) => {
			const items = await world.json(value, operation, { ...within, ...parameters });
			conforms(value, operation, items);
			return items[0];
		};
		const own = (id: unknown) => ({ [`${value}Id`]: pick(id) });

		const listed = await run('getAll', { limit: 20 });
		if (verbs.includes('get')) await run('get', own(ownNumber(listed)));
		if (!verbs.includes('create')) return;
		const id = ownNumber(await run('create', { ...locators, fields: map(story.create) }));
		await run('update', { ...own(id), fields: map(story.update) });
		if (story.match) {
			await run('upsert', { ...locators, fields: map(story.create, story.match) });
		}
		if (verbs.includes('delete')) await run('delete', own(id));
	});
});
