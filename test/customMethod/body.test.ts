import type { INodeExecutionData } from 'n8n-workflow';
import { callMethod, runMethod, type Form } from '../support/customMethod.mts';
import { binary } from '../support/files.mts';
import { openWorld, type World } from '../support/halo.mts';

let world: World;
beforeAll(async () => {
	world = await openWorld();
});
afterAll(async () => await world.halo.close());

const lastRequest = () => world.halo.requests[world.halo.requests.length - 1];
const call = async (form: Form, ...items: Array<INodeExecutionData['json']>) =>
	await callMethod(world, { method: 'POST', ...form }, items.length ? items : undefined);

async function failure(form: Form, json: INodeExecutionData['json'] = {}) {
	world.asked();
	const { error } = await runMethod(world, { method: 'POST', ...form }, [{ json }]);
	return { error, asked: world.asked() };
}

/** Bytes that are no text: every value, a few times over. */
const BYTES = Buffer.from(Array.from({ length: 70_000 }, (_, i) => (i * 7 + (i >> 8)) % 256));

const withFile = (fileName = 'picture.png'): INodeExecutionData => ({
	json: { ticket: 1 },
	binary: { picture: binary(BYTES, fileName) },
});

describe('fields of the mapper', () => {
	test("are sent as one record in a list, in Halo's types, with variables filled in", async () => {
		const bodyFields = {
			summary: 'From <<who>>: <<text>>',
			client_id: '<<client>>',
			site_id: '1',
			flagged: 'true',
			dateoccurred: '2026-01-31T10:00:00+01:00',
			customfields: '[{"name": "CFa", "value": "<<text>>"}]',
			user_id: null,
		};
		const text = 'a "b", <<who>>\n]}';
		await call(
			{ path: '/api/Tickets', bodyFields, variables: { who: 'Ada' } },
			{ client: 12, text },
		);
		expect(lastRequest().body).toEqual([
			{
				summary: `From Ada: ${text}`,
				client_id: 12,
				site_id: 1,
				flagged: true,
				dateoccurred: '2026-01-31T09:00:00.000Z',
				customfields: [{ name: 'CFa', value: text }],
			},
		]);
	});

	test('are sent as one object where Halo expects an object', async () => {
		await runMethod(world, {
			method: 'POST',
			path: '/api/Tickets/Object',
			bodyFields: { summary: 'one' },
		});
		expect(lastRequest()).toMatchObject({ path: '/api/Tickets/Object', body: { summary: 'one' } });
	});

	test('are sent unchanged for a path without documented fields', async () => {
		await runMethod(world, {
			method: 'POST',
			path: '/api/Unlisted',
			bodyFields: { a: 1, b: '2', ['__proto__x']: true },
		});
		expect(lastRequest().body).toEqual([{ a: 1, b: '2', ['__proto__x']: true }]);
	});

	test('of the wrong type are refused before anything is sent', async () => {
		const { error, asked } = await failure({ path: 'Tickets', bodyFields: { client_id: 'Acme' } });
		expect(error?.message).toBe("The field 'client_id' must be a number, not 'Acme'");
		expect(asked).toEqual([]);
	});
});

describe('a form', () => {
	const upload = (formFields: Array<Record<string, string>>, formType = 'multipart'): Form => ({
		method: 'POST',
		path: '/api/Attachment/image',
		pathQuery: { ticket_id: '<<ticket>>' },
		more: { bodyType: 'form', formType, formFields: { parameter: formFields } },
	});
	const file = { name: 'file', type: 'file', inputDataFieldName: 'picture' };

	test('uploads an image to Halo, and the download has the same bytes', async () => {
		const note = { name: 'note', type: 'text', value: 'of <<ticket>>' };
		const { items, error } = await runMethod(world, upload([note, file]), [
			withFile('Über "uns"\r\n.png'),
		]);
		expect(error).toBeUndefined();
		const { json } = items[0];
		expect(json).toEqual({ link: expect.stringMatching(/^\/api\/attachment\/image\?token=/) });
		expect(world.halo.requests.at(-1)?.query).toEqual({ ticket_id: '1' });

		expect(world.halo.records('Attachment').at(-1)).toMatchObject({
			ticket_id: 1,
			content_type: 'image/png',
			filename: 'Über "uns".png',
		});
		const image = await fetch(new URL(String(json.link), world.halo.url));
		expect(Buffer.from(await image.arrayBuffer()).equals(BYTES)).toBe(true);
	});

	test('of text is URL-encoded, and no value can add a field', async () => {
		const rows = [
			{ name: 'a b', type: 'text', value: '<<evil>>' },
			{ name: 'c', type: 'text', value: 'ü' },
			{ name: '', type: 'text', value: '' },
		];
		await runMethod(world, upload(rows, 'urlencoded'), [
			{ json: { ticket: 1, evil: 'x&admin=1=2' } },
		]);
		expect(lastRequest()).toMatchObject({
			headers: { 'content-type': 'application/x-www-form-urlencoded' },
			body: { 'a b': 'x&admin=1=2', c: 'ü' },
		});
	});

	test.each<[string, Array<Record<string, string>>, string, string]>([
		['a file in a text-only form', [file], 'urlencoded', 'accepts text only'],
		['a field without a name', [{ ...file, name: '' }], 'multipart', 'has no name'],
		['a missing file', [{ ...file, inputDataFieldName: 'none' }], 'multipart', "'none'"],
	])('%s is refused before anything is sent', async (_, rows, formType, message) => {
		world.asked();
		const { error } = await runMethod(world, upload(rows, formType), [withFile()]);
		expect(error?.message).toContain(message);
		expect(error?.context?.itemIndex).toBe(0);
		expect(world.asked()).toEqual([]);
	});
});

describe('a file', () => {
	const raw = { bodyType: 'file', inputDataFieldName: 'picture' };

	test('is sent unchanged, with its content type', async () => {
		await runMethod(world, { method: 'POST', path: 'Anything', more: raw }, [withFile()]);
		const { headers, body } = lastRequest();
		expect(headers['content-type']).toBe('image/png');
		expect(body).toEqual({ bytes: BYTES.length });
	});

	test('is sent with the content type of a header', async () => {
		const headers = { 'content-type': 'application/x-mine' };
		await runMethod(world, { method: 'PUT', path: 'Anything', headers, more: raw }, [withFile()]);
		expect(lastRequest().headers['content-type']).toBe('application/x-mine');
	});
});
