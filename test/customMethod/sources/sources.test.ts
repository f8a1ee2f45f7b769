import type { IDataObject, INodeParameters } from 'n8n-workflow';
import type { Row } from '../../../sandbox/halo/index.mts';
import { openWorld, pick, type World } from '../../support/halo.mts';
import larkfield from './larkfield.json';

let world: World;
beforeAll(async () => {
	world = await openWorld();
	world.halo.seed('CustomIntegration', [asRow(larkfield)]);
	world.halo.seed('CustomIntegrationMethod', larkfield.methods.map(asRow));
});
afterAll(async () => await world.halo.close());

const asRow = (data: object) => data as Row;

type More = Record<string, unknown>;

const rows = (values: Record<string, string>) => ({
	parameter: Object.entries(values).map(([name, value]) => ({ name, value })),
});
const outputs = (values: Record<string, string>) => ({
	variable: Object.entries(values).map(([name, value]) => ({ name, value })),
});

/** The two ways to the same method. */
const ways: Record<string, (name: string) => More> = {
	export: (name) => ({
		source: 'export',
		exportJson: JSON.stringify(larkfield),
		exportMethod: pick(name, 'name'),
	}),
	saved: (name) => ({
		source: 'saved',
		savedMethod: pick(larkfield.methods.find((method) => method.name === name)?.id),
	}),
};

const call = async (parameters: More, items?: IDataObject[]) =>
	await world.json('customMethod', 'call', parameters as INodeParameters, items);

const refusalOf = async (parameters: More, items?: IDataObject[]) => {
	const { error } = await world.run('customMethod', 'call', parameters as INodeParameters, items);
	return `${error?.message}. ${error?.description}`;
};

const lastRequest = () => world.halo.requests[world.halo.requests.length - 1];
const clients = () => world.halo.records('Client').filter(({ inactive }) => !inactive);

describe.each(Object.keys(ways))('a method from %s', (way) => {
	const from = ways[way];

	test('keeps the query in its path, and leaves empty rows out', async () => {
		const [item] = await call(from('Get Clients'));
		expect(Object.keys(item)).toEqual(['Clients', 'Total']);
		expect(item.Clients).toHaveLength(5);
		// without pages Halo counts the rows that it gives
		expect(item.Total).toBe(5);
		const { path, query } = lastRequest();
		expect([path, query]).toEqual([
			'/api/client',
			{ count: '5', includeinactive: 'false', order: 'name' },
		]);
	});

	test('fills {param}, reads the types, and accepts a variable without << >>', async () => {
		const [{ id, name }] = clients();
		const [item] = await call(from('Get Client'), [{ client_id: id, with_details: true }]);
		expect(item).toEqual({ id: String(id), Name: name, asked_for: id });
		expect(lastRequest().query).toEqual({ includedetails: 'true' });
	});

	test('fills quoted and unquoted variables of its body, each once', async () => {
		const given = { subject: 'A "b"\n<<details>>', details: 'x", "y": "z', client_id: 1 };
		const [item] = await call(from('Create Ticket'), [given]);
		expect(item).toEqual({ ticket_id: expect.any(Number), summary: given.subject });
		expect(lastRequest().body).toEqual([
			{ summary: given.subject, details: `From n8n: ${given.details}`, client_id: 1 },
		]);
	});

	test.each(['Sites', '<<Sites>>', 'response^sites'])(
		'loops over %s as a runbook',
		async (over) => {
			const parameters = {
				...from('Get Sites'),
				iterateOver: over,
				outputVariables: outputs({ site: 'response^name' }),
			};
			const items = await call(parameters, [{ client_id: 1 }]);
			const sites = world.halo.records('Site').filter((site) => Number(site.client_id) === 1);
			expect(items.map(({ site }) => site).sort()).toEqual(sites.map(({ name }) => name).sort());
			expect(items.map(({ count }) => count)).toEqual(sites.map(() => sites.length));
			expect(Object.keys(items[0])).toEqual(['count', 'site']);
		},
	);

	test('is read once for all items', async () => {
		world.asked();
		await call(from('Search'), [{ text: 'a' }, { text: 'e' }]);
		expect(world.asked()).toEqual([
			...(way === 'saved'
				? ['GET /api/CustomIntegrationMethod/515', 'GET /api/CustomIntegration/51']
				: []),
			'GET /api/tickets',
			'GET /api/tickets',
		]);
	});

	test('rows of the form override those with the same name', async () => {
		const parameters = {
			...from('Get Clients'),
			queryParameters: rows({ order: 'id', count: '2', search: '<<q>>' }),
			headers: rows({ 'X-Mine': '1' }),
			variables: rows({ q: 'a' }),
			outputVariables: outputs({ Total: 'response^clients^id' }),
		};
		const [item] = await call(parameters);
		expect(Object.keys(item)).toEqual(['Clients', 'Total']);
		expect(item.Total).toEqual((item.Clients as IDataObject[]).map(({ id }) => id));
		const { query, headers } = lastRequest();
		expect(query).toEqual({ count: '2', includeinactive: 'false', order: 'id', search: 'a' });
		expect(headers['x-mine']).toBe('1');
	});

	test('a body in the form replaces its own', async () => {
		const replacementBody = '[{"summary": "<<subject>>, replaced"}]';
		await call({ ...from('Create Ticket'), replacementBody }, [{ subject: 'S' }]);
		expect(lastRequest().body).toEqual([{ summary: 'S, replaced' }]);
	});

	test.each(['null', '', ' null '])('keeps its own body if the form has %j', async (none) => {
		const given = { subject: 'S', details: 'D', client_id: 1 };
		await call({ ...from('Create Ticket'), replacementBody: none }, [given]);
		expect(lastRequest().body).toMatchObject([{ summary: 'S', client_id: 1 }]);
	});

	test('a variable that refers to itself is inserted once', async () => {
		const variables = rows({ text: '<<text>> <<other>>', other: '<<text>>' });
		await call({ ...from('Search'), variables });
		expect(lastRequest().query).toMatchObject({ search: '<<text>> <<other>>' });
	});
});

test('both sources return the same items', async () => {
	const item = { client_id: 1, with_details: true, text: 'a' };
	for (const name of ['Get Clients', 'Get Client', 'Get Sites', 'Search']) {
		const [exported, saved] = await Promise.all(
			Object.values(ways).map(async (from) => await call(from(name), [item])),
		);
		expect(saved).toEqual(exported);
	}
});

describe('the export', () => {
	const method = { name: 'M', path: '/api/client', method: '0' };

	test.each<[string, unknown]>([
		['an integration', { methods: [method] }],
		['a list of them', [{ methods: [] }, { methods: [method] }]],
		['wrapped once', { integration: { methods: [method] } }],
		['a wrapped list', { integrations: [{ methods: [method] }] }],
		['a bare method', method],
		['a list of methods', [method]],
	])('may be %s, as data or as text', async (_, json) => {
		for (const exportJson of [JSON.stringify(json), '={{ $json.it }}']) {
			const [item] = await call({ source: 'export', exportJson }, [{ it: json as IDataObject }]);
			expect(item.record_count).toBe(clients().length);
		}
	});

	test.each<[string, unknown, string]>([
		['empty', '', "'Export' is empty"],
		['not JSON', 'Get Clients', 'is not JSON'],
		['something else', '{"a": [1, {"b": 2}]}', 'is not a custom integration'],
		['without methods', '{"name": "x", "methods": [{}, null]}', 'has no methods'],
		['a runbook', '{"name": "x", "steps": [{"id": 1}]}', 'the export of a runbook'],
		['a list of runbooks', '[{"steps": []}]', 'Export the custom integration'],
		['unknown codes', { methods: [{ ...method, method: 9 }] }, 'unknown HTTP method: 9'],
		['no path', { methods: [{ name: 'M', path: '' }] }, "'M' has no path"],
	])('that is %s says what to paste instead', async (_, exportJson, words) => {
		const json = typeof exportJson === 'string' ? exportJson : JSON.stringify(exportJson);
		world.asked();
		expect(await refusalOf({ source: 'export', exportJson: json })).toContain(words);
		expect(world.asked()).toEqual([]);
	});

	test('lists the methods to choose from, without secrets', async () => {
		const words = await refusalOf({ ...ways.export('get'), exportMethod: pick('nothing', 'name') });
		expect(words).toContain("has no method 'nothing'. The export has 'Get Clients', 'Get Client'");
		expect(words).not.toContain('secret');
		expect(await refusalOf({ ...ways.export(''), exportMethod: pick('') })).toContain(
			'No method is chosen',
		);
	});

	test('accepts a name in any case, and an ID', async () => {
		for (const wanted of ['get clients', '511']) {
			const [item] = await call({ ...ways.export(''), exportMethod: pick(wanted, 'name') });
			expect(item.Total).toBe(5);
		}
	});

	test('accepts the name of a saved method, with or without its integration', async () => {
		for (const name of ['get client', ` ${larkfield.name}: Get Client `]) {
			const savedMethod = pick(name, 'name');
			const [item] = await call({ source: 'saved', savedMethod }, [
				{ client_id: 1, with_details: true },
			]);
			expect(item.id).toBe('1');
		}
	});

	test('ignores headers that belong to the connection', async () => {
		const headers = [
			{ key: 'Authorization', value: 'Bearer <<token>>' },
			{ key: 'Host', value: 'evil.example' },
			{ key: 'X-Kept', value: 'yes' },
		];
		await call({ source: 'export', exportJson: JSON.stringify({ ...method, headers }) });
		const sent = lastRequest().headers;
		expect(sent['x-kept']).toBe('yes');
		expect(sent.host).not.toContain('evil');
		expect(JSON.stringify(sent)).not.toContain('token>>');
	});
});

describe('a method that cannot be found is reported', () => {
	test.each(['', 'abc', '1/../2'])("a saved method called '%s' is not requested", async (id) => {
		world.asked();
		expect(
			await refusalOf({ source: 'saved', savedMethod: pick('={{ $json.id }}') }, [{ id }]),
		).toMatch(/No method is chosen|is not the ID of a method/);
		expect(world.asked()).toEqual([]);
	});

	test('for a name that no saved method, or more than one, has', async () => {
		const refused = async (name: string) =>
			await refusalOf({ source: 'saved', savedMethod: pick(name, 'name') });
		expect(await refused('Get Moons')).toMatch(/^Halo has no method 'Get Moons'/);
		world.halo.seed('CustomIntegrationMethod', [{ name: 'Twin' }, { name: 'twin' }]);
		expect(await refused('Twin')).toMatch(/^Several methods are called 'Twin'/);
	});

	test('for a saved method that no longer exists', async () => {
		expect(await refusalOf({ source: 'saved', savedMethod: pick('9999') })).toMatch(/9999|not/);
	});
});

describe('the dropdowns', () => {
	const search = async (name: string, parameters: More, filter?: string) =>
		(await world.bench.callMethod(
			'listSearch',
			name,
			{
				parameters: {
					resource: 'customMethod',
					operation: 'call',
					...parameters,
				} as INodeParameters,
			},
			filter,
		)) as { results: Array<{ name: string; value: unknown }> };

	test('offer the methods of an export', async () => {
		const { results } = await search('searchExportedMethods', ways.export(''), 'CLIENT');
		expect(results).toEqual([
			{ name: 'Get Client', value: 'Get Client' },
			{ name: 'Get Clients', value: 'Get Clients' },
		]);
	});

	test('explain what is wrong with an export', async () => {
		const broken = { source: 'export', exportJson: '{' };
		await expect(search('searchExportedMethods', broken)).rejects.toThrow('is not JSON');
	});

	test('offer the methods of Halo, each after the name of its integration', async () => {
		const { results } = await search('searchSavedMethods', { source: 'saved' }, 'larkfield');
		expect(results).toContainEqual({ name: 'Larkfield Service Desk: Search', value: 515 });
	});
});
