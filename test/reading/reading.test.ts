import type { IDataObject, INodeParameters, ResourceMapperFields } from 'n8n-workflow';
import { oldest } from '../support/oldest.mts';
import { resourceOf } from '../../sandbox/halo/contract.mts';
import { resources } from '../../nodes/Halo/resources';
import { map, openWorld, pick, type World } from '../support/halo.mts';
import { wholeWeek } from '../support/wholeWeek.mts';

let world: World;
beforeEach(async () => {
	world = await openWorld();
});
afterEach(async () => await world.halo.close());

const ticket = (id = 1) => world.halo.records('Tickets')[id - 1] as IDataObject;
const custom = (row: IDataObject, name: string, set: IDataObject) => {
	const field = (row.customfields as IDataObject[]).find((one) => one.name === name);
	Object.assign(field ?? {}, set);
};
/** Halo answers a list with these rows, as it may without the names that the sandbox adds. */
const answer = (path: RegExp, rows: IDataObject[], key?: string) =>
	world.halo.failNext({
		status: 200,
		match: { path },
		body: (key ? { record_count: rows.length, [key]: rows } : rows) as never,
	});

describe('Include Custom Fields', () => {
	const options = { includeCustomFields: true };

	test('adds each field under its own name, with one request', async () => {
		world.asked();
		const [row] = await world.json('ticket', 'get', { ticketId: pick(1), options });
		expect(row).toMatchObject({ id: 1, CFEnvironment: 3, CFSeatCount: '37', CFAlertUid: null });
		expect(row).not.toHaveProperty('customfields');
		expect(world.asked()).toEqual(['GET /api/Tickets/1']);
	});

	test('in Get Many reads each record once, and keeps the order', async () => {
		const plain = await world.json('ticket', 'getAll', { limit: 12 });
		world.asked();
		const rows = await world.json('ticket', 'getAll', { limit: 12, options });
		expect(rows.map(({ id }) => id)).toEqual(plain.map(({ id }) => id));
		for (const row of rows) expect(row).toHaveProperty('CFEnvironment');
		const asked = world.asked();
		expect(asked.filter((one) => /Tickets\/\d+$/.test(one))).toHaveLength(12);
		expect(new Set(asked).size).toBe(13);
	});

	test('reads as many at a time as Parallel Requests allows', async () => {
		world.halo.failNext({ match: { path: /Tickets\/\d+$/ }, times: 12, delayMs: 500 });
		const start = Date.now();
		await world.json('ticket', 'getAll', { limit: 12, options });
		const took = Date.now() - start;
		const times = world.halo.requests.filter(({ path }) => /Tickets\/\d+$/.test(path));
		const first = times[0].at;
		expect(times.filter(({ at }) => at - first < 490)).toHaveLength(4);
		expect(took).toBeGreaterThan(1450);
	});

	test('requests nothing that the list already has', async () => {
		const rows = [{ id: 1, name: 'A', customfields: [{ name: 'CFHuduId', type: 0, value: '9' }] }];
		answer(/\/Client$/, rows, 'clients');
		world.asked();
		const [row] = await world.json('client', 'getAll', { options });
		expect(row).toMatchObject({ id: 1, CFHuduId: '9' });
		expect(world.asked()).toHaveLength(1);
	});

	test('keeps fields added to the list, and a record deleted in the meantime', async () => {
		answer(/\/Client$/, [{ id: 1, extra: 'of the list' }, { id: 99999 }], 'clients');
		const rows = await world.json('client', 'getAll', { output: 'raw', options });
		expect(rows[0]).toMatchObject({ extra: 'of the list', name: 'Alder Accountants' });
		expect(rows[0]).toMatchObject({ CFHuduId: null });
		expect(rows[1]).toEqual({ id: 99999 });
	});

	test('reads actions by their ticket', async () => {
		const parameters = { ticketId: pick(1), options };
		const rows = await world.json('action', 'getAll', parameters);
		for (const row of rows) expect(row).toMatchObject({ ticket_id: 1, CFMileageNote: null });
		const queries = world.halo.requests.filter(({ path }) => /Actions\/\d+$/.test(path));
		expect(queries.map(({ query }) => query.ticket_id)).toEqual(rows.map(() => '1'));
	});

	test('Selected Fields accepts custom fields by name without the option', async () => {
		const output = { output: 'selected', outputFields: ['summary', 'CFEnvironment'] };
		const [row] = await world.json('ticket', 'getAll', { limit: 1, ...output, ...oldest });
		expect(row).toEqual({
			id: 1,
			summary: 'New starter on Monday',
			CFEnvironment: 3,
			CFEnvironment_name: 'Training',
		});
	});

	test('Include Labels adds the text of a selection beside its ID', async () => {
		const both = { includeCustomFields: true, includeLabels: true };
		const [row] = await world.json('ticket', 'get', { ticketId: pick(1), options: both });
		expect(row).toMatchObject({ CFEnvironment: 3, CFEnvironment_name: 'Training' });
		expect(row).not.toHaveProperty('CFSeatCount_name');
		expect(row).not.toHaveProperty('CFAlertUid_name');
	});
});

describe('Include Labels', () => {
	const options = { includeLabels: true };
	const bare = { id: 1, tickettype_id: 1, status_id: 2, agent_id: 3, priority_id: 1, sla_id: 2 };

	test('a name that Halo returns is kept, and takes no request', async () => {
		world.asked();
		const output = { output: 'selected', outputFields: ['status_id', 'client_id'] };
		const [row] = await world.json('ticket', 'getAll', {
			limit: 1,
			...output,
			options: { ...options, ...oldest.options },
		});
		expect(row).toEqual({
			id: 1,
			status_id: 1,
			status_name: 'New',
			client_id: 3,
			client_name: expect.any(String),
		});
		expect(world.asked()).toEqual(['GET /api/Tickets', 'GET /api/Status']);
	});

	test('each list is requested once, however many records and items there are', async () => {
		for (let i = 0; i < 3; i++) answer(/\/Tickets$/, [bare, { ...bare, id: 2 }], 'tickets');
		world.asked();
		const rows = await world.json('ticket', 'getAll', { options }, [{}, {}, {}]);
		expect(rows).toHaveLength(6);
		for (const row of rows)
			expect(row).toMatchObject({
				status_name: 'In Progress',
				agent_name: 'Maya Lindqvist',
				tickettype_name: 'Incident',
				priority_name: 'Emergency',
			});
		const lists = world.asked().filter((one) => !one.endsWith('/Tickets'));
		expect(lists.sort()).toEqual(
			['Agent', 'Priority', 'Status', 'TicketType'].map((name) => `GET /api/${name}`),
		);
	});

	test("a priority is named by the record's own SLA", async () => {
		for (const row of world.halo.records('Priority'))
			row.name = `${String(row.name)} of ${String(row.slaid)}`;
		const rows = [bare, { ...bare, id: 2, sla_id: 1 }, { ...bare, id: 3, sla_id: 77 }];
		answer(/\/Tickets$/, rows, 'tickets');
		const named = await world.json('ticket', 'getAll', { options });
		expect(named.map(({ priority_name }) => priority_name)).toEqual([
			'Emergency of 2',
			'Critical of 1',
			// of an SLA that has no such priority nothing better can be said
			'Critical of 1 / Emergency of 2',
		]);
	});

	test('an ID that is not in its list has no name, and without IDs no list is read', async () => {
		answer(/\/Tickets$/, [{ ...bare, status_id: 4711, agent_id: undefined }], 'tickets');
		world.asked();
		const output = { output: 'selected', outputFields: ['status_id', 'agent_id'] };
		const [row] = await world.json('ticket', 'getAll', { ...output, options });
		expect(row).toMatchObject({ status_id: 4711, status_name: null, agent_name: null });
		expect(world.asked()).not.toContain('GET /api/Agent');
	});

	test('a list that the credential may not read leaves names out, and the run succeeds', async () => {
		const poor = await openWorld({ refuse: ['/Agent'] });
		try {
			poor.halo.failNext({
				status: 200,
				match: { path: '/Tickets' },
				body: { record_count: 1, tickets: [bare] },
			});
			const { items, hints, error } = await poor.run('ticket', 'getAll', { options });
			expect(error).toBeUndefined();
			expect(items).toHaveLength(1);
			expect(items[0].json).not.toHaveProperty('agent_name');
			expect(hints.map(({ message }) => message).join()).toContain(
				'names could not be read from the list of agents',
			);
		} finally {
			await poor.halo.close();
		}
	});
});

describe('wish 24: Time Zone', () => {
	const london = { timeZone: 'Europe/London' };
	const get = async (resource: string, id: unknown, options: INodeParameters, output = 'raw') =>
		(await world.json(resource, 'get', { [`${resource}Id`]: pick(id), output, options }))[0];

	test('dates are output in the zone with their offset, in summer and in winter', async () => {
		Object.assign(ticket(), {
			dateoccurred: '2026-07-01T23:30:00',
			lastactiondate: '2026-01-05T12:00:00',
		});
		expect(await get('ticket', 1, london)).toMatchObject({
			dateoccurred: '2026-07-02T00:30:00+01:00',
			lastactiondate: '2026-01-05T12:00:00+00:00',
		});
		const kathmandu = { timeZone: 'Asia/Kathmandu', ...oldest.options };
		const [row] = await world.json('ticket', 'getAll', { limit: 1, options: kathmandu });
		expect(row.dateoccurred).toBe('2026-07-02T05:15:00+05:45');
	});

	test('a text that only looks like a date is not changed', async () => {
		const text = '2026-07-05T08:00:00';
		Object.assign(ticket(), { summary: text, details: text, category_1: text, someword: text });
		custom(ticket(), 'CFAlertUid', { value: text, display: text });
		const row = await get('ticket', 1, { ...london, includeCustomFields: true });
		expect(row).toMatchObject({ summary: text, details: text, category_1: text, CFAlertUid: text });
	});

	test('dates inside nested values are converted, too, by their names', async () => {
		const lines = [{ note: '2026-07-05T08:00:00', nested: { event_date: '2026-07-05T08:00:00' } }];
		world.halo.failNext({
			status: 200,
			match: { path: /\/Tickets\/1$/ },
			body: { id: 1, lines, seen_date: '2026-07-05T00:00:00' },
		});
		const row = await get('ticket', 1, london);
		expect(row.lines).toEqual([
			{ note: '2026-07-05T08:00:00', nested: { event_date: '2026-07-05T09:00:00+01:00' } },
		]);
		// nobody says that this is more than a day
		expect(row.seen_date).toBe('2026-07-05T00:00:00');
	});

	test('days are not converted', async () => {
		const [made] = await world.json('asset', 'create', {
			clientId: pick(1),
			assetTypeId: pick(1),
			fields: map({ inventory_number: 'Z-1', warranty_end: '2026-07-01' }),
			output: 'raw',
			options: { timeZone: 'America/New_York' },
		});
		expect(made.warranty_end).toBe('2026-07-01T00:00:00Z');
		const sent = world.halo.requests.findLast(({ method }) => method === 'POST');
		expect(sent?.body).toMatchObject([{ warranty_end: '2026-07-01T00:00:00.000Z' }]);
	});

	test('in custom fields a time is converted, and a day is not', async () => {
		custom(ticket(), 'CFChangeWindow', { value: '2026-07-01T18:00:00', display: '2026-07-01' });
		const options = { ...london, includeCustomFields: true };
		const row = await get('ticket', 1, options);
		expect(row.CFChangeWindow).toBe('2026-07-01T19:00:00+01:00');
		expect((row.customfields as IDataObject[])[4].value).toBe('2026-07-01T19:00:00+01:00');
		custom(ticket(), 'CFChangeWindow', { value: '2026-07-01T00:00:00' });
		expect((await get('ticket', 1, options)).CFChangeWindow).toBe('2026-07-01T00:00:00');
	});

	test('values entered without an offset are in the zone', async () => {
		const fields = {
			targetdate: '2026-07-01T09:00:00',
			deadlinedate: '2026-07-01T09:00:00+02:00',
			CFChangeWindow: '2026-07-01T09:00:00',
		};
		const parameters = { ticketId: pick(1), fields: map(fields), options: london };
		await world.json('ticket', 'update', parameters);
		const sent = world.halo.requests.findLast(({ method }) => method === 'POST');
		expect(sent?.body).toMatchObject([
			{
				targetdate: '2026-07-01T08:00:00.000Z',
				deadlinedate: '2026-07-01T07:00:00.000Z',
				customfields: [{ name: 'CFChangeWindow', value: '2026-07-01T08:00:00.000Z' }],
			},
		]);
	});

	test('filters without an offset are in the zone', async () => {
		const filters = map({ lastupdatefromdate: '2026-07-01T09:00:00' });
		await world.json('ticket', 'getAll', { filters, options: london });
		const sent = world.halo.requests.flatMap(({ query }) => query.lastupdatefromdate ?? []);
		expect(sent.at(-1)).toBe('2026-07-01T08:00:00.000Z');
	});

	test('times of day are never converted, in the input or the output', async () => {
		const times = { start: '1900-01-01T20:00:00', end: '1900-01-01T23:30:00' };
		const [made] = await world.json('workday', 'create', {
			fields: map({ name: 'Night', ...wholeWeek, ...times }),
			options: { timeZone: 'Asia/Kolkata' },
		});
		expect(made).toMatchObject(times);
		const row = await get('workday', made.id, { timeZone: 'America/New_York' }, 'simplified');
		expect(row).toMatchObject(times);
	});

	test.each(['Londn', 'GMT Standard Time'])(
		"'%s' is refused before anything is sent",
		async (timeZone) => {
			for (const [operation, parameters] of [
				['create', { fields: map({ summary: 'x' }) }],
				['update', { ticketId: pick(1), fields: map({ summary: 'x' }) }],
				['get', { ticketId: pick(1) }],
			] as Array<[string, INodeParameters]>) {
				world.asked();
				const { error } = await world.run('ticket', operation, {
					...parameters,
					options: { timeZone },
				});
				expect(error?.message).toContain(`not '${timeZone}'`);
				expect(world.asked()).toEqual([]);
			}
		},
	);
});

describe('dates with which Halo means no date', () => {
	const none = [
		'1899-12-30T00:00:00',
		'1900-01-01T00:00:00',
		'1901-01-01T00:00:00',
		'0001-01-01T00:00:00',
	];

	test.each(none)('%s is null, and unchanged in Raw', async (date) => {
		Object.assign(ticket(), { dateoccurred: date, targetdate: date });
		custom(ticket(), 'CFChangeWindow', { value: date });
		const options = { includeCustomFields: true, timeZone: 'America/New_York' };
		const get = async (more: INodeParameters) =>
			(await world.json('ticket', 'get', { ticketId: pick(1), options, ...more }))[0];
		expect(await get({})).toMatchObject({ dateoccurred: null, CFChangeWindow: null });
		const selected = { output: 'selected', outputFields: ['targetdate'] };
		expect(await get(selected)).toMatchObject({ targetdate: null });
		expect(await get({ output: 'raw' })).toMatchObject({
			dateoccurred: date,
			targetdate: date,
			CFChangeWindow: date,
		});
	});

	test('are times of day in the fields that hold one', async () => {
		const [row] = await world.json('workday', 'getAll', { limit: 1 });
		expect(row.start).toMatch(/^1900-01-01T\d\d:\d\d:00$/);
	});
});

const records = resources.flatMap(({ record }) => record ?? []);
const knows = (path: string, parameter: string) => {
	const [, name] = path.split('/');
	return resourceOf(name).filters.has(parameter);
};

describe('changed since', () => {
	const since = records.filter(({ path }) => knows(path, 'lastupdatefromdate'));

	test('is a filter of exactly the records for which Halo supports it', () => {
		const offered = records.filter(({ filters }) =>
			filters.some(({ id }) => id === 'lastupdatefromdate'),
		);
		expect(offered.map(({ value }) => value)).toEqual(since.map(({ value }) => value));
		expect(since.length).toBeGreaterThan(5);
	});

	test.each(since)(
		'$name: Changed From leaves out unchanged records',
		async ({ value, filters }) => {
			const field = filters.find(({ id }) => id === 'lastupdatefromdate');
			expect(field).toMatchObject({ displayName: 'Changed From', type: 'dateTime' });
			const at = async (lastupdatefromdate: string) =>
				await world.json(value, 'getAll', { filters: map({ lastupdatefromdate }), limit: 3 });
			expect(await at('2000-01-01T00:00:00Z')).not.toEqual([]);
			expect(await at('2999-01-01T00:00:00Z')).toEqual([]);
		},
	);
});

describe('wish 18: saved views', () => {
	const viewed = records.filter(({ path }) => knows(path, 'view_id'));

	test('are a filter of every record for which Halo supports them', () => {
		expect(viewed.map(({ value }) => value)).toEqual([
			'agent',
			'client',
			'opportunity',
			'project',
			'status',
			'team',
			'ticket',
			'ticketType',
		]);
	});

	test.each(viewed)('$name: chosen by name from the list, sent by ID', async ({ value }) => {
		const { fields } = (await world.bench.callMethod('resourceMapping', 'getFilters', {
			parameters: { resource: value, operation: 'getAll' },
		})) as ResourceMapperFields;
		const view = fields.find(({ id }) => id === 'view_id');
		expect(view).toMatchObject({ displayName: 'View', type: 'options' });
		expect(view?.options?.[1]).toMatchObject({ name: 'ViewLists 2', value: 2 });

		for (const view_id of [2, '2', 'viewlists 2']) {
			await world.json(value, 'getAll', { filters: map({ view_id }), limit: 1 });
			const sent = world.halo.requests.flatMap(({ query }) => query.view_id ?? []);
			expect(sent.at(-1)).toBe('2');
		}
	});

	test('of tickets, opportunities and projects are listed for their own kind only', async () => {
		for (const [resource, domain] of [
			['ticket', 'reqs'],
			['opportunity', 'opps'],
			['project', 'prjs'],
		]) {
			await world.bench.callMethod('resourceMapping', 'getFilters', { parameters: { resource } });
			const asked = world.halo.requests.findLast(({ path }) => path.endsWith('/ViewLists'));
			expect(asked?.query.domain).toBe(domain);
		}
	});
});
