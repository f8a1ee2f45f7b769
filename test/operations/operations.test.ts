import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { resources } from '../../nodes/Halo/resources';
import simplifiedKeys from '../support/expected/simplified.json';
import { answered, readBack } from '../support/answered.mts';
import { oldest } from '../support/oldest.mts';
import { map, openWorld, pick, type World } from '../support/halo.mts';
import { stories } from '../support/stories.mts';

let world: World;
beforeAll(async () => {
	world = await openWorld();
});
afterAll(async () => await world.halo.close());

const first = async (resource: string, parameters: INodeParameters = {}) => {
	const [row] = await world.json(resource, 'getAll', { limit: 1, output: 'raw', ...parameters });
	return row;
};
/** The first one that was created: Halo begins with the newest ticket. */
const idOf = async (resource: string) => {
	const { id } = await first(resource, oldest);
	return pick(id);
};

const records = resources.flatMap(({ record, operations }) =>
	record
		? [{ name: record.name, record, verbs: operations.map(({ option }) => option.value) }]
		: [],
);

describe.each(records)('$name', ({ record, verbs }) => {
	const { value } = record;
	// written down for each resource, since the definition is what is tested
	const ownNumber = resources.find((one) => one.value === value)?.record?.ownNumber;
	const simplified = (simplifiedKeys as Record<string, string>)[value].split(' ');
	const own = (id: unknown) => ({ [`${value}Id`]: pick(id) });
	const story = stories[value];
	const locators: INodeParameters = {};
	let within: INodeParameters = {};
	let id: unknown;

	/** The record as Halo has it: from Get, or from its list where Halo gives it no address. */
	async function read(wanted: unknown) {
		const whole = { ...within, output: 'raw' };
		if (verbs.includes('get')) {
			return (await world.json(value, 'get', { ...whole, ...own(wanted) }))[0];
		}
		const rows = await world.json(value, 'getAll', { ...whole, returnAll: true });
		return rows.find((row) => row.id === wanted) ?? {};
	}

	beforeAll(async () => {
		for (const [locator, resource] of Object.entries(story?.locators ?? {})) {
			locators[locator] = await idOf(resource);
		}
		for (const [locator, given] of Object.entries(story?.given ?? {})) {
			locators[locator] = pick(given);
		}
		within = story?.within ? { [story.within]: locators[story.within] } : {};
	});

	test('Get Many returns simplified records, up to the limit', async () => {
		const rows = await world.json(value, 'getAll', { ...within, limit: 2 });
		expect(rows.length).toBeGreaterThan(0);
		expect(rows.length).toBeLessThanOrEqual(2);
		for (const row of rows) expect(Object.keys(row)).toEqual(simplified);
	});

	if (verbs.includes('get')) {
		test('Get returns the requested record, in Raw as Halo sends it', async () => {
			const listed = await first(value, within);
			const row = { ...listed };
			// rows of tickets leave these empty (docs/halo/lists.md#rows)
			if (value === 'ticket') for (const name of ['datecreated', 'customfields']) delete row[name];
			expect(await read(listed.id)).toMatchObject(row);
		});
	}

	test('Selected Fields returns the chosen fields and the ID', async () => {
		const [row] = await world.json(value, 'getAll', {
			...within,
			limit: 1,
			output: 'selected',
			outputFields: [simplified[1]],
		});
		const numbers = ownNumber ? simplified.slice(0, 2) : ['id'];
		expect(Object.keys(row)).toEqual([...new Set([...numbers, simplified[1]])]);
	});

	if (!verbs.includes('create')) return;

	test('Create adds a record with the entered values', async () => {
		const parameters = { ...locators, fields: map(story.create), output: 'raw' };
		const [row] = await world.json(value, 'create', parameters);
		expect(row).toMatchObject(answered(story.create));
		id = row.id;
		for (const { field, to } of record.references) {
			const chosen = locators[`${to.value}Id`] as IDataObject | undefined;
			if (field && chosen) expect(row[field]).toBe(chosen.value);
		}
	});

	test('Update changes only the entered fields', async () => {
		const parameters = { ...within, ...own(id), fields: map(story.update), output: 'raw' };
		await world.json(value, 'update', parameters);
		expect(readBack(await read(id))).toMatchObject({ ...story.create, ...story.update });
	});

	if (story?.match) {
		const column = story.match;

		test('Create or Update finds the record, or creates one if there is none', async () => {
			const fields = { ...story.create, ...story.update };
			const [same] = await world.json(value, 'upsert', {
				...locators,
				fields: map(fields, column),
			});
			expect(same.id).toBe(id);

			const other = { ...fields, [column]: `other-${String(fields[column])}` };
			const [made] = await world.json(value, 'upsert', { ...locators, fields: map(other, column) });
			expect(made.id).not.toBe(id);
			await world.json(value, 'delete', own(made.id));
		});
	}

	if (!verbs.includes('delete')) return;

	test('Delete removes the record, and Get then reports that it does not exist', async () => {
		expect(await world.json(value, 'delete', { ...within, ...own(id) })).toEqual([
			{ deleted: true },
		]);
		const { error } = await world.run(value, 'get', { ...within, ...own(id) });
		expect(error).toMatchObject({ httpCode: '404', context: { itemIndex: 0 } });
		expect(error?.message).toMatch(/not|no /i);
	});
});
