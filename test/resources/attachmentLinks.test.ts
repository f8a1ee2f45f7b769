import type { INodeParameters } from 'n8n-workflow';
import { createBench } from '../support/engine.mts';
import { binary, bytesOf } from '../support/files.mts';
import { openWorld, pick, type World } from '../support/halo.mts';
import type { Reply, Seen } from '../support/rawServer.mts';
import { closeAll, CREDENTIAL, halo, server } from '../support/standIns.mts';

afterEach(closeAll);

const json = (body: unknown): Reply => ({
	body: JSON.stringify(body),
	headers: { 'content-type': 'application/json' },
});
const file = (name?: string): Reply => ({
	body: 'log',
	headers: {
		'content-type': 'text/plain; charset=utf-8',
		...(name ? { 'content-disposition': `attachment; filename="${name}"` } : {}),
	},
});

/** A Halo that gives this link, and a store behind it. */
async function between(
	link: (store: string) => string,
	answer: (request: Seen) => Reply = () => file(),
) {
	const store = await server((request) => answer(request));
	const started = await halo('', { '/api/Attachment/5': json({ link: link(store.url) }) });
	const bench = await createBench({ haloServiceApi: { ...CREDENTIAL, url: started.url } });
	const download = async (parameters: INodeParameters = {}) =>
		await bench.runNode({
			parameters: {
				resource: 'attachment',
				operation: 'download',
				attachmentId: pick(5),
				...parameters,
			},
		});
	const asked = () => started.requests.filter(({ path }) => /attachment/i.test(path)).length;
	return { store, download, asked };
}

test('case 1: a link instead of the file is followed without the access token', async () => {
	const { store, download } = await between(
		(url) => `${url}/cdn/5?Expires=60`,
		() => file('log.txt'),
	);
	const { items, error } = await download();
	expect(error).toBeUndefined();
	expect(bytesOf(items[0]).toString()).toBe('log');
	expect(items[0].json).toEqual({
		attachment_id: 5,
		fileName: 'log.txt',
		mimeType: 'text/plain',
		fileSize: 3,
	});
	expect(store.requests).toHaveLength(1);
	const [{ method, path, headers }] = store.requests;
	expect([method, path]).toEqual(['GET', '/cdn/5?Expires=60']);
	expect(headers).not.toHaveProperty('authorization');
	expect(headers).not.toHaveProperty('cookie');
	expect(JSON.stringify(headers)).not.toContain('token-of-the-test');
});

test.each<[string, string, string]>([
	[
		'the parameter of S3',
		'/k/5?response-content-disposition=attachment%3B%20filename%3D%22a%20b.pdf%22',
		'a b.pdf',
	],
	['the parameter of Azure', '/k/5?rscd=attachment%3B%20filename%3D%C3%9C.pdf', 'Ü.pdf'],
	['the last part', '/k/%C3%9Cbersicht%20%E2%80%93%202026.pdf?sig=x', 'Übersicht – 2026.pdf'],
	['the last part, made safe', '/k/..%2F..%2Fpasswd?sig=x', 'passwd'],
	['nothing', '/?sig=x', 'attachment-5'],
])('a file without a name is named after its link: %s', async (_where, path, name) => {
	const { download } = await between((url) => `${url}${path}`);
	expect((await download()).items[0].json.fileName).toBe(name);
});

test.each([400, 401, 403, 404, 410])(
	'a link that returns %i is requested again once',
	async (status) => {
		let tries = 0;
		const { download, asked } = await between(
			(url) => `${url}/a.txt`,
			() => (++tries === 1 ? { status } : file()),
		);
		expect(bytesOf((await download()).items[0]).toString()).toBe('log');
		expect(asked()).toBe(2);
	},
);

test('a link that never works is not requested repeatedly, and is not shown', async () => {
	const { download, asked, store } = await between(
		(url) => `${url}/a.txt?Signature=s3cret`,
		() => ({ status: 403, body: 'Signature=s3cret' }),
	);
	const { error } = await download();
	expect(asked()).toBe(2);
	const { host } = new URL(store.url);
	expect(error?.message).toBe(`Halo returned a link to the file, but ${host} responded with 403`);
	expect(error?.description).toContain('cloud storage');
	expect(JSON.stringify(error)).not.toContain('s3cret');
});

test('a request to a busy storage is retried', async () => {
	let tries = 0;
	const { download, asked } = await between(
		(url) => `${url}/a.txt`,
		() => (++tries === 1 ? { status: 503 } : file()),
	);
	expect((await download()).items[0].json.fileName).toBe('a.txt');
	expect([asked(), tries]).toEqual([1, 2]);
});

describe('redirects of a link', () => {
	test('are followed by the same rules', async () => {
		const { download, store } = await between(
			(url) => `${url}/a?Signature=s3cret`,
			({ path }) =>
				path.startsWith('/a') ? { status: 302, headers: { location: '/b/log.txt' } } : file(),
		);
		expect((await download()).error).toBeUndefined();
		expect(store.requests.map(({ path }) => path)).toEqual(['/a?Signature=s3cret', '/b/log.txt']);
		expect(store.requests.every(({ headers }) => !headers.authorization)).toBe(true);
	});

	test.each([
		['http://cdn.example.com/x?sig=s3cret', 'http://cdn.example.com/x, which is not https'],
		['ftp://127.0.0.1/x', 'an address that begins with ftp:'],
		['https://me:s3cret@example.com/', 'https://example.com/, with a name or password in it'],
	])('but not to %s', async (location, what) => {
		const { download, store } = await between(
			(url) => `${url}/a`,
			() => ({ status: 307, headers: { location } }),
		);
		const { error } = await download();
		expect(error?.message).toBe(`The link to the file redirects to ${what}`);
		expect(JSON.stringify(error)).not.toContain('s3cret');
		expect(store.requests).toHaveLength(1);
	});

	test('end after five', async () => {
		const { download, store } = await between(
			(url) => `${url}/a`,
			() => ({ status: 302, headers: { location: '/a' } }),
		);
		expect((await download()).error?.message).toMatch(/keeps redirecting$/);
		expect(store.requests).toHaveLength(6);
	});
});

test.each([
	['http://cdn.example.com/5?Signature=s3cret', 'http://cdn.example.com/5, which is not https'],
	['http://127.0.0.1.example.com/5', 'http://127.0.0.1.example.com/5, which is not https'],
	['file:///etc/passwd', 'an address that begins with file:'],
	['/cdn/5?sig=s3cret', 'something that is not a web address'],
	['', 'something that is not a web address'],
])('a link that may not be followed is explained: %s', async (link, what) => {
	const { download } = await between(() => link);
	const { error } = await download();
	expect(error?.message).toBe(
		`Halo returned a link to the file that the node does not follow: ${what}`,
	);
	expect(error?.description).toContain('only https links');
	expect(JSON.stringify(error)).not.toContain('s3cret');
});

test('the error names a storage that cannot be reached, but not the link', async () => {
	const { download } = await between(() => 'https://cdn.invalid/5?Signature=s3cret');
	const { error } = await download();
	expect(error?.message).toContain('cdn.invalid');
	expect(error?.description).toContain('must reach cdn.invalid');
	expect(JSON.stringify(error)).not.toContain('s3cret');
});

describe('a Halo with files in cloud storage', () => {
	let world: World;
	beforeAll(async () => {
		world = await openWorld({ modes: { files: 'links' } });
	});
	afterAll(async () => await world.halo.close());

	test('has the file name from the list if the form has the ticket', async () => {
		const parameters = { attachmentId: pick(1), ticketId: pick(1) };
		world.halo.store.of('Attachment').put({
			...world.halo.store.of('Attachment').get(1),
			filename: 'photo.txt',
		});
		const { items } = await world.run('attachment', 'download', parameters);
		expect(items[0].json).toMatchObject({ fileName: 'photo.txt', mimeType: 'text/plain' });
		expect(bytesOf(items[0]).toString()).toBe('The display says: no paper.\n');
	});

	test('downloads invoices as PDF', async () => {
		const { items } = await world.run('invoice', 'downloadPdf', { invoiceId: pick(1) });
		expect(items[0].json).toMatchObject({ mimeType: 'application/pdf' });
		expect(bytesOf(items[0]).toString('latin1')).toMatch(/^%PDF/);
	});

	test('Custom Method returns the link as data, or the file if the output is a file', async () => {
		const path = { path: pick('/api/Attachment/1', 'path') };
		expect(await world.json('customMethod', 'call', path)).toEqual([
			{ link: expect.stringContaining('/storage/') },
		]);
		const { items } = await world.run('customMethod', 'call', { ...path, responseFormat: 'file' });
		expect(bytesOf(items[0]).toString()).toBe('The display says: no paper.\n');
	});

	const upload = async (options: INodeParameters) => {
		const items = [
			{ json: {}, binary: { data: binary('a\u0000\u00ff--large', 'Übersicht "1".bin') } },
		];
		const parameters = { ticketId: pick(5), options: { cloudStorage: true, ...options } };
		return await world.run('attachment', 'upload', parameters, undefined, { items });
	};

	test('a file is sent to the storage without anything from the credential', async () => {
		world.asked();
		const { items, error } = await upload({ note: 'n' });
		expect(error).toBeUndefined();
		expect(items[0].json).toMatchObject({ filename: 'Übersicht "1".bin', ticket_id: 5, note: 'n' });
		expect(world.asked()).toEqual([
			'POST /api/Attachment/GetS3PresignedURL',
			'POST /storage',
			'POST /api/Attachment/PresignedURLUploadComplete',
		]);
		const file = await world.run('attachment', 'download', {
			attachmentId: pick(items[0].json.attachment_id),
		});
		expect(bytesOf(file.items[0]).toString()).toBe('a\u0000\u00ff--large');
	});

	test('a dry run of the upload sends nothing', async () => {
		world.asked();
		const { items } = await upload({ dryRun: true });
		expect(items[0].json).toMatchObject({
			url: expect.stringContaining('/GetS3PresignedURL?token='),
			body: [{ ticket_id: 5, filename: 'Übersicht "1".bin', _uploading: true }],
		});
		expect(world.asked()).toEqual([]);
	});

	test('the error names a storage that refuses the file', async () => {
		world.halo.failNext({ match: { path: '/storage' }, status: 403 });
		const { error } = await upload({});
		expect(error?.message).toMatch(
			/^Halo's cloud storage at 127\.0\.0\.1:\d+ did not accept the file/,
		);
		expect(error?.description).toContain("Remove the option 'Upload to Cloud Storage'");
	});

	test('no link is requested with a token', async () => {
		const toStore = world.halo.requests.filter(({ path }) => path.startsWith('/storage'));
		expect(toStore.length).toBeGreaterThan(2);
		// the store refuses whoever says in a second way who they are
		expect(toStore.map(({ status }) => status)).not.toContain(400);
	});
});

test('downloads files as bytes and as links from one Halo', async () => {
	const world = await openWorld({ modes: { files: 'mixed' }, linkLifeSeconds: 60 });
	try {
		const sent = await world.run('attachment', 'upload', { ticketId: pick(5) }, undefined, {
			items: ['a', 'b'].map((text) => ({
				json: {},
				binary: { data: binary(text, `${text}.txt`) },
			})),
		});
		for (const [at, text] of ['a', 'b'].entries()) {
			const { items } = await world.run('attachment', 'download', {
				attachmentId: pick(sent.items[at].json.attachment_id),
			});
			expect(items[0].json.fileName).toBe(`${text}.txt`);
			expect(bytesOf(items[0]).toString()).toBe(text);
		}
		expect(world.halo.requests.filter(({ path }) => /^\/storage/.test(path))).toHaveLength(1);
	} finally {
		await world.halo.close();
	}
});
