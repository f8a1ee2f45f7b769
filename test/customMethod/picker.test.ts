import type { INodeListSearchResult, INodeParameters, ResourceMapperFields } from 'n8n-workflow';
import { catalogue } from '../../nodes/Halo/catalogue';
import { resources } from '../../nodes/Halo/resources';
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

const idsOf = ({ fields }: ResourceMapperFields) => fields.map(({ id }) => id);

describe('the catalogue', () => {
	test('has all of the paths of Halo, by method', async () => {
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
	])('knows %s as %s', async (address, path) => {
		expect((await catalogue()).find(address)?.path).toBe(path);
	});

	test('has the fields and the filters that the guided resources write and filter by', async () => {
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
	test('is searched in any part of the name, and says what a path takes', async () => {
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
