import type { INodeListSearchResult, INodeParameters, ResourceMapperFields } from 'n8n-workflow';
import { resources } from '../../nodes/Halo/resources';
import { openWorld, pick, type World } from '../support/halo.mts';

let world: World;
beforeAll(async () => {
	world = await openWorld({ clients: 130 });
});
afterAll(async () => await world.halo.close());

const records = resources.flatMap(({ record }) => record ?? []);

const search = async (name: string, parameters: INodeParameters, ...args: unknown[]) =>
	(await world.bench.callMethod(
		'listSearch',
		name,
		{ parameters },
		...args,
	)) as INodeListSearchResult;

const mapper = async (method: string, resource: string, more: INodeParameters = {}, on = world) =>
	(await on.bench.callMethod('resourceMapping', method, {
		parameters: { resource, ...more },
	})) as ResourceMapperFields;

describe('wish 16: locators', () => {
	test.each(records)('$name lists records by name', async ({ value, idKind }) => {
		// a form that asks for the ticket where Halo lists only within one
		const form = { resource: value, operation: 'delete', ticketId: pick(1) };
		if (value === 'crmNote') {
			// Halo lists them only by a client or supplier, and this form has none
			await expect(search(value, form)).rejects.toThrow(/choose that record first/);
			return;
		}
		const { results } = await search(value, form);
		expect(results.length).toBeGreaterThan(0);
		for (const { name, value: id } of results) {
			expect(name).toMatch(/\S/);
			expect(name).not.toMatch(/undefined|null|\[object/);
			expect(id).toEqual(idKind === 'guid' ? expect.any(String) : expect.any(Number));
		}
	});

	test('load all pages while scrolling, each record once', async () => {
		const seen: unknown[] = [];
		let token: unknown;
		do {
			const page = await search('client', { resource: 'client' }, undefined, token);
			seen.push(...page.results.map(({ value }) => value));
			token = page.paginationToken;
		} while (token);
		expect(seen).toHaveLength(130);
		expect(new Set(seen).size).toBe(130);
	});

	test('search in Halo if possible, otherwise in the node', async () => {
		const [{ name }] = await world.json('client', 'getAll', { limit: 1 });
		const { results } = await search('client', { resource: 'client' }, String(name));
		expect(results.map((one) => one.name)).toContain(name);
		expect(results.length).toBeLessThan(130);

		const types = await search('ticketType', { resource: 'ticket' }, 'INCIDENT');
		expect(types.results.length).toBeGreaterThan(0);
		for (const one of types.results) expect(one.name.toLowerCase()).toContain('incident');
	});

	test('of sites and users list only those of the chosen client', async () => {
		const [{ id, name }] = await world.json('client', 'getAll', { limit: 1 });
		const { results } = await search('site', { resource: 'ticket', clientId: pick(id) });
		expect(results.length).toBeGreaterThan(0);
		for (const one of results) expect(one.name).toContain(name);
	});
});

describe('mappers', () => {
	/** With an empty text as the default, a field is shown at once and may stay empty. */
	const mustBeFilled = (field: { required: boolean; defaultValue?: unknown }) =>
		field.required && field.defaultValue !== '';

	test("Create shows Halo's required fields first; Update requires nothing", async () => {
		const create = await mapper('getCreateFields', 'ticket');
		expect(create.fields.filter(mustBeFilled).map(({ id }) => id)).toEqual(['summary']);
		const update = await mapper('getUpdateFields', 'ticket');
		expect(update.fields.some(({ required }) => required)).toBe(false);
		expect(update.fields.map(({ id }) => id)).toEqual(create.fields.map(({ id }) => id));
	});

	test('short lists are dropdowns of the tenant', async () => {
		const { fields } = await mapper('getCreateFields', 'ticket');
		for (const id of ['status_id', 'priority_id', 'team', 'agent_id']) {
			const field = fields.find((one) => one.id === id);
			expect({ id, type: field?.type }).toEqual({ id, type: 'options' });
			expect(field?.options?.length).toBeGreaterThan(1);
		}
	});

	test('impact, urgency and source are chosen by name', async () => {
		const { fields } = await mapper('getCreateFields', 'ticket', { ticketTypeId: pick(1) });
		const namesOf = (id: string) =>
			fields.find((one) => one.id === id)?.options?.map(({ name }) => name);
		expect(namesOf('impact')).toEqual(['High', 'Medium', 'Low']);
		expect(namesOf('urgency')).toEqual(['High', 'Medium', 'Low']);
		expect(namesOf('source')).toEqual(expect.arrayContaining(['Email', 'Ninja RMM']));
	});

	test('statuses are not limited to the ticket type, since they could not follow a change of it', async () => {
		const before = world.halo.requests.length;
		await mapper('getCreateFields', 'ticket', { ticketTypeId: pick(1) });
		const requests = world.halo.requests.slice(before);
		const status = requests.find(({ path }) => /\/Status$/i.test(path));
		expect(status?.query).not.toHaveProperty('tickettype_id');
	});

	test('the ticket type does not change the filters', async () => {
		const plain = await mapper('getFilters', 'ticket');
		expect(await mapper('getFilters', 'ticket', { ticketTypeId: pick(2) })).toEqual(plain);
	});

	test('Create or Update can match by ID and by the fields that Halo can search', async () => {
		const { fields } = await mapper('getUpsertFields', 'user');
		const matchable = fields.filter(({ canBeUsedToMatch }) => canBeUsedToMatch).map(({ id }) => id);
		expect(matchable).toEqual(['id', 'name', 'emailaddress', '_match_thirdparty_id']);
	});

	test('wish 21: if a list is refused, the rest of the form works and names what is missing', async () => {
		const poor = await openWorld({ refuse: ['/Status', '/FieldInfo'] });
		try {
			const { fields } = await mapper('getCreateFields', 'ticket', {}, poor);
			const status = fields.find(({ id }) => id === 'status_id');
			expect(status).toMatchObject({ type: 'string', displayName: 'Status Name or ID' });
			expect(fields.find(({ id }) => id === 'agent_id')?.options?.length).toBeGreaterThan(1);
			expect(fields[0]).toMatchObject({
				displayName: 'Not Loaded: Custom Fields and Statuses',
				readOnly: true,
				required: true,
				options: [{ name: expect.stringContaining('read:tickets'), value: '' }],
			});
			expect(fields.filter(({ displayName }) => displayName.startsWith('Not'))).toHaveLength(1);
		} finally {
			await poor.halo.close();
		}
	});

	test('wish 21: a refused dropdown or locator shows the reason', async () => {
		const poor = await openWorld({ refuse: ['/Status', '/Client'] });
		const call = async (group: 'loadOptions' | 'listSearch', method: string) =>
			await poor.bench.callMethod(group, method, {
				parameters: { resource: 'ticket', operation: 'addNote' },
			});
		try {
			await expect(call('loadOptions', 'getStatuses')).rejects.toMatchObject({
				httpCode: '403',
				description: expect.stringContaining('read:tickets'),
			});
			await expect(call('listSearch', 'client')).rejects.toMatchObject({
				httpCode: '403',
				description: expect.stringContaining('read:customers'),
			});
		} finally {
			await poor.halo.close();
		}
	});

	test('a new node without a credential shows its fields, and how to get the lists', async () => {
		const { fields } = (await world.bench.callMethod('resourceMapping', 'getFilters', {
			parameters: { resource: 'ticket', operation: 'getAll' },
			credentials: {},
		})) as ResourceMapperFields;
		expect(fields.find(({ id }) => id === 'open_only')?.type).toBe('boolean');
		expect(fields.find(({ id }) => id === 'status_id')?.displayName).toBe('Status Name or ID');
		expect(fields[0].displayName).toMatch(/^Not Loaded: .* More$/);
		expect(fields[0].options).toEqual([
			expect.objectContaining({ name: 'Close this node and open it again', value: '' }),
		]);
	});

	test('a priority of several SLAs is one choice', async () => {
		const { fields } = await mapper('getCreateFields', 'ticket');
		const options = fields.find(({ id }) => id === 'priority_id')?.options ?? [];
		expect(new Set(options.map(({ value }) => value)).size).toBe(options.length);
		expect(options.map(({ name }) => name)).toContain('High / Urgent');
	});

	test.each(records.filter(({ fields }) => fields.length))(
		'what a workflow saves of a $name form stays small',
		async ({ value }) => {
			for (const method of ['getCreateFields', 'getFilters']) {
				const schema = await mapper(method, value);
				expect(JSON.stringify(schema).length).toBeLessThan(30_000);
			}
		},
	);
});

describe('output fields and sort fields have the labels of the form', () => {
	const listed = async (method: string, parameters: INodeParameters) => {
		const found = await world.bench.callMethod('loadOptions', method, { parameters });
		const options = found as Array<{ name: string; value: string }>;
		return Object.fromEntries(options.map(({ name, value }) => [value, name]));
	};
	const ids = (of: Array<{ id: string }>) => new Set(of.map(({ id }) => id));

	test.each(records.filter(({ fields, parent }) => fields.length > 0 && !parent))(
		'$name',
		async (record) => {
			const form = { resource: record.value, operation: 'getAll' };
			const { fields } = await mapper('getUpdateFields', record.value);
			const shown = fields.filter(({ display, readOnly }) => display && !readOnly);
			const [output, sort] = [
				await listed('getOutputFields', form),
				await listed('getSortFields', form),
			];
			for (const [value, name] of Object.entries(sort)) expect(output[value]).toBe(name);
			const ours = shown.filter(({ id }) => output[id] !== undefined);
			expect(ours.length).toBeGreaterThan(0);
			// without its list a dropdown is a field for a name or an ID
			const label = ({ displayName }: { displayName: string }) =>
				displayName.replace(/ Name( or ID)?$/, '');
			for (const field of ours)
				expect([label(field), field.displayName]).toContain(output[field.id]);
			const known = ids(shown);
			for (const { field, label: own, to } of record.references) {
				if (field && !known.has(field) && output[field]) {
					expect(output[field]).toBe(own ?? to.name);
				}
			}
		},
	);

	test('Any Record', async () => {
		const guided = {
			resource: 'anyRecord',
			operation: 'getAll',
			recordType: pick('Client', 'list'),
		};
		for (const method of ['getOutputFields', 'getSortFields']) {
			const client = await listed(method, guided);
			expect(client).toMatchObject(
				Object.fromEntries(
					Object.entries(await listed(method, { resource: 'client', operation: 'getAll' })).filter(
						([id]) => id !== 'id',
					),
				),
			);
			const other = await listed(method, { ...guided, recordType: pick('CostCentres', 'list') });
			expect(other).toMatchObject({ id: 'Record ID' });
			expect(Object.values(other).filter((name) => /^[a-z]+(_[a-z]+)+$/.test(name))).toEqual([]);
		}
	});
});

test('the output fields to choose from are those of the record type', async () => {
	const options = (await world.bench.callMethod('loadOptions', 'getOutputFields', {
		parameters: { resource: 'client', operation: 'getAll' },
	})) as Array<{ name: string; value: string }>;
	expect(options.map(({ value }) => value)).toEqual(
		expect.arrayContaining(['id', 'name', 'website']),
	);
});
