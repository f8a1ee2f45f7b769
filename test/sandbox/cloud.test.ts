import { sleep } from 'n8n-workflow';
import { readModes } from '../../sandbox/halo/modes.mts';
import { connect, field, rowsOf, type Client } from './client.mts';

let halo: Client;
afterEach(async () => await halo.close());

const upload = async (): Promise<string> => {
	const { json } = await halo.post('/Attachment', [
		{ ticket_id: 2, filename: 'Übersicht.txt', data_base64: 'aGk=' },
	]);
	return String(field(json, 'id'));
};

const linkOf = async (path: string): Promise<string> =>
	String(field((await halo.get(path)).json, 'link'));

test('files are returned as links, which work only without a token', async () => {
	halo = await connect({ modes: { files: 'links' } });
	const link = await linkOf(`/Attachment/${await upload()}`);
	const open = await fetch(link);
	expect(await open.text()).toBe('hi');
	expect(open.headers.get('content-disposition')).toContain("filename*=UTF-8''%C3%9Cbersicht.txt");
	expect(new URL(link).searchParams.get('response-content-disposition')).toContain('filename');
	expect((await halo.send(link)).status).toBe(400);
	expect((await fetch(link, { headers: { cookie: 'a=b' } })).status).toBe(400);
	expect((await fetch(link, { method: 'DELETE' })).status).toBe(405);
	expect((await fetch(link.replace(/Signature=.*/, 'Signature=x'))).status).toBe(403);
});

test('a PDF is returned as a link, too', async () => {
	halo = await connect({ modes: { files: 'links' } });
	const { json } = await halo.post('/Invoice/PDF/1', null);
	expect(await (await fetch(String(field(json, 'link')))).text()).toMatch(/^%PDF/);
});

test('a link expires, and a new one works', async () => {
	halo = await connect({ modes: { files: 'links' }, linkLifeSeconds: 0.2 });
	const id = await upload();
	const link = await linkOf(`/Attachment/${id}`);
	await sleep(300);
	expect((await fetch(link)).status).toBe(403);
	expect((await fetch(await linkOf(`/Attachment/${id}`))).status).toBe(200);
});

test('some files are returned as links, others as bytes', async () => {
	halo = await connect({ modes: { files: 'mixed' } });
	const ids = [Number(await upload()), Number(await upload())];
	const [even, odd] = ids.sort((a, b) => (a % 2) - (b % 2));
	expect((await halo.get(`/Attachment/${even}`)).json).toHaveProperty('link');
	expect((await halo.get(`/Attachment/${odd}`)).text).toBe('hi');
});

test('a large file is sent to the storage, and Halo creates an attachment from it', async () => {
	halo = await connect({ modes: { files: 'links' } });
	const about = { filesize: 5, _tempid: 'a', type: 0, ticket_id: 3 };
	const { json } = await halo.post('/Attachment/GetS3PresignedURL?token=', [
		{ ...about, filename: 'big.bin', _uploading: true, showforusers: false },
	]);
	const [{ url, name, fields }] = rowsOf(json, 'presignedUrls');
	const done = [{ ...about, originalfilename: 'big.bin', filename: name }];
	expect((await halo.post('/Attachment/PresignedURLUploadComplete', done)).status).toBe(400);

	const form = new FormData();
	for (const [key, value] of Object.entries(fields ?? {})) form.set(key, String(value));
	form.set('file', new File(['large'], 'big.bin'));
	expect((await fetch(String(url), { method: 'POST', body: form })).status).toBe(204);
	const { json: row } = await halo.post('/Attachment/PresignedURLUploadComplete', done);
	expect(row).toMatchObject({ filename: 'big.bin', filesize: 5, ticket_id: 3 });
	const link = await linkOf(`/Attachment/${String(field(row, 'id'))}`);
	expect(await (await fetch(link)).text()).toBe('large');

	const without = new FormData();
	without.set('file', new File(['x'], 'x'));
	expect((await fetch(String(url), { method: 'POST', body: without })).status).toBe(403);
});

test('the command line sets modes', async () => {
	halo = await connect({ modes: readModes('files=mixed') });
	expect(readModes('')).toEqual({});
	expect(() => readModes('file=links')).toThrow("There is no mode 'file': files");
	expect(() => readModes('files=link')).toThrow("The mode 'files' is one of bytes, links, mixed");
});
