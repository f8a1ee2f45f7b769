import { NodeHelpers } from 'n8n-workflow';
import type {
	INodeListSearchResult,
	INodeParameters,
	ResourceMapperField,
	ResourceMapperFields,
} from 'n8n-workflow';
import { Halo } from '../../nodes/Halo/Halo.node';
import { catalogue } from '../../nodes/Halo/catalogue';
import { resources } from '../../nodes/Halo/resources';
import { callMethod, runMethod, type Form } from '../support/customMethod.mts';
import { openWorld, pick, type World } from '../support/halo.mts';

let world: World;
beforeAll(async () => {
	world = await openWorld();
});
afterAll(async () => await world.halo.close());

const on = (path: unknown, more: INodeParameters = {}) => ({
	parameters: {
		resource: 'customMethod',
		operation: 'call',
		method: 'GET',
		path: path as INodeParameters,
		...more,
	},
});

const search = async (filter: string, more: INodeParameters = {}) =>
	(await world.bench.callMethod(
		'listSearch',
		'searchPaths',
		on(pick('', 'list'), more),
		filter,
	)) as INodeListSearchResult;

const mapper = async (method: string, path: unknown, more: INodeParameters = {}) =>
	(await world.bench.callMethod('resourceMapping', method, on(path, more))) as ResourceMapperFields;

/** n8n does not show all: one field holds what the form is compared by. */
const shown = (fields: ResourceMapperField[]) => fields.filter(({ display }) => display);
const idsOf = ({ fields }: ResourceMapperFields) => shown(fields).map(({ id }) => id);

describe('the catalogue of paths', () => {
	test("contains all of Halo's paths, by method", async () => {
		const { paths } = await catalogue();
		const taking = (method: string) =>
			paths.filter(({ methods }) => methods.includes(method as 'GET'));
		expect(paths).toHaveLength(886);
		expect(['GET', 'POST', 'DELETE'].map((method) => taking(method).length)).toEqual([
			710, 411, 210,
		]);
	});

	test.each([
		['/api/Tickets', '/api/Tickets'],
		['tickets', '/api/Tickets'],
		[' /API/TICKETS/?count=1', '/api/Tickets'],
		['/api/Tickets/5', '/api/Tickets/{id}'],
		['/api/tickets/<<ticket^id!>>', '/api/Tickets/{id}'],
		['Tickets/{ticket_id}', '/api/Tickets/{id}'],
		['/api/Agent/me', '/api/Agent/me'],
		['/api/TicketApproval/5&2', '/api/TicketApproval/{id}&{seq}'],
		['/api/Nonsense', undefined],
		['', undefined],
		['https://evil.example/api/Tickets', undefined],
	])('contains %s as %s', async (address, path) => {
		expect((await catalogue()).find(address)?.path).toBe(path);
	});

	test('contains the fields and filters that the guided resources use', async () => {
		const { find } = await catalogue();
		for (const { record } of resources) {
			if (!record) continue;
			const halo = find(record.path);
			const written = halo?.body?.fields.map(({ id }) => id) ?? [];
			const asked = halo?.query('GET').map(({ id }) => id) ?? [];
			if (halo?.body)
				expect(written).toEqual(expect.arrayContaining(record.fields.map(({ id }) => id)));
			expect(asked).toEqual(
				expect.arrayContaining(record.filters.map(({ id, query }) => query ?? id)),
			);
		}
	});
});

describe('the list of paths', () => {
	test('can be searched by any part of a name, and shows what a path accepts', async () => {
		const { results } = await search('clientc');
		expect(results).toEqual([
			{ name: '/api/ClientCache (GET)', value: '/api/ClientCache' },
			{ name: '/api/ClientContract (GET, POST)', value: '/api/ClientContract' },
			{ name: '/api/ClientContract/{id} (GET, DELETE)', value: '/api/ClientContract/{id}' },
			{ name: '/api/ClientContract/Approval (POST)', value: '/api/ClientContract/Approval' },
			{ name: '/api/ClientContract/NextRef (POST)', value: '/api/ClientContract/NextRef' },
		]);
		expect((await search('')).results).toHaveLength(886);
	});
});

describe('the form of a path', () => {
	const query = async (path: unknown, more?: INodeParameters) =>
		await mapper('getPathQuery', path, more);
	const body = async (path: unknown, method = 'POST') =>
		await mapper('getPathBody', path, { method });
	const parameters = async (path: unknown) => await mapper('getPathParameters', path);

	test('offers the query parameters with their types, none preselected', async () => {
		const { fields } = await query(pick('/api/Tickets', 'list'));
		const types = new Map(fields.map(({ id, type }) => [id, type]));
		expect(types.get('search')).toBe('string');
		expect(types.get('client_id')).toBe('number');
		expect(types.get('open_only')).toBe('boolean');
		expect(types.get('lastupdatefromdate')).toBe('dateTime');
		expect(fields.some(({ required }) => required)).toBe(false);
		expect(fields.some(({ id }) => /^page/.test(id))).toBe(false);
	});

	test('is the same for a typed path, however it is written', async () => {
		const listed = await query(pick('/api/Client/{id}', 'list'));
		expect(idsOf(listed)).toContain('includedetails');
		for (const path of [
			'/api/client/12',
			'Client/<<id>>',
			' client/{client_id}?includedetails=true',
		]) {
			expect(await query(pick(path, 'path'))).toEqual(listed);
		}
	});

	test('lists the parameters of the chosen method first, and keeps those of other methods', async () => {
		const path = pick('/api/Attachment/image', 'path');
		const [post, get] = [idsOf(await query(path, { method: 'POST' })), idsOf(await query(path))];
		expect(post.indexOf('ticket_id')).toBeLessThan(post.indexOf('nonce'));
		expect(get.indexOf('ticket_id')).toBeGreaterThan(get.indexOf('nonce'));
		expect([...post].sort()).toEqual([...get].sort());
	});

	test('offers the body fields', async () => {
		const { fields } = await body(pick('/api/Tickets', 'path'));
		const types = new Map(fields.map(({ id, type }) => [id, type]));
		expect(types.get('summary')).toBe('string');
		expect(types.get('status_id')).toBe('number');
		expect(types.get('customfields')).toBe('array');
		// what was entered stays when the method changes
		expect((await body(pick('/api/Tickets', 'path'), 'PUT')).fields).toEqual(fields);
	});

	test('offers the path parameters in order, each once', async () => {
		const path = '/api/<<a>>/{b}/<<a>>-<<"odd^name">>/<<ticket^id>>/<<rows[0]>>?x=<<c!>>&y={d}';
		const { fields } = await parameters(pick(path, 'path'));
		expect(shown(fields).map(({ id, required }) => [id, required])).toEqual(
			['a', 'b', 'odd^name', 'c'].map((id) => [id, true]),
		);
		expect(idsOf(await parameters(pick('/api/TicketApproval/{id}&{seq}', 'list')))).toEqual([
			'id',
			'seq',
		]);
		expect((await parameters(pick('/api/Client', 'path'))).fields).toEqual([]);
	});

	test.each<[string, unknown, RegExp]>([
		[
			'an expression that the editor cannot evaluate',
			pick('={{ $json.path }}', 'path'),
			/expression/,
		],
		['an expression without a value', pick(undefined, 'path'), /expression/],
		['no path yet', pick('', 'list'), /Choose a path first/],
		[
			'a path that Halo does not list',
			pick('/api/Nonsense', 'path'),
			/no path like \/api\/Nonsense/,
		],
		[
			'a path without parameters',
			pick('/api/Agent/ClearCache', 'path'),
			/lists no query parameters/,
		],
	])('%s: explains this, and the rest can be entered', async (_, path, notice) => {
		for (const method of ['getPathQuery', 'getPathBody']) {
			const { fields, emptyFieldsNotice } = await mapper(method, path);
			expect(fields).toEqual([]);
			expect(emptyFieldsNotice).toMatch(method === 'getPathBody' ? /\w/ : notice);
		}
	});

	test.each([
		['/api/Client/{id}', true],
		['/api/Client/<<id>>', true],
		['={{ "/api/" + $json.path }}', true],
		['/api/Client', false],
		['', false],
	])('the field for path parameters beside %s: %s', (path, shown) => {
		const { description } = new Halo();
		const property = description.properties.find(({ name }) => name === 'pathParameters');
		const { parameters: values } = on(pick(path, 'path'), { source: 'define' });
		const node = { typeVersion: 1 };
		expect(property && NodeHelpers.displayParameter(values, property, node, description)).toBe(
			shown,
		);
	});

	test('the saved parameters stay small for each path of Halo', async () => {
		const { paths } = await catalogue();
		let largest = 0;
		for (const { path, methods } of paths) {
			for (const method of methods) {
				const schemas = [
					await mapper('getPathParameters', pick(path, 'list'), { method }),
					await query(pick(path, 'list'), { method }),
					await body(pick(path, 'list'), method),
				];
				for (const { fields } of schemas) expect(shown(fields).length).toBeLessThanOrEqual(150);
				largest = Math.max(largest, JSON.stringify(schemas).length);
			}
		}
		expect(largest).toBeLessThan(60_000);
	});
});

describe('a value in a field of the form', () => {
	const call = async (form: Form, item = {}) => {
		await callMethod(world, form, [item]);
		const { path, query } = world.halo.requests[world.halo.requests.length - 1];
		return { path, query };
	};

	test('is sent in both modes, together with rows entered by hand', async () => {
		const pathQuery = { search: 'a&b=c <<text>>', client_id: '5', open_only: true, status: [1, 2] };
		const sent = { search: 'a&b=c "x"&y=1', client_id: '5', open_only: 'true', status: '1,2' };
		for (const mode of ['list', 'path']) {
			const form = { path: '/api/Tickets', mode, pathQuery, query: { count: '1' } };
			expect((await call(form, { text: '"x"&y=1' })).query).toEqual({ ...sent, count: '1' });
		}
	});

	test("has dates in Halo's format", async () => {
		const pathQuery = { lastupdatefromdate: '2026-01-31T10:00:00+01:00' };
		const { query } = await call({ path: '/api/Tickets', pathQuery });
		expect(query).toEqual({ lastupdatefromdate: '2026-01-31T09:00:00.000Z' });
	});

	test('fills the path, before Variables, which come before the fields of the item', async () => {
		const [a, b, c] = world.halo.records('Client').map(({ id }) => String(id));
		const item = { id: a };
		const path = '/api/Client/{id}';
		expect((await call({ path }, item)).path).toBe(`/api/Client/${a}`);
		const variables = { id: b };
		expect((await call({ path, variables }, item)).path).toBe(`/api/Client/${b}`);
		const pathParameters = { id: c };
		expect((await call({ path, variables, pathParameters }, item)).path).toBe(`/api/Client/${c}`);
		const empty = { path, variables, pathParameters: { id: '' } };
		expect((await call(empty, item)).path).toBe(`/api/Client/${b}`);
	});

	test('of the wrong type is refused', async () => {
		const { error } = await runMethod(world, { path: 'Tickets', pathQuery: { client_id: 'Acme' } });
		expect(error?.message).toBe("The query parameter 'client_id' must be a number, not 'Acme'");
	});
});
