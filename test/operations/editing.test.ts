import { autoMap, map, openWorld, pick, type World } from '../support/halo.mts';

let world: World;
beforeAll(async () => {
	world = await openWorld();
});
beforeEach(() => world.asked());
afterAll(async () => await world.halo.close());

/** What Halo was last sent to write. */
const sent = () => {
	const posts = world.halo.requests.filter(
		({ method, path }) => method === 'POST' && !/token/.test(path),
	);
	return (posts.at(-1)?.body as Array<Record<string, unknown>>)[0];
};

describe('values', () => {
	test('a name works wherever Halo expects an ID', async () => {
		await world.json('ticket', 'create', {
			fields: map({ summary: 'A', status_id: '={{ "Closed" }}', agent_id: '={{ "2" }}' }),
		});
		const [closed] = (await world.json('status', 'getAll', { returnAll: true })).filter(
			({ name }) => name === 'Closed',
		);
		expect(sent()).toEqual({ summary: 'A', status_id: closed.id, agent_id: 2 });
	});

	test.each([
		['empty', ''],
		['filled', 1],
	])('a locator saved %s where the form keeps it in a collection is read', async (_, site) => {
		await world.json('ticket', 'create', {
			clientId: pick(1),
			siteId: pick(site, 'list'),
			fields: map({ summary: 'A' }),
		});
		expect(sent()).toEqual({ summary: 'A', client_id: 1, ...(site ? { site_id: site } : {}) });
	});

	test('names are looked up once for all items', async () => {
		const items = Array.from({ length: 5 }, (_, i) => ({ summary: `Item ${i}` }));
		await world.json(
			'ticket',
			'create',
			{ fields: map({ summary: '={{ $json.summary }}', status_id: '={{ "closed" }}' }) },
			items,
		);
		const asked = world.asked();
		expect(asked.filter((one) => /GET .*Status/.test(one))).toHaveLength(1);
		expect(asked.filter((one) => /POST .*Tickets/.test(one))).toHaveLength(5);
	});

	test('an unknown name stops the item before anything is written, and lists the existing ones', async () => {
		const { error } = await world.run('ticket', 'create', {
			fields: map({ summary: 'A', status_id: '={{ "Cloesd" }}' }),
		});
		expect(error?.message).toContain("'Status' is 'Cloesd', which is not one of the statuses");
		expect(error?.message).toContain('Closed (');
		expect(world.asked().some((one) => one.startsWith('POST'))).toBe(false);
	});

	test.each([
		['estimate', 'soon', "'Estimate (Hours)' must be a number, not 'soon'"],
		['onhold', 'perhaps', "'On Hold' must be true or false, not 'perhaps'"],
		['targetdate', 'tomorrow', "'Target Date' must be a date such as"],
	])('%s does not accept %s', async (field, value, message) => {
		const { error } = await world.run('ticket', 'create', {
			fields: map({ summary: 'A', [field]: value }),
		});
		expect(error?.message).toContain(message);
		expect(world.asked()).toEqual([]);
	});

	test('dates are sent in UTC; one without an offset is taken as UTC', async () => {
		await world.json('ticket', 'create', {
			fields: map({
				summary: 'A',
				startdate: '2026-05-01T10:00:00+02:00',
				targetdate: '2026-05-02T10:00:00',
				deadlinedate:
					'={{ DateTime.fromISO("2026-05-03T10:00:00", { zone: "America/New_York" }) }}',
			}),
		});
		expect(sent()).toMatchObject({
			startdate: '2026-05-01T08:00:00.000Z',
			targetdate: '2026-05-02T10:00:00.000Z',
			deadlinedate: '2026-05-03T14:00:00.000Z',
		});
	});

	test('0 and false are values; an empty text and undefined are not', async () => {
		await world.json('ticket', 'create', {
			fields: map({ summary: 'A', source: 0, onhold: false, category_1: '', urgency: null }),
		});
		expect(sent()).toEqual({ summary: 'A', source: 0, onhold: false });
	});

	test('an unknown field is refused, since Halo would ignore it silently', async () => {
		const { error } = await world.run('ticket', 'create', {
			fields: map({ summary: 'A', colour_of_hat: 'red' }),
		});
		expect(error?.message).toBe("The field 'colour_of_hat' is not known for tickets");
		expect(error?.description).toContain('Extra JSON');
		expect(world.asked()).toEqual([]);
	});
});

describe('automatic mapping', () => {
	test('sends the input fields that the record has, and names the others', async () => {
		const { items, hints } = await world.run('ticket', 'create', { fields: autoMap() }, [
			{ summary: 'From the input', weather: 'fine', id: 5 },
		]);
		expect(items).toHaveLength(1);
		expect(sent()).toEqual({ summary: 'From the input' });
		expect(hints.map(({ message }) => message).join()).toContain('weather');
	});

	const create = async (item: Record<string, unknown>, more = {}) =>
		await world.run('ticket', 'create', { fields: autoMap(), ...more }, [item as never]);

	test('accepts labels of fields and related records in any case, by name or ID', async () => {
		const [client] = world.halo.records('Client');
		const { error, hints } = await create({
			SUMMARY: 'By label',
			'target date': '2026-05-01T10:00:00Z',
			Status: 'closed',
			client: client.name,
			'Ticket Type': 1,
		});
		expect(error).toBeUndefined();
		expect(hints).toEqual([]);
		expect(sent()).toMatchObject({
			summary: 'By label',
			targetdate: '2026-05-01T10:00:00.000Z',
			status_id: expect.any(Number),
			client_id: client.id,
			tickettype_id: 1,
		});
	});

	test('accepts the label of a custom field', async () => {
		const { fields } = (await world.bench.callMethod('resourceMapping', 'getCreateFields', {
			parameters: { resource: 'ticket', operation: 'create' },
		})) as { fields: Array<{ id: string; type: string; displayName: string }> };
		const text = fields.find(({ id, type }) => id.startsWith('CF') && type === 'string');
		await create({ summary: 'A', [String(text?.displayName).toUpperCase()]: 'x' });
		expect(sent()).toEqual({ summary: 'A', customfields: [{ name: text?.id, value: 'x' }] });
	});

	test('stops the item if two keys for one field differ', async () => {
		await create({ Summary: ' same ', summary: 'Same', 'target date': '' });
		expect(sent().summary).toBe('Same');
		world.asked();
		for (const item of [
			{ summary: 'One', Summary: 'Other' },
			{ summary: 'A', Client: 1, client_id: 2 },
		]) {
			const { error } = await create(item);
			expect(error?.message).toMatch(/are the same field in Halo, but have different values$/);
		}
		expect(world.asked()).toEqual([]);
	});

	test('prefers a key with a value to a blank one', async () => {
		await create({ Summary: '', summary: 'Said' });
		expect(sent()).toEqual({ summary: 'Said' });
	});

	test('the form overrides the item', async () => {
		await create({ summary: 'A', client_id: 2 }, { clientId: pick(1) });
		expect(sent()).toMatchObject({ client_id: 1 });
	});
});

test('a switch is on when it is added, and is not sent before', async () => {
	for (const method of ['getCreateFields', 'getUpdateFields', 'getFilters']) {
		const { fields } = (await world.bench.callMethod('resourceMapping', method, {
			parameters: { resource: 'ticket', operation: 'create' },
		})) as { fields: Array<{ type: string; required: boolean; defaultValue?: unknown }> };
		const switches = fields.filter(({ type }) => type === 'boolean');
		expect(switches.length).toBeGreaterThan(0);
		for (const one of switches) expect(one.defaultValue).toBe(one.required ? undefined : true);
		// an empty text is what lets a form show a field at once; it is not sent
		expect(fields.filter((one) => one.type !== 'boolean' && one.defaultValue)).toEqual([]);
	}
});

describe('custom fields', () => {
	const named = async (name: string, record = 'ticket') => {
		const { fields } = (await world.bench.callMethod('resourceMapping', 'getCreateFields', {
			parameters: { resource: record, operation: 'create' },
		})) as {
			fields: Array<{ id: string; type: string; options?: Array<{ name: string; value: number }> }>;
		};
		const field = fields.find(({ id }) => id.startsWith('CF') && id.includes(name));
		if (!field) throw new Error(`no custom field ${name}: ${fields.map(({ id }) => id).join()}`);
		return field;
	};

	test('are part of the form, with types and choices', async () => {
		const { fields } = (await world.bench.callMethod('resourceMapping', 'getCreateFields', {
			parameters: { resource: 'ticket', operation: 'create' },
		})) as { fields: Array<{ id: string; type: string; options?: unknown[] }> };
		const custom = fields.filter(({ id }) => id.startsWith('CF'));
		const types = new Set(custom.map(({ type }) => type));
		const all = ['string', 'options', 'dateTime', 'boolean', 'number', 'array'];
		expect(types).toEqual(new Set(all));
		expect(custom.find(({ type }) => type === 'options')?.options?.length).toBeGreaterThan(1);
	});

	test('are written with the other fields, a selection by the ID of its entry, given by name or ID', async () => {
		const { fields } = (await world.bench.callMethod('resourceMapping', 'getCreateFields', {
			parameters: { resource: 'ticket', operation: 'create' },
		})) as {
			fields: Array<{ id: string; type: string; options?: Array<{ name: string; value: number }> }>;
		};
		const select = fields.find(({ id, type }) => id.startsWith('CF') && type === 'options');
		const entry = select?.options?.[1];
		if (!select || !entry) throw new Error('the sandbox has no custom selection');

		const [row] = await world.json('ticket', 'create', {
			fields: map({ summary: 'A', [select.id]: `={{ "${entry.name}" }}` }),
		});
		expect(sent()).toEqual({
			summary: 'A',
			customfields: [{ name: select.id, value: entry.value }],
		});
		const [read] = await world.json('ticket', 'get', {
			ticketId: pick(row.id),
			output: 'selected',
			outputFields: select.id,
		});
		expect(read).toEqual({
			id: row.id,
			[select.id]: entry.value,
			[`${select.id}_name`]: entry.name,
		});
	});

	test('have a list for each record type', async () => {
		const ids = await Promise.all(
			['ticket', 'client', 'user', 'asset'].map(async (record) => (await named('', record)).id),
		);
		expect(new Set(ids).size).toBe(4);
	});
});

describe('Extra JSON', () => {
	test('is merged into the body, and overrides the form', async () => {
		await world.json('ticket', 'create', {
			fields: map({ summary: 'A', impact: 1 }),
			options: { extraBody: '{ "impact": 2, "category_2": null }' },
		});
		expect(sent()).toEqual({ summary: 'A', impact: 2, category_2: null });
	});

	test('is refused if it is not an object', async () => {
		const { error } = await world.run('ticket', 'create', {
			fields: map({ summary: 'A' }),
			options: { extraBody: '[1]' },
		});
		expect(error?.message).toContain("'Extra JSON' must be an object as JSON");
		expect(world.asked()).toEqual([]);
	});

	test('cannot turn Create into an update', async () => {
		const { error } = await world.run('ticket', 'create', {
			fields: map({ summary: 'A' }),
			options: { extraBody: '{ "id": 1 }' },
		});
		expect(error?.message).toContain("contains an 'id'");
		expect(world.asked()).toEqual([]);
	});
});

describe('IDs', () => {
	test('trap 3: Update without an ID is refused, since Halo would create a duplicate', async () => {
		for (const empty of ['', 'undefined', 'null', '$json.nothing', '" "']) {
			const { error } = await world.run('ticket', 'update', {
				ticketId: pick(`={{ ${empty || '""'} }}`),
				fields: map({ summary: 'A' }),
			});
			expect(error?.message).toBe("'Ticket' is empty");
		}
		expect(world.asked()).toEqual([]);
	});

	test('Update with nothing to change is refused', async () => {
		const { error } = await world.run('ticket', 'update', { ticketId: pick(1), fields: map({}) });
		expect(error?.message).toBe('There is nothing to change');
		expect(world.asked()).toEqual([]);
	});

	test('an ID that is not a number is refused with the name of the field', async () => {
		const { error } = await world.run('ticket', 'create', {
			clientId: pick('={{ "Acme" }}'),
			fields: map({ summary: 'A' }),
		});
		expect(error?.message).toBe("No client is called 'Acme'");
		// the second search is among inactive clients
		expect(world.asked()).toEqual(['GET /api/Client', 'GET /api/Client']);
	});

	test('a site is looked up by name among those of the client, also given by name', async () => {
		const [, client] = world.halo.records('Client');
		const clientId = pick(`={{ ${JSON.stringify(client.name)} }}`);
		const siteId = pick('={{ "main" }}');
		await world.json('user', 'create', { clientId, siteId, fields: map({ name: 'A' }) });
		expect(sent()).toEqual({ name: 'A', client_id: client.id, site_id: client.main_site_id });
		const fields = map({ summary: 'A' });
		await world.json('ticket', 'create', { clientId, related: { siteId }, fields });
		expect(sent()).toMatchObject({ client_id: client.id, site_id: client.main_site_id });
	});

	test('a ticket can be given by its address in Halo', async () => {
		const [row] = await world.json('ticket', 'getAll', { limit: 1 });
		const url = `${new URL(world.halo.credentials.url).origin}/ticket?id=${String(row.id).padStart(7, '0')}`;
		const [read] = await world.json('ticket', 'get', { ticketId: pick(url, 'url') });
		expect(read.id).toBe(row.id);
	});
});

describe('Create or Update', () => {
	test('stops when several match, lists them, and writes nothing', async () => {
		for (let i = 0; i < 2; i++) {
			await world.json('ticket', 'create', { fields: map({ summary: 'Twice told' }) });
		}
		world.asked();
		const { error } = await world.run('ticket', 'upsert', {
			fields: map({ summary: 'twice told', impact: 1 }, 'summary'),
		});
		expect(error?.message).toBe("2 tickets have 'Summary' = 'twice told'");
		expect(error?.description).toMatch(/\d+, \d+/);
		expect(world.asked().some((one) => one.startsWith('POST'))).toBe(false);
	});

	test('writes nothing without a value to match by', async () => {
		const { error } = await world.run('client', 'upsert', { fields: map({ notes: 'x' }, 'name') });
		expect(error?.message).toBe("'Name' is empty, but clients are matched by it");
		expect(world.asked()).toEqual([]);
	});

	test('by ID updates that record, or reports that it does not exist', async () => {
		const [row] = await world.json('client', 'create', { fields: map({ name: 'By Id Ltd' }) });
		const [same] = await world.json('client', 'upsert', {
			fields: map({ id: row.id, name: 'By Id Limited' }, 'id'),
		});
		expect(same).toMatchObject({ id: row.id, name: 'By Id Limited' });
		const { error } = await world.run('client', 'upsert', {
			fields: map({ id: 999999, name: 'Nobody' }, 'id'),
		});
		expect(error).toMatchObject({ httpCode: '404' });
	});

	test('matches a site within its client only', async () => {
		const [one, two] = await world.json('client', 'getAll', { limit: 2 });
		const site = async (clientId: unknown) =>
			(
				await world.json('site', 'upsert', {
					clientId: pick(clientId),
					fields: map({ name: 'Same Name House' }, 'name'),
				})
			)[0].id;
		const made = await site(one.id);
		expect(await site(two.id)).not.toBe(made);
		expect(await site(one.id)).toBe(made);
	});
});
