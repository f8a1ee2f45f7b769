import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { createBench } from '../support/engine.mts';
import { pick } from '../support/halo.mts';
import type { Reply } from '../support/rawServer.mts';
import { closeAll, CREDENTIAL, halo } from '../support/standIns.mts';

afterEach(closeAll);

/** Runs a Custom Method against a Halo that answers so. */
async function answered(reply: Reply, parameters: INodeParameters = {}) {
	const { url } = await halo('', { '/api/thing': reply });
	const bench = await createBench({ haloServiceApi: { ...CREDENTIAL, url } });
	return await bench.runNode({
		parameters: {
			resource: 'customMethod',
			operation: 'call',
			path: pick('/api/thing', 'path'),
			...parameters,
		},
	});
}

const typed = (type: string, body: unknown): Reply => ({ headers: { 'content-type': type }, body });

test.each<[string, Reply, IDataObject[]]>([
	['nothing', { status: 204 }, [{}]],
	['spaces', typed('application/json', ' \n'), [{}]],
	['text', typed('text/plain', 'OK'), [{ value: 'OK' }]],
	['text without a type', { body: 'OK' }, [{ value: 'OK' }]],
	['XML', typed('application/xml', '<a/>'), [{ value: '<a/>' }]],
	['JSON that says it is text', typed('text/plain', '{"a":1}'), [{ a: 1 }]],
	['JSON with a byte order mark in front', typed('application/json', '\uFEFF{"a":1}'), [{ a: 1 }]],
	['a number', typed('application/json', '5'), [{ value: 5 }]],
	['null', typed('application/json', 'null'), [{ value: null }]],
	['an empty list', typed('application/json', '[]'), []],
	[
		'a list of values of several types',
		typed('application/json', '[{"a":1},2,[3],null]'),
		[{ a: 1 }, { value: 2 }, { value: [3] }, { value: null }],
	],
])('a response of %s', async (_, reply, output) => {
	const { error, items } = await answered(reply);
	expect(error).toBeUndefined();
	expect(items.map(({ json }) => json)).toEqual(output);
});

test.each<[string, Reply, RegExp]>([
	['JSON that is cut off', typed('application/json', '{"a":'), /ended too early or is not JSON/],
	['a web page of a proxy', typed('text/html', '<!doctype html><title>Log in</title>'), /page/],
])('a response of %s', async (_, reply, message) => {
	const { error } = await answered(reply);
	expect(error?.message).toMatch(message);
	expect(error?.description).toBeTruthy();
	expect(error?.context?.itemIndex).toBe(0);
});

test('the status and the headers are returned on request, without cookies', async () => {
	const reply: Reply = {
		status: 202,
		headers: { 'content-type': 'application/json', 'set-cookie': 'session=1', 'x-page': '2' },
		body: '{"a":1}',
	};
	const { items } = await answered(reply, { options: { includeStatusAndHeaders: true } });
	expect(items[0].json).toMatchObject({ a: 1, statusCode: 202, headers: { 'x-page': '2' } });
	expect(JSON.stringify(items)).not.toContain('session');
});

test('a response of 1,000 levels and one of 100,000 elements are returned complete', async () => {
	const deep = '{"a":'.repeat(1000) + '1' + '}'.repeat(1000);
	const rows = (value: string) => ({ variable: [{ name: 'v', value }] });
	const down = `response${'^a'.repeat(1000)}`;
	const first = await answered(typed('application/json', deep), { outputVariables: rows(down) });
	expect(first.items[0].json).toEqual({ v: 1 });

	const wide = JSON.stringify({ rows: Array.from({ length: 100_000 }, (_, id) => ({ id })) });
	const second = await answered(typed('application/json', wide), {
		iterateOver: 'response^rows',
		outputVariables: rows('response^id'),
	});
	expect(second.items).toHaveLength(100_000);
	expect(second.items[99_999].json).toEqual({ v: 99_999 });
});
