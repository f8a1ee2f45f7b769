import { answered, readBack } from '../support/answered.mts';
import type {
	IDataObject,
	INodeListSearchResult,
	INodeParameters,
	ResourceMapperField,
	ResourceMapperFields,
} from 'n8n-workflow';
import { recordTypes, type RecordType, type Verb } from '../../nodes/Halo/catalogue/recordTypes';
import contract from '../../sandbox/halo/contract.json';
import { paths, resourceOf } from '../../sandbox/halo/contract.mts';
import { needs, storyOf } from '../support/anyStories.mts';
import { map, openWorld, pick, type World } from '../support/halo.mts';

let world: World;
let types: Map<string, RecordType>;
beforeAll(async () => {
	world = await openWorld();
	types = new Map((await recordTypes()).map((type) => [type.key, type]));
});
afterAll(async () => {
	expect(world.halo.unknownRequests()).toEqual([]);
	await world.halo.close();
});

const keys = Object.keys(contract.resources).filter((key) => key !== 'BulkEmail');
const verbs: Verb[] = ['create', 'delete', 'get', 'getAll', 'update'];
const typeOf = (key: string) => types.get(key) as RecordType;

/** What the description allows, and Halo refuses (docs/halo/writing.md#what-could-not-be-created). */
const refused: Record<string, Verb[]> = {
	FieldInfo: ['create'],
	ItemStock: ['update'],
	TimesheetEvent: ['create', 'delete', 'get', 'update'],
};

/** What Halo's own description allows, read without the node. */
function allowed(key: string): Verb[] {
	const { list, fields } = resourceOf(key);
	const all = paths[`/${key}`] ?? '';
	const one = paths[`/${key}/{id}`] ?? '';
	if (list === 'object') return ['getAll'];
	const writes = all.includes('P') && !all.includes('o') && fields.size > 0;
	const allows: Record<Verb, boolean> = {
		create: writes,
		delete: one.includes('D'),
		// the address of an attachment gives the file, or a link to it
		get: key !== 'Attachment' && one.includes('G'),
		getAll: all.includes('G'),
		update: writes && fields.has('id'),
	};
	return verbs.filter((verb) => allows[verb] && !refused[key]?.includes(verb));
}

const firstOf = (resource: string) => stored(resource)[0].id;
const story = (key: string) => storyOf(typeOf(key), firstOf);
const parametersFor = (key: string): INodeParameters => ({
	recordType: pick(key, 'list'),
	parentId: String(Object.values(story(key).within)[0] ?? ''),
});
const run = async (key: string, verb: Verb, more: INodeParameters = {}) =>
	await world.json('anyRecord', verb, { ...parametersFor(key), output: 'raw', ...more });
const list = async (key: string, more: INodeParameters = {}) =>
	await run(key, 'getAll', { filters: map(needs[key]?.filters ?? {}), returnAll: true, ...more });

/** Tickets, opportunities and projects are one table. */
const stored = (key: string) =>
	(world.halo.records(key) as IDataObject[]).filter((row) => row.deleted !== true);

test('all 149 record types are offered, with the operations that Halo allows', () => {
	expect([...types.keys()].sort()).toEqual([...keys].sort());
	expect(types.size).toBe(149);
	for (const [key, type] of types) expect([key, ...type.verbs]).toEqual([key, ...allowed(key)]);
});

/** What the objects that there is one of must hold, among other things. */
const singles: Record<string, () => object> = {
	AuthInfo: () => ({ auth_url: world.halo.auth }),
	ClientCache: () => ({ statuses: world.halo.records('Status') }),
	Control: () => world.halo.records('Control')[0],
	InstanceInfo: () => ({ auth_url: world.halo.auth }),
};

/** Lists that Halo makes of what other records hold. */
const derived: Record<string, () => IDataObject[]> = {
	TicketTypeField: () => stored('TicketType').flatMap(({ fields }) => fields as IDataObject[]),
	// each says 0 in the list
	TimesheetEvent: () => stored('TimesheetEvent').map((row) => ({ ...row, id: 0 })),
};

describe.each(keys)('%s', (key) => {
	const can = (verb: Verb) => allowed(key).includes(verb);
	let id: unknown;

	/** The record in Halo's own hands; approvals are unique only within its ticket. */
	const held = (): IDataObject => {
		const { create, within } = story(key);
		const wanted = { ...within, ...(id === undefined ? { ticket_id: create.ticket_id } : { id }) };
		const fits = (row: IDataObject) =>
			Object.entries(wanted).every(([field, value]) => row[field] === value);
		return (stored(key).find(fits) ?? {}) as IDataObject;
	};
	const own = () => ({ recordId: pick(id ?? held().ticket_id) });

	if (resourceOf(key).list === 'object') {
		test('Get Many returns the only record', async () => {
			const rows = await list(key);
			expect(rows).toHaveLength(1);
			expect(rows[0]).toMatchObject(singles[key]());
		});
	} else if (can('getAll')) {
		test('Get Many returns the records of Halo', async () => {
			const rows = await list(key);
			const ids = (derived[key]?.() ?? stored(key)).map((row) => row.id);
			// hits of Halo's search are groups without an id
			const groups = key === 'Search' ? rows : [];
			expect(rows.length).toBeGreaterThan(0);
			expect(
				rows.filter((row) => !groups.includes(row) && !ids.includes(row.id as number)),
			).toEqual([]);
			const [first] = rows;
			expect(await list(key, { returnAll: false, limit: 1 })).toEqual([first]);
			id = first.id;
		});
	} else if (can('get')) {
		beforeAll(() => (id = stored(key)[0]?.id));
	}

	if (can('create')) {
		test('Create sends the entered values, each in its type', async () => {
			const { create, created } = story(key);
			const before = stored(key).length;
			const [row] = await run(key, 'create', { fields: map(create) });
			id = row.id;
			expect(stored(key)).toHaveLength(before + 1);
			expect(held()).toMatchObject(created);
			expect(row).toMatchObject(answered(created));
		});
	}

	if (can('get')) {
		test('Get returns the record as Halo stores it', async () => {
			const [read] = await run(key, 'get', own());
			const row = readBack(read);
			const plain = Object.entries(held()).filter(([, value]) => isShown(value));
			expect(plain.length).toBeGreaterThan(0);
			for (const [field, value] of plain) expect([field, row[field]]).toEqual([field, value]);
		});
	}

	if (can('update')) {
		test('Update changes only the entered fields', async () => {
			const { update, updated } = story(key);
			const count = stored(key).length;
			await run(key, 'update', { ...own(), fields: map(update) });
			expect(held()).toMatchObject(updated);
			expect(stored(key)).toHaveLength(count);
			if (!can('getAll')) return;
			const listed = (await list(key)).find((row) => row.id === id);
			expect(listed && readBack(listed)).toMatchObject(updated);
		});
	}

	if (can('delete')) {
		test('Delete removes the record, and Get then reports that it does not exist', async () => {
			expect(await run(key, 'delete', own())).toEqual([{ deleted: true }]);
			expect(held()).toEqual({});
			if (!can('get')) return;
			const gone = { ...parametersFor(key), ...own() };
			const { error } = await world.run('anyRecord', 'get', gone);
			expect(error).toMatchObject({ httpCode: '404' });
		});
	}

	const refused = verbs.filter((verb) => !can(verb));
	if (refused.length === 0) return;
	test.each(refused)('%s is refused with an explanation, before anything is sent', async (verb) => {
		world.asked();
		const more = { recordId: pick(1), fields: map({ name: 'New' }) };
		const { error } = await world.run('anyRecord', verb, { ...parametersFor(key), ...more });
		expect(error?.message).toContain(`Halo has no way to`);
		expect(error?.message).toContain(typeOf(key).name);
		expect(error?.description).toContain('Custom Method');
		expect(world.asked()).toEqual([]);
	});
});

/** Halo shows neither what is empty nor, of some kinds, what is linked. */
const isShown = (value: unknown) => value !== '' && value !== null && typeof value !== 'object';

test('required fields other than a name are listed for existing types, with the reason', () => {
	for (const [key, { why }] of Object.entries(needs)) {
		expect(keys).toContain(key);
		expect(why).toMatch(/\w/);
	}
});

describe('Record Type', () => {
	const search = async (operation: Verb, filter?: string) => {
		const parameters = { resource: 'anyRecord', operation };
		const found = await world.bench.callMethod(
			'listSearch',
			'searchRecordTypes',
			{ parameters },
			filter,
		);
		return (found as INodeListSearchResult).results;
	};

	test.each(verbs)('lists the types that allow %s, by name', async (verb) => {
		const results = await search(verb);
		expect(results.map(({ value }) => value).sort()).toEqual(
			keys.filter((key) => allowed(key).includes(verb)).sort(),
		);
		const names = results.map(({ name }) => name.toLowerCase());
		expect(names).toEqual([...names].sort());
	});

	test('is found by its name and by its path', async () => {
		const centres = { name: 'Cost Centres', value: 'CostCentres', description: '/CostCentres' };
		expect(await search('getAll', 'cost cen')).toEqual([centres]);
		expect(await search('getAll', '/costc')).toEqual([centres]);
	});

	test.each(['CostCentres', 'costcentres', '/CostCentres', '/api/CostCentres', 'Cost Centres'])(
		'takes %s by name',
		async (name) => {
			const rows = await world.json('anyRecord', 'getAll', { recordType: pick(name, 'name') });
			expect(rows).toHaveLength(stored('CostCentres').length);
		},
	);

	test('explains which values it accepts when it gets another one', async () => {
		world.asked();
		const { error } = await world.run('anyRecord', 'getAll', { recordType: pick('Moon', 'name') });
		expect(error?.message).toBe("'Moon' is not a known record type");
		expect(error?.description).toContain('Custom Method');
		expect(world.asked()).toEqual([]);
	});
});

describe('Record', () => {
	const search = async (key: string, more: INodeParameters = {}, ...args: unknown[]) => {
		const parameters = {
			resource: 'anyRecord',
			operation: 'get',
			recordType: pick(key, 'list'),
			...more,
		};
		const found = world.bench.callMethod('listSearch', 'searchAnyRecords', { parameters }, ...args);
		return ((await found) as INodeListSearchResult).results;
	};

	test('lists the records of the type by name', async () => {
		const [{ id, name }] = stored('Organisation');
		expect(await search('Organisation')).toContainEqual({
			name: `${String(name)} (${String(id)})`,
			value: id,
		});
		expect(await search('Organisation', {}, 'no such thing')).toEqual([]);
	});

	test('lists records that are numbered within another record', async () => {
		const rows = await search('Lookup', { parentId: '63' });
		expect(rows).toHaveLength(stored('Lookup').filter(({ lookupid }) => lookupid === 63).length);
	});

	test('explains that Halo has no list', async () => {
		await expect(search('Bookmark')).rejects.toThrow(
			"Halo has no list of Bookmarks: enter the record 'By ID'",
		);
		await expect(search('')).rejects.toThrow('Choose a record type first');
	});
});

describe('output', () => {
	const rows = async (key: string, more: INodeParameters = {}) =>
		await world.json('anyRecord', 'getAll', { recordType: pick(key, 'list'), limit: 1, ...more });

	test('equals the output of the guided resource, if the type has one', async () => {
		const [own] = await world.json('client', 'getAll', { limit: 1 });
		expect(await rows('Client')).toEqual([own]);
	});

	test('of any other type has the ID, the name and up to eight plain fields', async () => {
		const [row] = await rows('Organisation');
		expect(Object.keys(row).slice(0, 2)).toEqual(['id', 'name']);
		expect(Object.keys(row)).toHaveLength(10);
		expect(Object.values(row).filter((value) => typeof value === 'object' && value)).toEqual([]);
	});

	test('has all fields if the fields of the type are unknown', async () => {
		const [seeded] = stored('OrderLine');
		expect(await rows('OrderLine')).toMatchObject([seeded]);
	});

	test('can be chosen from the fields of the type', async () => {
		const parameters = {
			resource: 'anyRecord',
			operation: 'getAll',
			recordType: pick('Organisation', 'list'),
		};
		const options = await world.bench.callMethod('loadOptions', 'getOutputFields', { parameters });
		expect(options).toContainEqual({ name: 'name', value: 'name' });
		const [row] = await rows('Organisation', { output: 'selected', outputFields: ['name'] });
		expect(Object.keys(row)).toEqual(['id', 'name']);
	});

	test('has names beside IDs with Include Labels', async () => {
		const [{ id, name }] = stored('Agent');
		world.halo.seed('AgentCheckIn', [{ agent_id: id as number, status: 1 }]);
		const found = await world.json('anyRecord', 'getAll', {
			recordType: pick('AgentCheckIn', 'list'),
			returnAll: true,
			options: { includeLabels: true },
		});
		expect(found.at(-1)).toMatchObject({ agent_id: id, agent_name: name });
	});
});

describe('options', () => {
	const centres = { recordType: pick('CostCentres', 'list') };
	const fields = map({ name: 'Workshop' });

	test('Dry Run shows the request and changes nothing', async () => {
		const before = stored('CostCentres').length;
		const options = { dryRun: true, extraBody: '{ "addr1": "Yard" }' };
		const [shown] = await world.json('anyRecord', 'create', { ...centres, fields, options });
		expect(JSON.stringify(shown)).toContain('"addr1"');
		expect(stored('CostCentres')).toHaveLength(before);
	});

	test('Extra JSON is merged into the body, and an ID in it is refused in Create', async () => {
		const options = { extraBody: '{ "addr1": "Yard" }' };
		const [row] = await world.json('anyRecord', 'create', {
			...centres,
			fields,
			options,
			output: 'raw',
		});
		expect(row).toMatchObject({ name: 'Workshop', addr1: 'Yard' });
		const { error } = await world.run('anyRecord', 'create', {
			...centres,
			fields,
			options: { extraBody: '{ "id": 1 }' },
		});
		expect(error?.message).toContain("'Extra JSON' contains an 'id'");
	});

	test('Extra Query and Sort narrow and order a list', async () => {
		const rows = await world.json('anyRecord', 'getAll', {
			...centres,
			options: {
				extraQuery: '{ "count": 2 }',
				sort: { rule: [{ field: 'name', descending: true }] },
			},
		});
		expect(rows).toHaveLength(2);
		const names = rows.map(({ name }) => String(name));
		expect(names).toEqual([...names].sort().reverse());
	});
});

test.each(verbs.filter((verb) => verb !== 'getAll'))(
	'%s of a record that is numbered within another one requires that one',
	async (verb) => {
		world.asked();
		const { error } = await world.run('anyRecord', verb, {
			recordType: pick('actions', 'name'),
			recordId: pick(1),
			fields: map({ note: 'Called back' }),
		});
		expect(error?.message).toBe("'Parent ID' is empty, but Actions belong to another record");
		expect(error?.description).toContain('ticket_id');
		expect(world.asked()).toEqual([]);
	},
);

test('custom fields are shown in the form, written and read', async () => {
	const parameters = {
		resource: 'anyRecord',
		operation: 'create',
		recordType: pick('Client', 'list'),
	};
	const form = await world.bench.callMethod('resourceMapping', 'getCreateFields', { parameters });
	const custom = (form as ResourceMapperFields).fields.find(
		({ id, type }) => id.startsWith('CF') && type === 'string',
	);
	const id = String(custom?.id);
	const [row] = await world.json('anyRecord', 'create', {
		recordType: pick('Client', 'list'),
		fields: map({ name: 'Difference Engines', [id]: 'Brass' }),
	});
	const [read] = await world.json('anyRecord', 'get', {
		recordType: pick('Client', 'list'),
		recordId: pick(row.id),
		options: { includeCustomFields: true },
	});
	expect(read).toMatchObject({ name: 'Difference Engines', [id]: 'Brass' });
});

test('an update without a change is refused', async () => {
	const { error } = await world.run('anyRecord', 'update', {
		recordType: pick('CostCentres', 'list'),
		recordId: pick(1),
		fields: map({}),
	});
	expect(error?.message).toBe('There is nothing to change');
});

describe('forms', () => {
	/** A value of the usual length for every field. */
	const filled = (fields: ResourceMapperField[]) => ({
		mappingMode: 'defineBelow',
		value: Object.fromEntries(
			fields.map(({ id, type }) => [id, type === 'string' ? 'A few words of text' : 12345]),
		),
		matchingColumns: [],
		schema: fields,
	});

	test.each(keys)(
		'the saved parameters of %s stay small, even with every field filled in',
		async (key) => {
			for (const [method, verb, name] of [
				['getCreateFields', 'create', 'fields'],
				['getFilters', 'getAll', 'filters'],
			] as const) {
				if (!allowed(key).includes(verb)) continue;
				const parameters: INodeParameters = {
					resource: 'anyRecord',
					operation: verb,
					recordType: pick(key, 'list'),
					parentId: '12345',
					output: 'selected',
					outputFields: ['name', 'summary'],
					options: { extraBody: '{ "a": 1 }', extraQuery: '{ "a": 1 }', timeZone: 'Europe/London' },
				};
				const form = await world.bench.callMethod('resourceMapping', method, { parameters });
				const { fields } = form as ResourceMapperFields;
				expect(new Set(fields.map(({ id }) => id)).size).toBe(fields.length);
				expect(fields.length).toBeLessThanOrEqual(150 + 30);
				const saved = JSON.stringify({ ...parameters, [name]: filled(fields) });
				expect(saved.length).toBeLessThan(60_000);
			}
		},
	);

	test('has dropdowns for IDs with one meaning everywhere, and the custom fields of the tenant', async () => {
		const parameters = {
			resource: 'anyRecord',
			operation: 'create',
			recordType: pick('Timesheet', 'list'),
		};
		const form = await world.bench.callMethod('resourceMapping', 'getCreateFields', { parameters });
		const agent = (form as ResourceMapperFields).fields.find(({ id }) => id === 'agent_id');
		const listed = stored('Agent').filter(({ isapiagent }) => isapiagent !== true);
		expect(agent?.options?.length).toBe(listed.length);
	});
});
