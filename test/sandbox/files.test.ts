import { randomBytes } from 'node:crypto';
import { parse } from 'content-disposition';
import { lookup } from 'mime-types';
import { connect, field, idsOf, rowsOf, type Client } from './client.mts';

let halo: Client;
beforeAll(async () => {
	halo = await connect();
});
afterAll(() => halo.close());

const png =
	'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mP8/x8AAwMCAO+ip1sAAAAASUVORK5CYII=';

const upload = async (body: { [name: string]: string | number }): Promise<string> => {
	const { status, json } = await halo.post('/Attachment', [body]);
	expect(status).toBe(201);
	return String(field(json, 'id'));
};

test.each([
	['plain', png],
	['with a prefix', `data:image/png;base64,${png}`],
])('base64 %s is uploaded, and the download has the same bytes', async (_how, data_base64) => {
	const id = await upload({ ticket_id: 2, filename: 'dot “1”.png', data_base64, note: 'n' });
	const { status, bytes, headers } = await halo.send(`/Attachment/${id}`);
	expect(status).toBe(200);
	expect(bytes.toString('base64')).toBe(png);
	expect(headers.get('content-type')).toBe('image/png');
	const disposition = headers.get('content-disposition') ?? '';
	expect(disposition).toContain('filename="dot _1_.png"');
	expect(parse(disposition)).toMatchObject({
		type: 'attachment',
		parameters: { filename: 'dot “1”.png' },
	});
	const listed = rowsOf((await halo.get('/Attachment?ticket_id=2')).json, 'attachments');
	expect(listed.find((row) => String(row.id) === id)).toMatchObject({ filesize: 68, note: 'n' });
});

test('files are listed by their owner, with the query in the envelope', async () => {
	const id = await upload({ type: 5, unique_id: 77, filename: 'x.pdf', data_base64: 'aGk=' });
	const { json } = await halo.get('/Attachment?type=5&unique_id=77');
	expect(json).toMatchObject({ record_count: 1, type: 5, unique_id: 77, folders: [] });
	expect(rowsOf(json, 'attachments')).toMatchObject([{ id: Number(id), filename: 'x.pdf' }]);
	expect((await halo.remove(`/Attachment/${id}`)).status).toBe(200);
	expect((await halo.get(`/Attachment/${id}`)).status).toBe(404);
});

test('files are counted on their ticket', async () => {
	await upload({ ticket_id: 6, filename: 'x.txt', data_base64: 'aGk=' });
	expect((await halo.get('/Tickets/6')).json).toMatchObject({ attachment_count: 1 });
});

test('files require a name and data', async () => {
	const file = { filename: 'x', data_base64: 'aGk=', ticket_id: 1 };
	for (const missing of ['filename', 'data_base64']) {
		const { status, json } = await halo.post('/Attachment', [{ ...file, [missing]: null }]);
		expect({ status, type: typeof json }).toEqual({ status: 400, type: 'string' });
	}
	expect(await halo.get('/Attachment')).toMatchObject({
		status: 400,
		json: expect.stringMatching(/^Parameter/),
	});
});

test('files can be listed by ticket or action, also only their IDs', async () => {
	const body = Array.from({ length: 120 }, (_, at) => ({
		ticket_id: 8,
		action_id: at % 2,
		filename: `${at}.txt`,
		data_base64: btoa(`File ${at}`),
	}));
	const { json } = await halo.post('/Attachment?returnall=true', body);
	const ids = idsOf(json);
	expect(ids).toHaveLength(120);
	const list = async (query: string) =>
		idsOf((await halo.get(`/Attachment?${query}`)).json, 'attachments');
	expect(await list('ticket_id=8')).toEqual(ids);
	expect(await list('ticket_id=8&action_id=1')).toHaveLength(60);
	const { json: bare } = await halo.get('/Attachment?ticket_id=8&idonly=true');
	expect(rowsOf(bare, 'attachments')[0]).toEqual({ id: ids[0] });
	expect((await halo.get(`/Attachment/${String(ids[77])}`)).text).toBe('File 77');
	expect((await halo.get('/Tickets/8')).json).toMatchObject({ attachment_count: 120 });
});

test('twenty megabytes are uploaded and downloaded unchanged', async () => {
	const bytes = randomBytes(20 * 1024 * 1024);
	const id = await upload({
		ticket_id: 2,
		filename: 'big.bin',
		data_base64: bytes.toString('base64'),
	});
	const down = await halo.get(`/Attachment/${id}`);
	expect(bytes.equals(down.bytes)).toBe(true);
});

test('the response to an upload contains the file', async () => {
	const { json } = await halo.post('/Attachment', [{ filename: 'a.txt', data_base64: 'aGk=' }]);
	expect(json).toMatchObject({
		filename: 'a.txt',
		data: 'aGk=',
		filesize: 2,
		content_type: 'text/plain',
		guid: expect.stringMatching(/^[\da-f-]{36}$/),
		unique_id: 0,
		ticket_id: 0,
		action_id: 0,
	});
});

test.each(['Tickets', 'Actions'])(
	'one without an owner is linked by the record that names it: %s',
	async (path) => {
		const id = Number(await upload({ filename: 'short.txt', data_base64: 'Tm93' }));
		const attachments = [{ id }];
		const written =
			path === 'Tickets'
				? await halo.post('/Tickets', [{ summary: 's', details: 'd', attachments }])
				: await halo.post('/Actions', [{ ticket_id: 9, outcome_id: 7, note: 'n', attachments }]);
		const ticket = path === 'Tickets' ? field(written.json, 'id') : 9;
		const { json } = await halo.get(`/Attachment?ticket_id=${String(ticket)}`);
		expect(rowsOf(json, 'attachments')).toMatchObject([{ id, filename: 'short.txt' }]);
		expect((await halo.get(`/Tickets/${String(ticket)}`)).json).toMatchObject({
			attachment_count: 1,
		});
	},
);

test('images of a text are uploaded as a form, and public at their address', async () => {
	const body = new FormData();
	body.set('file', new File(['\u00ff\u0000raw'], 'shot.png', { type: lookup('png') || '' }));
	const { status, json } = await halo.send('/Attachment/image?ticket_id=4', {
		method: 'POST',
		body,
	});
	expect(status).toBe(200);
	const link = String(field(json, 'link'));
	expect(json).toEqual({ link: expect.stringMatching(/^\/api\/attachment\/image\?token=[\w-]+$/) });
	const [image] = rowsOf((await halo.get('/Attachment?ticket_id=4')).json, 'attachments');
	expect(image).toMatchObject({ filename: 'shot.png', ticket_id: 4, isimage: true });
	const open = await fetch(new URL(link, halo.halo.url));
	expect(await open.text()).toBe('\u00ff\u0000raw');
	expect((await fetch(new URL(`${link}x`, halo.halo.url))).status).toBe(404);
	expect(
		(await halo.send('/Attachment/image', { method: 'POST', body: new FormData() })).status,
	).toBe(400);
});

test('this Halo has no cloud storage', async () => {
	expect((await halo.post('/Attachment/GetS3PresignedURL', [{}])).status).toBe(404);
});

describe('invoices', () => {
	test('are returned as a PDF', async () => {
		const { text, headers } = await halo.post('/Invoice/PDF/1', null);
		expect(text).toMatch(/^%PDF-1\.4[\s\S]*INV1001[\s\S]*%%EOF\n$/);
		expect(headers.get('content-type')).toBe('application/pdf');
	});

	test('are voided', async () => {
		expect((await halo.post('/Invoice/1/void', null)).json).toMatchObject({ id: 1, voided: true });
		expect((await halo.post('/Invoice/999/void', null)).status).toBe(404);
	});

	test('have lines, listed for one client at a time', async () => {
		expect(await halo.get('/Invoice/lines')).toMatchObject({
			status: 400,
			json: 'Parameter client_id must be included',
		});
		expect(rowsOf((await halo.get('/Invoice/lines?client_id=2')).json)).toHaveLength(2);
		const [withLines] = rowsOf(
			(await halo.get('/Invoice?includelines=true&count=1')).json,
			'invoices',
		);
		const [without] = rowsOf((await halo.get('/Invoice?count=1')).json, 'invoices');
		expect(withLines).toHaveProperty('lines');
		expect(without).not.toHaveProperty('lines');
	});

	test.each(['/Invoice', '/RecurringInvoice'])('%s lines change in place', async (path) => {
		const line = { id: 10020, qty_order: 99 };
		const { status, json } = await halo.post(`${path}/updatelines`, [line]);
		expect(status).toBe(201);
		expect(rowsOf(json, 'lines')).toMatchObject([
			{ id: 10020, qty_order: 99, unit_price: 35 },
			{ id: 10021 },
		]);
		expect((await halo.post(`${path}/updatelines`, [{ id: 4711, qty_order: 1 }])).status).toBe(404);
	});
});
