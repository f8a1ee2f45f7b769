import { bytesOf } from '../support/files.mts';
import { map, openWorld, pick, type World } from '../support/halo.mts';

let world: World;
beforeAll(async () => {
	world = await openWorld();
});
afterAll(async () => await world.halo.close());

describe('Download PDF', () => {
	test('returns the invoice as a file', async () => {
		const { items, error } = await world.run('invoice', 'downloadPdf', { invoiceId: pick(1) });
		expect(error).toBeUndefined();
		const bytes = bytesOf(items[0]);
		expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
		expect(bytes.toString()).toContain('INV1001');
		expect(items[0].json).toEqual({
			id: 1,
			fileName: 'Invoice INV1001.pdf',
			mimeType: 'application/pdf',
			fileSize: bytes.length,
		});
	});

	test('is retried after a broken connection, since it only reads', async () => {
		const before = JSON.stringify(world.halo.records('Invoice'));
		world.halo.failNext({ match: { path: '/Invoice/PDF' }, dropConnection: true });
		const { items } = await world.run('invoice', 'downloadPdf', {
			invoiceId: pick(2),
			outputDataFieldName: 'invoice',
		});
		expect(bytesOf(items[0], 'invoice').length).toBeGreaterThan(0);
		expect(JSON.stringify(world.halo.records('Invoice'))).toBe(before);
	});

	test('returns one file for each item, and an error item for one that fails', async () => {
		const { items } = await world.run(
			'invoice',
			'downloadPdf',
			{ invoiceId: pick('={{ $json.id }}') },
			[{ id: 1 }, { id: 999999 }, { id: 3 }],
			{ onError: 'continueRegularOutput' },
		);
		expect(items.map(({ binary, pairedItem }) => [binary !== undefined, pairedItem])).toEqual([
			[true, { item: 0 }],
			[false, { item: 1 }],
			[true, { item: 2 }],
		]);
	});
});

describe('Void', () => {
	test('shows the request in a dry run, then sends it', async () => {
		world.asked();
		const which = { invoiceId: pick(4) };
		const [shown] = await world.json('invoice', 'void', { ...which, options: { dryRun: true } });
		expect(shown).toMatchObject({
			method: 'POST',
			url: expect.stringMatching(/\/Invoice\/4\/void$/),
		});
		expect(world.asked()).toEqual([]);

		const [row] = await world.json('invoice', 'void', which);
		expect(row).toMatchObject({ id: 4, invoicenumber: 'INV1004', voided: true });
		expect(world.asked()).toEqual(['POST /api/Invoice/4/void']);
	});

	test('voids one invoice for each item, and returns an error item for one that fails', async () => {
		const { items } = await world.run(
			'invoice',
			'void',
			{ invoiceId: pick('={{ $json.id }}') },
			[{ id: 5 }, { id: 999999 }, { id: 6 }],
			{ onError: 'continueRegularOutput' },
		);
		expect(items.map(({ json, pairedItem }) => [json.voided, pairedItem])).toEqual([
			[true, { item: 0 }],
			[undefined, { item: 1 }],
			[true, { item: 2 }],
		]);
	});

	test('sends nothing without an invoice', async () => {
		world.asked();
		const { error } = await world.run('invoice', 'void', { invoiceId: pick('={{ $json.no }}') });
		expect(error?.message).toBe("'Invoice' is empty");
		expect(world.asked()).toEqual([]);
	});
});

test('scenario 15: a payment that is reported twice is created once', async () => {
	const [{ id }] = await world.json('invoice', 'getAll', {
		filters: map({ search: 'INV1002' }),
		limit: 1,
	});
	const payment = { amount: 88, date: '2026-04-20', intent_id: 'pi_3Nabc' };
	const pay = async () =>
		await world.json('invoicePayment', 'upsert', {
			invoiceId: pick(id),
			fields: map(payment, 'intent_id'),
		});
	const [first] = await pay();
	const [again] = await pay();
	expect(again.id).toBe(first.id);
	const found = await world.json('invoicePayment', 'getAll', {
		filters: map({ intent_id: 'pi_3Nabc' }),
		returnAll: true,
	});
	expect(found).toMatchObject([{ id: first.id, invoice_id: id, amount: 88 }]);
});

test('scenario 16: invoices are sent to the ledger once, with their lines', async () => {
	const pending = async () =>
		await world.json('invoice', 'getAll', {
			filters: map({ notpostedonly: true, includelines: true }),
			returnAll: true,
			output: 'raw',
		});
	const open = await pending();
	expect(open.length).toBeGreaterThan(0);
	for (const { lines, total } of open) {
		const sum = (lines as Array<Record<string, number>>).reduce(
			(all, { qty_order, unit_price }) => all + qty_order * unit_price,
			0,
		);
		expect(sum).toBe(total);
	}
	await world.run(
		'invoice',
		'update',
		{
			invoiceId: pick('={{ $json.id }}'),
			fields: map({ posted: true, thirdpartyinvoicenumber: '={{ "X-" + $json.id }}' }),
		},
		open,
	);
	expect(await pending()).toEqual([]);
});
