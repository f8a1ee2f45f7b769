import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { resources } from '../nodes/Halo/resources';
import { map, openWorld, pick, type World } from './support/halo.mts';

/** What a person would enter, and what Halo must then say of the record. */
interface Story {
	/** Locators, and what the record then points to. */
	locators?: () => Promise<INodeParameters> | INodeParameters;
	create: IDataObject;
	update: IDataObject;
	/** The column that Create or Update matches by. */
	match?: string;
	/** The locator of the record that it lives in. */
	within?: string;
}

let world: World;
beforeAll(async () => {
	world = await openWorld();
});
afterAll(async () => await world.halo.close());

const first = async (resource: string, parameters: INodeParameters = {}) => {
	const [row] = await world.json(resource, 'getAll', { limit: 1, output: 'raw', ...parameters });
	return row;
};
const idOf = async (resource: string) => pick((await first(resource)).id);

const stories: Record<string, Story> = {
	action: {
		locators: async () => ({ ticketId: await idOf('ticket') }),
		create: { outcome_id: 7, note: 'Called back', hiddenfromuser: true, timetaken: 0.25 },
		update: { note: 'Called back twice' },
		within: 'ticketId',
	},
	agent: {
		create: { name: 'Ada Byron', email: 'ada@example.com', jobtitle: 'Engineer' },
		update: { jobtitle: 'Lead Engineer' },
		match: 'email',
	},
	asset: {
		locators: async () => ({ clientId: await idOf('client') }),
		create: { inventory_number: 'LAP-9001', assettype_id: 1, key_field: 'ada-laptop' },
		update: { key_field: 'ada-laptop-2', warranty_end: '2027-03-01T00:00:00Z' },
		match: 'inventory_number',
	},
	client: {
		create: { name: 'Analytical Engines Ltd', website: 'https://example.com' },
		update: { website: 'https://example.org', notes: 'Met at the fair' },
		match: 'name',
	},
	site: {
		locators: async () => ({ clientId: await idOf('client') }),
		create: { name: 'Difference House', phonenumber: '020 7946 0000' },
		update: { phonenumber: '020 7946 0001' },
		match: 'name',
	},
	ticket: {
		locators: async () => ({
			ticketTypeId: await idOf('ticketType'),
			clientId: await idOf('client'),
		}),
		create: { summary: 'The printer is on fire', details: 'It smells, too' },
		update: { summary: 'The printer was on fire' },
		match: 'summary',
	},
	user: {
		locators: async () => ({ siteId: await idOf('site') }),
		create: { name: 'Charles Babbage', emailaddress: 'charles@example.com' },
		update: { phonenumber: '020 7946 0002' },
		match: 'emailaddress',
	},
};

const records = resources.flatMap(({ record, operations }) =>
	record
		? [{ name: record.name, record, verbs: operations.map(({ option }) => option.value) }]
		: [],
);

describe.each(records)('$name', ({ record, verbs }) => {
	const { value } = record;
	const own = (id: unknown) => ({ [`${value}Id`]: pick(id) });
	const story = stories[value];
	let locators: INodeParameters = {};
	let within: INodeParameters = {};
	let id: unknown;

	beforeAll(async () => {
		locators = (await story?.locators?.()) ?? {};
		within = story?.within ? { [story.within]: locators[story.within] } : {};
	});

	test('Get Many gives simplified records, up to the limit', async () => {
		const rows = await world.json(value, 'getAll', { ...within, limit: 2 });
		expect(rows.length).toBeGreaterThan(0);
		expect(rows.length).toBeLessThanOrEqual(2);
		for (const row of rows) expect(Object.keys(row)).toEqual(record.simplified);
	});

	test('Get gives the one that was asked for, raw as Halo has it', async () => {
		const listed = await first(value, within);
		const [row] = await world.json(value, 'get', { ...within, ...own(listed.id), output: 'raw' });
		expect(row.id).toBe(listed.id);
		expect(Object.keys(row).length).toBeGreaterThan(3);
	});

	test('Selected Fields gives the chosen fields and the id', async () => {
		const [row] = await world.json(value, 'getAll', {
			...within,
			limit: 1,
			output: 'selected',
			outputFields: [record.simplified[1]],
		});
		expect(Object.keys(row)).toEqual(['id', record.simplified[1]]);
	});

	if (!verbs.includes('create')) return;

	test('Create adds it with what was entered', async () => {
		const parameters = { ...locators, fields: map(story.create), output: 'raw' };
		const [row] = await world.json(value, 'create', parameters);
		expect(row).toMatchObject(story.create);
		id = row.id;
		for (const { field, to } of record.references) {
			const chosen = locators[`${to.value}Id`] as IDataObject | undefined;
			if (field && chosen) expect(row[field]).toBe(chosen.value);
		}
	});

	test('Update changes what was entered and leaves the rest', async () => {
		const parameters = { ...within, ...own(id), fields: map(story.update), output: 'raw' };
		await world.json(value, 'update', parameters);
		const [row] = await world.json(value, 'get', { ...within, ...own(id), output: 'raw' });
		const { warranty_end: end, ...expected }: IDataObject = { ...story.create, ...story.update };
		expect(row).toMatchObject(expected);
		// Halo's dates have no Z
		if (end) expect(`${String(row.warranty_end)}Z`).toContain('2027-03-01T00:00:00');
	});

	if (story?.match) {
		const column = story.match;

		test('Create or Update finds it, and makes another when there is none', async () => {
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

	test('Delete removes it, and Get then says that it is not there', async () => {
		expect(await world.json(value, 'delete', { ...within, ...own(id) })).toEqual([
			{ deleted: true },
		]);
		const { error } = await world.run(value, 'get', { ...within, ...own(id) });
		expect(error).toMatchObject({ httpCode: '404', context: { itemIndex: 0 } });
		expect(error?.message).toMatch(/not|no /i);
	});
});
