import { create as contentDisposition } from 'content-disposition';
import type { IDataObject } from 'n8n-workflow';
import { saved, type Form } from '../support/customMethod.mts';
import { createBench } from '../support/engine.mts';
import type { Reply } from '../support/rawServer.mts';
import { closeAll, CREDENTIAL, halo } from '../support/standIns.mts';

afterEach(closeAll);

/** Runs a Custom Method against a Halo that answers so. */
async function answered(reply: Reply, responseFormat: string, form: Form = {}) {
	const server = await halo('', { '/api/thing': reply });
	const bench = await createBench({ haloServiceApi: { ...CREDENTIAL, url: server.url } });
	const more = { responseFormat, ...form.more };
	const parameters = saved({ path: '/api/thing', ...form, more });
	const { items, error, hints } = await bench.runNode({
		parameters: { resource: 'customMethod', operation: 'call', ...parameters },
	});
	return { items, error, hints, asked: server.requests.at(-1) };
}

const typed = (type: string, body: unknown, more: Record<string, string> = {}): Reply => ({
	headers: { 'content-type': type, ...more },
	body,
});
const BYTES = Buffer.from(Array.from({ length: 4096 }, (_, i) => i % 256));
const page = '<!doctype html><title>Report</title>';
const inFile = (fileName: string | null, mimeType: string, fileSize: number) => [
	{ fileName, mimeType, fileSize },
];

test.each<[string, string, Reply, IDataObject[], string | undefined]>([
	['automatic', 'data', typed('application/json', '[{"a":1}]'), [{ a: 1 }], undefined],
	['automatic', 'text', typed('text/csv; charset=utf-8', 'a,b'), [{ value: 'a,b' }], undefined],
	[
		'automatic',
		'a file',
		typed('image/png', BYTES, { 'content-disposition': contentDisposition('../a.png') }),
		inFile('a.png', 'image/png', 4096),
		'a.png',
	],
	[
		'automatic',
		'a file without a name or a type that says anything',
		typed('application/octet-stream', BYTES),
		inFile(null, 'application/octet-stream', 4096),
		undefined,
	],
	[
		'automatic',
		'a web page to save',
		typed('text/html', page, { 'content-disposition': contentDisposition('r.html') }),
		inFile('r.html', 'text/html', page.length),
		'r.html',
	],
	['automatic', 'nothing', { status: 204 }, [{}], undefined],
	['text', 'JSON', typed('application/json', '{"a":1}'), [{ value: '{"a":1}' }], undefined],
	['text', 'a web page', typed('text/html', page), [{ value: page }], undefined],
	[
		'file',
		'a web page to save',
		typed('text/html', page, { 'content-disposition': contentDisposition('r.html') }),
		inFile('r.html', 'text/html', page.length),
		'r.html',
	],
	['json', 'data that says it is a file', typed('image/png', '{"a":1}'), [{ a: 1 }], undefined],
	[
		'file',
		'JSON',
		typed('application/json', '{"a":1}', {
			'content-disposition': contentDisposition('€.json'),
		}),
		inFile('€.json', 'application/json', 7),
		'€.json',
	],
	['file', 'nothing', typed('text/plain', ''), inFile(null, 'text/plain', 0), undefined],
])('%s: %s', async (format, _, reply, output, name) => {
	const { items, error, asked } = await answered(reply, format);
	expect(error).toBeUndefined();
	expect(items.map(({ json }) => json)).toEqual(output);
	expect(items[0]?.binary?.data?.fileName).toBe(name);
	expect(asked?.headers.accept).toContain(
		{ file: '*/*', text: 'text/*' }[format] ?? 'application/json',
	);
});

test('a file is returned byte for byte, in the chosen field', async () => {
	const more = { outputDataFieldName: 'picture' };
	const { items } = await answered(typed('image/png', BYTES), 'automatic', { more });
	const { data, mimeType } = items[0].binary?.picture ?? {};
	expect(Buffer.from(String(data), 'base64').equals(BYTES)).toBe(true);
	expect(mimeType).toBe('image/png');
});

test('output variables read the name, type and size of a file', async () => {
	const output = { name: 'response^fileName', size: 'response^fileSize!' };
	const headers = { 'content-disposition': contentDisposition('a.pdf', { type: 'inline' }) };
	const reply = typed('application/pdf', BYTES, headers);
	const { items } = await answered(reply, 'automatic', { output });
	expect(items[0].json).toEqual({ name: 'a.pdf', size: '4096' });
	expect(items[0].binary?.data.fileName).toBe('a.pdf');
});

test.each([
	['json', typed('text/plain', 'OK'), /not JSON/],
	['json', typed('text/html', page), /web page/],
	['automatic', typed('text/html', page), /web page/],
	['file', typed('text/html', page), /web page/],
	['file', typed('application/octet-stream', page), /web page/],
	[
		'={{ "xml" }}',
		typed('text/plain', ''),
		/'Response Format' must be one of automatic, file, json, text/,
	],
])('%s does not accept every response', async (format, reply, message) => {
	const { error } = await answered(reply, format);
	expect(error?.message).toMatch(message);
	expect(error?.description).toBeTruthy();
});

test.each([
	[page, 1],
	['a,b', 0],
])('a web page as text shows a hint', async (body, count) => {
	const { hints } = await answered(typed('text/html', body), 'text');
	expect(hints.filter(({ message }) => /is a web page/.test(message))).toHaveLength(count);
});
