import type { IBinaryData, IDataObject, INodeExecutionData, INodeParameters } from 'n8n-workflow';
import { binary, bytesOf, noise } from '../support/files.mts';
import { createBench } from '../support/engine.mts';
import { map, openWorld, ownNumber, pick, type World } from '../support/halo.mts';
import { closeAll, CREDENTIAL, halo } from '../support/standIns.mts';

let world: World;
beforeAll(async () => {
	world = await openWorld();
});
afterAll(async () => await world.halo.close());
afterEach(closeAll);

type Files = Record<string, IBinaryData>;
const itemWith = (files: Files, json: IDataObject = {}): INodeExecutionData => ({
	json,
	binary: files,
});

const upload = async (
	items: INodeExecutionData[],
	parameters: INodeParameters = {},
	more: object = {},
) => {
	world.asked();
	const given = { ticketId: pick(5), ...parameters };
	return await world.run('attachment', 'upload', given, undefined, { items, ...more });
};

const download = async (id: unknown, parameters: INodeParameters = {}) =>
	await world.run('attachment', 'download', { attachmentId: pick(id), ...parameters });

/** Downloads from a Halo that answers so. */
async function downloaded(body: string, type: string) {
	const server = await halo('', {
		'/api/Attachment/1': { body, headers: { 'content-type': type } },
	});
	const bench = await createBench({ haloServiceApi: { ...CREDENTIAL, url: server.url } });
	return await bench.runNode({
		parameters: { resource: 'attachment', operation: 'download', attachmentId: pick(1) },
	});
}

describe('wish 12: files are uploaded from and downloaded to n8n binary data', () => {
	test.each([
		['nothing', 0],
		['every value of a byte', 256],
		['20 MB', 20 * 1024 * 1024],
	])(
		'%s comes down as it went up',
		async (_what, size) => {
			const bytes =
				size === 256 ? Buffer.from(Array.from({ length: 256 }, (_, i) => i)) : noise(size);
			const name = 'Übersicht “Mai”.pdf';
			const sent = await upload([itemWith({ data: binary(bytes, name) })]);
			expect(sent.error).toBeUndefined();
			expect(sent.items).toHaveLength(1);
			expect(sent.items[0].json).toMatchObject({ filename: name, ticket_id: 5, filesize: size });

			const { items, error } = await download(sent.items[0].json.attachment_id);
			expect(error).toBeUndefined();
			expect(items[0].json).toEqual({
				attachment_id: sent.items[0].json.attachment_id,
				fileName: 'Übersicht “Mai”.pdf',
				mimeType: 'application/pdf',
				fileSize: size,
			});
			expect(bytesOf(items[0]).equals(bytes)).toBe(true);
			expect(items[0].binary?.data).toMatchObject({ fileName: name, mimeType: 'application/pdf' });
		},
		60_000,
	);
});

describe('Upload', () => {
	const two = { first: binary('one', 'a.txt'), second: binary('two', 'b.txt') };

	test.each([
		['names separated by commas', 'first, second'],
		['* for all', '*'],
	])('sends several files of an item, each on its own: %s', async (_how, inputDataFieldName) => {
		const { items } = await upload([itemWith(two)], { inputDataFieldName });
		expect(items.map(({ json }) => json.filename)).toEqual(['a.txt', 'b.txt']);
		expect(items.map(({ pairedItem }) => pairedItem)).toEqual([{ item: 0 }, { item: 0 }]);
		expect(world.asked()).toEqual(['POST /api/Attachment', 'POST /api/Attachment']);
		expect(world.halo.requests.at(-1)?.body).toEqual([
			{ ticket_id: 5, filename: 'b.txt', data_base64: 'dHdv' },
		]);
	});

	test('sends the note, the file name, the visibility and the action', async () => {
		const { items } = await upload([itemWith({ data: binary('x', 'scan0001.pdf') })], {
			options: { fileName: 'contract.pdf', note: 'Signed', showForUsers: true, actionId: '1' },
		});
		expect(items[0].json).toMatchObject({
			filename: 'contract.pdf',
			note: 'Signed',
			showforusers: true,
			ticket_id: 5,
			action_id: 1,
		});
	});

	test('attaches to any other record by its record type number', async () => {
		const { items } = await upload([itemWith({ data: binary('x', 'x.txt') })], {
			ticketId: pick('', 'list'),
			options: { recordTypeNumber: '5', uniqueId: '77' },
		});
		const listed = await world.json('attachment', 'getAll', {
			filters: map({ type: 5, unique_id: 77 }),
		});
		expect(listed.map(({ attachment_id }) => attachment_id)).toEqual([items[0].json.attachment_id]);
	});

	test('a file without a name is named after its field', async () => {
		const { items } = await upload([
			itemWith({ data: { ...binary('x'), fileExtension: 'png' } }),
			itemWith({ data: binary('x') }),
		]);
		expect(items.map(({ json }) => json.filename)).toEqual(['data.png', 'data']);
	});

	test.each([
		['../../etc/passwd', 'passwd'],
		['C:\\Users\\me\\a b.txt', 'a b.txt'],
		['a\r\nb\u0000.txt', 'ab.txt'],
		['gpj.\u202eexe', 'gpj.exe'],
		['Übersicht – “Mai” 👩‍🔧.pdf', 'Übersicht – “Mai” 👩‍🔧.pdf'],
		['../', 'data'],
		['..', 'data'],
	])(
		'case 6: a file name is sent without folders and control characters: %j',
		async (name, clean) => {
			const { items } = await upload([itemWith({ data: binary('x', name) })]);
			expect(items[0].json.filename).toBe(clean);
			const options = { fileName: name };
			const named = await upload([itemWith({ data: binary('x', 'data') })], { options });
			expect(named.items[0].json.filename).toBe(clean);
		},
	);

	test.each(['simplified', 'raw', 'selected'])(
		'the copy of the file that Halo returns is not in the output: %s',
		async (output) => {
			const { items } = await upload([itemWith({ data: binary('x', 'x.txt') })], {
				output,
				outputFields: ['filename', 'data'],
			});
			expect(ownNumber(items[0].json)).toEqual(expect.any(Number));
			expect(items[0].json).toMatchObject({ filename: 'x.txt' });
			expect(items[0].json.data ?? null).toBeNull();
			expect(JSON.stringify(items[0].json)).not.toContain('eA==');
			if (output === 'raw') {
				expect(items[0].json).toMatchObject({
					filesize: 1,
					guid: expect.any(String),
					unique_id: 0,
				});
			}
		},
	);

	describe('case 10: a file uploaded before its ticket', () => {
		const loose = { ticketId: pick('', 'list'), options: { withoutOwner: true } };
		const send = async (name: string) => {
			const { items } = await upload([itemWith({ data: binary('Now', name) })], loose);
			return items[0].json;
		};

		test('is uploaded without an owner on request, and its ID is returned', async () => {
			expect(await send('short.txt')).toMatchObject({
				attachment_id: expect.any(Number),
				ticket_id: 0,
			});
			expect(world.halo.requests.at(-1)?.body).toEqual([
				{ filename: 'short.txt', data_base64: 'Tm93' },
			]);
		});

		test.each<[string, (ids: number[]) => unknown]>([
			['one ID', ([id]) => id],
			['IDs separated by commas', (ids) => ids.join(', ')],
			['a list', (ids) => ids],
			['a list as JSON text', (ids) => JSON.stringify(ids)],
			[
				'the records themselves',
				(ids) => ids.map((id) => ({ ticket_id: 0, attachment_id: id, filename: 'x' })),
			],
			['the same one twice', ([id]) => [id, String(id)]],
		])('is attached by a new ticket: %s', async (_how, given) => {
			const ids = [
				Number((await send('a.txt')).attachment_id),
				Number((await send('b.txt')).attachment_id),
			];
			const value = given(ids);
			const wanted = JSON.stringify(value).includes(String(ids[1])) ? ids : ids.slice(0, 1);
			const [created] = await world.json(
				'ticket',
				'create',
				{ fields: map({ summary: 's' }), options: { attachmentIds: '={{ $json.files }}' } },
				[{ files: value as string }],
			);
			expect(world.halo.requests.at(-1)?.body).toEqual([
				expect.objectContaining({ attachments: wanted.map((id) => ({ id })) }),
			]);
			const listed = await world.json('attachment', 'getAll', { ticketId: pick(created.id) });
			expect(listed.map(ownNumber)).toEqual(wanted);
		});

		test('is attached by a note', async () => {
			const { attachment_id: id } = await send('n.txt');
			const [note] = await world.json('ticket', 'addNote', {
				ticketId: pick(7),
				note: 'See the file',
				options: { attachmentIds: String(id) },
			});
			const listed = await world.json('attachment', 'getAll', {
				ticketId: pick(7),
				filters: map({ action_id: note.action_id }),
			});
			expect(listed.map(ownNumber)).toEqual([id]);
		});

		test.each([[[]], ['']])('an empty value attaches no file: %j', async (files) => {
			await world.json('ticket', 'create', {
				fields: map({ summary: 's' }),
				options: { attachmentIds: files },
			});
			expect(world.halo.requests.at(-1)?.body).toEqual([
				expect.not.objectContaining({ attachments: expect.anything() }),
			]);
		});

		test.each([
			['a name', 'short.txt', "'Attachment IDs' must be an ID, not 'short.txt'"],
			['a gap', '1,,2', "'Attachment IDs' contains an empty ID"],
			['a list with an empty value', [null], "'Attachment IDs' contains an empty ID"],
		])('%s is refused, and nothing is sent', async (_what, attachmentIds, message) => {
			world.asked();
			const { error } = await world.run('ticket', 'create', {
				fields: map({ summary: 's' }),
				options: { attachmentIds } as INodeParameters,
			});
			expect(error?.message).toBe(message);
			expect(world.asked()).toEqual([]);
		});
	});

	test('an item without files returns nothing and a hint, if all files are requested', async () => {
		const { items, hints } = await upload([{ json: {} }, itemWith(two)], {
			inputDataFieldName: '*',
		});
		expect(items.map(({ pairedItem }) => pairedItem)).toEqual([{ item: 1 }, { item: 1 }]);
		expect(hints.map(({ message }) => message)).toEqual([
			'An item has no files, so nothing was uploaded for it',
		]);
	});

	test.each<[string, INodeParameters, string, string]>([
		[
			'nothing to attach to',
			{ ticketId: pick('', 'list') },
			'There is nothing to attach the file to',
			"Fill in 'Ticket'",
		],
		[
			'an incomplete record',
			{ ticketId: pick('', 'list'), options: { uniqueId: '7' } },
			'The record to attach the file to is incomplete',
			"both 'Record Type Number' and 'Record ID'",
		],
		[
			'two records',
			{ options: { uniqueId: '7', recordTypeNumber: '5' } },
			'Both a ticket and another record are set',
			'Nothing was sent',
		],
		[
			'an action without its ticket',
			{ ticketId: pick('', 'list'), options: { actionId: '7' } },
			"'Action ID' is set, but 'Ticket' is empty",
			'unique only within its ticket',
		],
		[
			'an owner for a file without one',
			{ options: { withoutOwner: true } },
			"'Upload Without Owner' is on, but an owner is set",
			'or remove the option',
		],
		[
			'a field without a file',
			{ inputDataFieldName: 'first,third' },
			"The item has no file in 'third'",
			'The item has files in: first, second',
		],
		[
			'no field',
			{ inputDataFieldName: '={{ "" }}' },
			"'Input Data Field Name' is empty",
			'Nothing was sent',
		],
		[
			'one name for two files',
			{ inputDataFieldName: '*', options: { fileName: 'a.txt' } },
			"'File Name' is for one file, but 2 would be uploaded",
			'keeps its own name',
		],
	])('refuses %s, and sends nothing', async (_what, parameters, message, advice) => {
		const { error } = await upload([itemWith(two)], parameters);
		expect(error?.message).toBe(message);
		expect(error?.description).toContain(advice);
		expect(world.asked()).toEqual([]);
	});

	test('names the files that are already in Halo if one of several fails', async () => {
		const files = { ...two, third: binary('three', 'c.txt') };
		// the first goes through, the second is too large
		const match = { method: 'POST', path: '/Attachment' };
		world.halo.failNext({ match, afterHandling: true });
		world.halo.failNext({ match, status: 413 });
		const { error } = await upload([itemWith(files)], { inputDataFieldName: '*' });
		expect(error?.message).toMatch(
			/^The request is larger than Halo accepts\. Written before this: \d+$/,
		);
		expect(error?.description).toMatch(
			/^This concerns the file 'b\.txt'\. .* Already uploaded: a\.txt \(\d+\)\.$/,
		);
	});

	test('an item that fails is a separate item, and the others continue', async () => {
		const items = [itemWith({ data: binary('1', '1.txt') }), { json: {} }, itemWith(two)];
		const { items: output } = await upload(
			items,
			{ inputDataFieldName: '={{ $itemIndex === 2 ? "*" : "data" }}' },
			{ onError: 'continueRegularOutput' },
		);
		expect(output.map(({ json, pairedItem }) => [json.filename, pairedItem])).toEqual([
			['1.txt', { item: 0 }],
			[undefined, { item: 1 }],
			['a.txt', { item: 2 }],
			['b.txt', { item: 2 }],
		]);
		expect(output[1].json.error).toBe("The item has no file in 'data'");
	});

	test('a dry run shows the request with the file shortened, and sends nothing', async () => {
		const { items } = await upload([itemWith({ data: binary(noise(60_000), 'n.bin') })], {
			options: { dryRun: true },
		});
		expect(items[0].json).toMatchObject({ method: 'POST', body: [{ filename: 'n.bin' }] });
		expect(JSON.stringify(items[0].json)).toContain('... (80000 characters)');
		expect(JSON.stringify(items[0].json).length).toBeLessThan(1000);
		expect(world.asked()).toEqual([]);
	});
});

describe('Download', () => {
	test('returns the file in the chosen field', async () => {
		const { items } = await download(1, { outputDataFieldName: 'photo' });
		expect(bytesOf(items[0], 'photo').toString()).toBe('The display says: no paper.\n');
		expect(items[0].json).toMatchObject({ fileName: 'printer-photo.txt', mimeType: 'text/plain' });
	});

	test('returns one file for each item, and an error item for a missing one', async () => {
		const { items } = await world.run(
			'attachment',
			'download',
			{ attachmentId: pick('={{ $json.id }}') },
			[{ id: 1 }, { id: 999999 }, { id: 1 }],
			{ onError: 'continueRegularOutput' },
		);
		expect(
			items.map(({ binary: files, pairedItem }) => [files?.data?.fileName, pairedItem]),
		).toEqual([
			['printer-photo.txt', { item: 0 }],
			[undefined, { item: 1 }],
			['printer-photo.txt', { item: 2 }],
		]);
		expect(items[1].json.error).toBe('Halo has no record 999999 under /Attachment');
	});

	test.each([
		['no type', '', 'application/octet-stream'],
		['an invalid type', 'pdf', 'application/octet-stream'],
		['a type with a script in it', 'text/<script>', 'application/octet-stream'],
		['a type', 'Application/PDF; charset=binary', 'application/pdf'],
	])('reads the content type from the response, and checks it: %s', async (_what, type, wanted) => {
		const { items } = await downloaded('%PDF-1.4 x', type);
		expect(items[0].json.mimeType).toBe(wanted);
		expect(items[0].binary?.data.mimeType).toBe(wanted);
	});

	test('a file without a name is named by its ID', async () => {
		const { items } = await downloaded('%PDF', 'application/pdf');
		expect(items[0].binary?.data.fileName).toBe('attachment-1');
	});

	test.each([
		[
			'data',
			'{"message":"The file is in quarantine"}',
			'application/json',
			'Halo sent data instead of the file: The file is in quarantine',
		],
		[
			'a web page',
			'<!doctype html><title>Log in</title>',
			'text/html',
			'The response is a web page instead of data (200)',
		],
	])(
		'%s instead of the file is reported with an explanation',
		async (_what, body, type, message) => {
			const { error } = await downloaded(body, type);
			expect(error?.message).toBe(message);
		},
	);

	test('a JSON file is returned as a file', async () => {
		const { items: sent } = await upload([
			itemWith({ data: binary('{"error":"in the file"}', 'log.json') }),
		]);
		const { items } = await download(sent[0].json.attachment_id);
		expect(bytesOf(items[0]).toString()).toBe('{"error":"in the file"}');
	});
});

describe('Get Many', () => {
	test('returns the files of a ticket', async () => {
		const rows = await world.json('attachment', 'getAll', { ticketId: pick(1) });
		expect(rows).toMatchObject([{ attachment_id: 1, filename: 'printer-photo.txt', ticket_id: 1 }]);
	});

	test('is refused without a record', async () => {
		world.asked();
		const { error } = await world.run('attachment', 'getAll', { filters: map({ type: 5 }) });
		expect(error?.message).toBe(
			'Halo lists the attachments of one record at a time, but no record is set',
		);
		expect(world.asked()).toEqual([]);
	});

	test('the locator lists the files of the chosen ticket', async () => {
		const parameters = { resource: 'attachment', operation: 'download', ticketId: pick(1) };
		const list = await world.bench.callMethod('listSearch', 'attachment', { parameters });
		expect(list).toMatchObject({ results: [{ name: 'printer-photo.txt, 2026-01-05', value: 1 }] });
	});

	test('without a ticket the locator explains what to choose first, and sends no request', async () => {
		world.asked();
		const parameters = { resource: 'attachment', operation: 'download' };
		const list = world.bench.callMethod('listSearch', 'attachment', { parameters });
		await expect(list).rejects.toThrow('of one record at a time: choose that record first');
		expect(world.asked()).toEqual([]);
	});
});

test('Delete removes a file, and a dry run shows the request', async () => {
	const { items } = await upload([itemWith({ data: binary('x', 'x.txt') })]);
	const which = { attachmentId: pick(items[0].json.attachment_id) };
	world.asked();
	const [shown] = await world.json('attachment', 'delete', { ...which, options: { dryRun: true } });
	expect(shown).toMatchObject({ method: 'DELETE' });
	expect(world.asked()).toEqual([]);
	expect(await world.json('attachment', 'delete', which)).toEqual([{ deleted: true }]);
	expect((await download(items[0].json.attachment_id)).error).toMatchObject({ httpCode: '404' });
});
