import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { publishedSignIns } from '../../sandbox/halo/seed/reports.mts';
import { openWorld, pick, type World } from '../support/halo.mts';

let world: World;
beforeAll(async () => {
	world = await openWorld();
});
afterAll(async () => await world.halo.close());

type Row = Record<string, string>;

/** A Custom Method as the form saves it. */
interface Form {
	method?: string;
	path?: string;
	query?: Row;
	headers?: Row;
	variables?: Row;
	body?: string;
	/** Output variables by name: a path, or all of the row. */
	output?: Record<string, string | Row>;
	iterateOver?: string;
	options?: IDataObject;
}

function form({ query, headers, variables, output, path = '/api/client', ...rest }: Form) {
	const rows = (values: Row = {}) => ({
		parameter: Object.entries(values).map(([name, value]) => ({ name, value })),
	});
	return {
		...rest,
		path: pick(path, 'path'),
		queryParameters: rows(query),
		headers: rows(headers),
		variables: rows(variables),
		outputVariables: {
			variable: Object.entries(output ?? {}).map(([name, row]) => ({
				name,
				...(typeof row === 'string' ? { value: row } : row),
			})),
		},
	} as INodeParameters;
}

const call = async (wanted: Form, items?: IDataObject[]) =>
	await world.json('customMethod', 'call', form(wanted), items);

async function failure(wanted: Form, items?: IDataObject[]) {
	const { error } = await world.run('customMethod', 'call', form(wanted), items);
	return { message: error?.message, description: error?.description, error };
}

const clients = () => world.halo.records('Client').filter(({ inactive }) => !inactive);
const lastRequest = () => world.halo.requests[world.halo.requests.length - 1];

describe("Halo's worked example", () => {
	test("runs Get Clients as in Halo's guide", async () => {
		world.asked();
		const output = await call({ method: 'GET', output: { clients: 'response^clients' } });
		expect(output).toHaveLength(1);
		expect(Object.keys(output[0])).toEqual(['clients']);
		const names = (output[0].clients as IDataObject[]).map(({ name }) => name);
		expect(names.sort()).toEqual(
			clients()
				.map(({ name }) => name)
				.sort(),
		);
		expect(world.asked()).toEqual(['GET /api/client']);
	});

	test('picks lists, elements and text', async () => {
		const [whole] = await call({});
		const [first] = whole.clients as IDataObject[];
		const [picked] = await call({
			output: {
				names: 'response^clients^name',
				first: 'response^clients[0]^id!',
				found: { value: `response^clients[name=${String(first.name)}]^id`, type: 'integer' },
				total: { value: 'response^record_count', type: 'string' },
				none: { value: 'response^clients[name=Nobody]^id' },
				out: { value: 'response^nothing', ifMissing: 'omit' },
			},
		});
		expect(picked).toEqual({
			names: (whole.clients as IDataObject[]).map(({ name }) => name),
			first: String(first.id),
			found: first.id,
			total: String(whole.record_count),
			none: null,
		});
	});

	test('returns one item for each client', async () => {
		const output = await call({
			iterateOver: 'response^clients',
			output: { name: 'response^name', of: 'parent^record_count' },
		});
		expect(output).toHaveLength(clients().length);
		expect(output.map(({ name }) => name).sort()).toEqual(
			clients()
				.map(({ name }) => name)
				.sort(),
		);
		expect(new Set(output.map(({ of }) => of))).toEqual(new Set([clients().length]));
	});
});

describe('without output variables', () => {
	test('an object becomes one item', async () => {
		const [item, ...more] = await call({ path: 'Client' });
		expect(more).toEqual([]);
		expect(item.record_count).toBe(clients().length);
	});

	test('a list becomes one item for each element', async () => {
		const output = await call({ path: '/api/Status' });
		expect(output).toHaveLength(world.halo.records('Status').length);
		expect(output[0]).toHaveProperty('name');
	});

	test('Iterate Over alone returns the elements', async () => {
		const output = await call({ iterateOver: 'response^clients' });
		expect(output).toHaveLength(clients().length);
		expect(await call({ iterateOver: 'response^clients^id' })).toEqual(
			output.map(({ id }) => ({ value: id })),
		);
	});
});

describe('the request', () => {
	test('fills variables in the path, query, headers and body', async () => {
		await call(
			{
				method: 'POST',
				path: '/api/Tickets',
				query: { returnall: '<<flag>>', tags: '<<tags>>', none: '<<nil>>' },
				headers: { 'X-Caller': 'n8n <<who^name>>' },
				variables: { who: '{"name":"Ada"}', flag: 'true' },
				body: '[{"summary": "<<who^name>> says \\"<<text>>\\"", "client_id": <<client_id>>}]',
			},
			[{ text: 'a "b"\n<<who>>', client_id: 1, tags: [1, 2], nil: null, flag: 'item' }],
		);
		const { method, path, query, headers, body } = lastRequest();
		expect([method, path, query]).toEqual([
			'POST',
			'/api/Tickets',
			{ returnall: 'true', tags: '1,2' },
		]);
		expect(headers['x-caller']).toBe('n8n Ada');
		expect(headers['content-type']).toBe('application/json');
		expect(body).toEqual([{ summary: 'Ada says "a "b"\n<<who>>"', client_id: 1 }]);
	});

	test('is sent for each item, and each output item is paired with its input item', async () => {
		const ids = clients()
			.slice(0, 2)
			.map(({ id }) => id);
		const { items } = await world.run(
			'customMethod',
			'call',
			form({ path: '/api/client/{id}', output: { id: 'response^id', name: 'response^name' } }),
			ids.map((id) => ({ id })),
		);
		expect(items.map(({ json, pairedItem }) => [json.id, pairedItem])).toEqual(
			ids.map((id, item) => [id, { item }]),
		);
	});

	test('keeps the query in the path, and joins parameters with the same name by commas', async () => {
		await call({ path: 'client?search=<<q>>&count=1' }, [{ q: 'a&count=99' }]);
		expect(lastRequest().query).toEqual({ search: 'a&count=99', count: '1' });
		const parameters = {
			...form({}),
			queryParameters: {
				parameter: [
					{ name: 'status', value: '1' },
					{ name: 'status', value: '2' },
				],
			},
		};
		await world.json('customMethod', 'call', parameters);
		expect(lastRequest().query).toEqual({ status: '1,2' });
	});

	test('accepts an object from an expression', async () => {
		await call({ method: 'POST', path: 'Tickets', body: '={{ [$json] }}' }, [{ summary: '<<x>>' }]);
		expect(lastRequest().body).toEqual([{ summary: '<<x>>' }]);
	});

	test('keeps every digit of a number', async () => {
		const body = '[{"summary": "s", "thirdpartyid": 12345678901234567890}]';
		await call({ method: 'POST', path: 'Tickets', body });
		expect(lastRequest().headers['content-length']).toBe(String(body.length));
	});

	test('can be a DELETE', async () => {
		const [{ id }] = await call({
			method: 'POST',
			path: 'Client',
			body: '[{"name": "To be deleted", "toplevel_id": 1}]',
			output: { id: 'response^id' },
		});
		await call({ method: 'DELETE', path: '/api/Client/<<id>>' }, [{ id }]);
		expect(world.halo.records('Client').some((row) => row.id === id)).toBe(false);
	});
});

describe('options', () => {
	test('Include Input Fields keeps the fields of the item, and the output overrides them', async () => {
		const [item] = await call(
			{ output: { total: 'response^record_count' }, options: { includeInputFields: true } },
			[{ total: 'old', mine: 1 }],
		);
		expect(item).toEqual({ total: clients().length, mine: 1 });
	});

	test('Timeout is applied', async () => {
		world.halo.failNext({ delayMs: 3000, match: { path: 'Tickets' } });
		const body = '[{"summary": "late"}]';
		const { message } = await failure({
			method: 'POST',
			path: 'Tickets',
			body,
			options: { timeout: 1 },
		});
		expect(message).toMatch(/respond|time|wait/i);
	});
});

describe('invalid settings are refused before anything is sent', () => {
	const broken = '[{"summary": "<<text>>" "client_id": <<id>>}]';
	test.each<[string, Form, string, string]>([
		['an empty path', { path: ' ' }, "'Path' is empty", '/api/client'],
		[
			'another host',
			{ path: 'https://evil.example/api/client' },
			"The path 'https://evil.example/api/client' cannot be used",
			'It contains a server name',
		],
		[
			'another host without a scheme',
			{ path: '//evil.example/x' },
			'cannot be used',
			'It contains a server name',
		],
		['a host in a variable', { path: '<<host>>/x' }, 'Halo', ''],
		[
			'a step up',
			{ path: '/api/../auth/token' },
			"The path '/api/../auth/token' contains a '..' step",
			'without',
		],
		[
			'a step up in a variable',
			{ path: '/api/client/<<up>>' },
			"<<up>> in the path is '..'",
			'another path',
		],
		[
			'a step up inside a variable',
			{ path: '/api/client/<<climb>>' },
			'cannot be used',
			'lead elsewhere',
		],
		[
			'a variable that does not exist',
			{ path: '/api/client/<<clent>>' },
			'<<clent>> in the path has no value',
			"Add 'clent' under 'Variables'",
		],
		[
			'a header with a line break',
			{ headers: { 'X-A': '<<lines>>' } },
			"The value of the header 'X-A' has a line break",
			'Remove it',
		],
		[
			'the header of the token',
			{ headers: { authorization: 'Bearer x' } },
			"The header 'authorization' cannot be set",
			'To read a published report with its own authentication, use Report > Get Published Data',
		],
		[
			'a header of the connection',
			{ headers: { Host: 'x' } },
			"The header 'Host' cannot be set",
			'the credential and the connection set it',
		],
		[
			'an invalid header name',
			{ headers: { 'X A': '1' } },
			"'X A' cannot be the name of a header",
			'letters',
		],
		[
			'a body that is not JSON',
			{ method: 'POST', path: 'Tickets', body: broken },
			'The body is not valid JSON: see line 1, column 25, at or after <<text>>',
			'Nothing was sent',
		],
		[
			'a path of an output variable',
			{ output: { a: 'clients' } },
			"Output variable 'a' does not begin with 'response'",
			"'response^clients'",
		],
		[
			'an output variable with text around its path',
			{ output: { a: 'Name: <<response^name>>' } },
			"Output variable 'a' has a path that cannot be read",
			'Write a single path, with << >> around all of it or without',
		],
		[
			'two paths in an output variable',
			{ output: { a: '<<response^a>><<response^b>>' } },
			"Output variable 'a' has a path that cannot be read",
			'Write a single path',
		],
		[
			'an output variable in brackets that does not begin with response',
			{ output: { a: '<<clients^name!>>' } },
			"Output variable 'a' does not begin with 'response'",
			"'response^clients^name!'",
		],
		[
			'a path to iterate over',
			{ iterateOver: 'response^' },
			"'Iterate Over' has a path that cannot be read",
			'Write a name after ^',
		],
	])('%s', async (name, wanted, message, description) => {
		world.asked();
		const item = {
			up: '..',
			climb: 'a/../../x',
			lines: 'a\r\nb',
			text: 'x',
			id: 1,
			host: 'https://evil.example',
		};
		const failed = await failure(wanted, [item]);
		expect(failed.message).toContain(message);
		expect(failed.description ?? '').toContain(description);
		expect(failed.error?.context?.itemIndex).toBe(0);
		if (name !== 'a host in a variable') expect(world.asked()).toEqual([]);
		else expect(world.asked()).toEqual(['GET /api/https%3A%2F%2Fevil.example/x']);
	});
});

describe("response paths in << >>, as in Halo's templates", () => {
	test.each([
		['<<response^clients[0]^name!>>', 'response^clients[0]^name!'],
		['<<response>>', 'response'],
		[' << response^clients^id >> ', 'response^clients^id'],
		['<<response^clients[id=2]^name>>', 'response^clients[id=2]^name'],
	])('%s is the same as %s', async (inBrackets, plain) => {
		const row = { type: 'any', ifMissing: 'error' };
		const output = { first: { value: inBrackets, ...row }, same: { value: plain, ...row } };
		const [{ first, same }] = await call({ method: 'GET', output });
		expect(first).toEqual(same);
		expect(first).toBeTruthy();
	});

	test('work in Iterate Over and in output variables', async () => {
		const output = { name: '<<response^name!>>', of: '<<parent^record_count>>' };
		const rows = await call({ method: 'GET', output, iterateOver: '<<response^clients>>' });
		expect(rows).toHaveLength(clients().length);
		expect(rows[0]).toEqual({ name: 'Alder Accountants', of: clients().length });
	});

	test('are exported without << >>, as Halo stores them', async () => {
		const [{ methods }] = await world.json(
			'customMethod',
			'export',
			form({
				method: 'GET',
				output: { count: '<<parent^record_count>>', name: '<<response^name>>' },
				iterateOver: '<<response^clients>>',
			}),
		);
		const [{ output_variables }] = methods as IDataObject[];
		expect(output_variables).toMatchObject([
			{ key: 'clients', value: 'response^clients' },
			{ key: 'count', value: 'response^record_count' },
		]);
	});
});

describe('an error names the item and what to do', () => {
	test('a published report with its own authentication is explained', async () => {
		const [id] = Object.keys(publishedSignIns);
		const { error } = await failure({ method: 'GET', path: `/api/ReportData/${id}` });
		expect(error).toMatchObject({ httpCode: '401', context: { itemIndex: 0 } });
		expect(error?.description).toMatch(/Get Published Data.*Halo Published Report API/);
	});

	test("a refusal shows Halo's reason", async () => {
		const { error } = await failure({ path: '/api/client/{id}' }, [{ id: 999999 }]);
		expect(error).toMatchObject({ httpCode: '404', context: { itemIndex: 0 } });
	});

	test('a missing output variable is named', async () => {
		const output = { a: { value: 'response^clients[0]^nmae', ifMissing: 'error' } };
		const { message, description, error } = await failure({ output }, [{}, {}]);
		expect(message).toBe("Output variable 'a' is not in Halo's response");
		expect(description).toContain("There is nothing at 'response^clients[0]^nmae': it has 'id'");
		expect(error?.context?.itemIndex).toBe(0);
	});

	test('other items continue', async () => {
		const { items } = await world.run(
			'customMethod',
			'call',
			form({ path: '/api/client/{id}', output: { id: 'response^id' } }),
			[{ id: 999999 }, { id: clients()[0].id as number }],
			{ onError: 'continueRegularOutput' },
		);
		expect(items.map(({ json }) => [json.id, typeof json.error])).toEqual([
			[undefined, 'string'],
			[clients()[0].id, 'undefined'],
		]);
	});
});

test('every requested path exists in Halo', () => {
	const known = world.halo.unknownRequests().filter(({ path }) => !path.includes('evil'));
	expect(known).toEqual([]);
});
