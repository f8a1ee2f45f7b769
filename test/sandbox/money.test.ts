import { connect, field, idsOf, rowsOf, type Client } from './client.mts';
import type { Row } from '../../sandbox/halo/types.mts';

let halo: Client;
beforeAll(async () => {
	halo = await connect();
});
afterEach(() => halo.halo.reset());
afterAll(() => halo.close());

const invoice = async (id = 1) => (await halo.get(`/Invoice/${id}?includedetails=true`)).json;

test('an invoice is found by its number', async () => {
	const { json } = await halo.get('/Invoice?search=INV1003');
	expect(rowsOf(json, 'invoices')).toMatchObject([{ id: 3, invoicenumber: 'INV1003' }]);
});

describe('a payment', () => {
	const pay = async (more: Row) =>
		(await halo.post('/InvoicePayment', [{ invoice_id: 1, ...more }])).json;

	test('lowers the amount due until the invoice is paid', async () => {
		const total = Number(field(await invoice(), 'total'));
		expect(await invoice()).toMatchObject({ amountpaid: 0, amountdue: total, paymentstatus: 0 });
		await pay({ amount: 100.1, date: '2026-02-10T00:00:00' });
		expect(await invoice()).toMatchObject({
			amountpaid: 100.1,
			amountdue: Math.round((total - 100.1) * 100) / 100,
			paymentstatus: 1,
		});
		await pay({ amount: total - 100.1, date: '2026-02-11T00:00:00' });
		const paid = await invoice();
		expect(paid).toMatchObject({
			amountpaid: total,
			amountdue: 0,
			paymentstatus: 2,
			datepaid: '2026-02-11T00:00:00',
		});
		expect(rowsOf(paid, 'payments')).toHaveLength(2);
		expect(idsOf((await halo.get('/Invoice?paymentstatuses=2')).json, 'invoices')).toEqual([1]);
	});

	test('is found by its payment intent, and gets its client from the invoice', async () => {
		const made = await pay({ amount: 5, intent_id: 'pi_3Nx' });
		expect(made).toMatchObject({ client_id: 1, invoice_invoicenumber: 'INV1001' });
		const found = await halo.get('/InvoicePayment?intent_id=pi_3Nx');
		expect(idsOf(found.json, 'payments')).toEqual([field(made, 'id')]);
		expect(field((await halo.get('/InvoicePayment?intent_id=pi_none')).json, 'record_count')).toBe(
			0,
		);
		await halo.remove(`/InvoicePayment/${String(field(made, 'id'))}`);
		expect(await invoice()).toMatchObject({ amountpaid: 0 });
	});

	test('without an invoice is refused', async () => {
		const { status, json } = await halo.post('/InvoicePayment', [{ invoice_id: 999, amount: 1 }]);
		expect({ status, json }).toMatchObject({ status: 400, json: { Message: 'Invalid Invoice' } });
	});
});

test('a posted invoice is no longer listed for posting', async () => {
	const open = async () =>
		idsOf((await halo.get('/Invoice?notpostedonly=true')).json, 'invoices').map(String);
	const [first] = await open();
	const posted = { id: Number(first), posted: true, thirdpartyinvoicenumber: 'XERO-77' };
	const { json } = await halo.post('/Invoice', [posted]);
	expect(json).toMatchObject({ ...posted, dateposted: expect.any(String) });
	expect(await open()).not.toContain(first);
	const { json: found } = await halo.get('/Invoice?search=XERO-77');
	expect(idsOf(found, 'invoices')).toEqual([Number(first)]);
});

test('a change of one line of a recurring invoice keeps the others and updates the total', async () => {
	const read = async () => (await halo.get('/RecurringInvoice/2?includedetails=true')).json;
	const [, other] = rowsOf(await read(), 'lines');
	const line = { id: 10020, recurring_invoice_id: 2, qty_order: 50 };
	expect((await halo.post('/RecurringInvoice/updatelines', [line])).status).toBe(201);
	const after = await read();
	expect(rowsOf(after, 'lines')).toMatchObject([{ id: 10020, qty_order: 50 }, other]);
	expect(field(after, 'total')).toBe(50 * 35 + Number(other.qty_order) * 9);
});

test('a void invoice is no longer due', async () => {
	await halo.post('/Invoice/2/void', null);
	expect(await invoice(2)).toMatchObject({ voided: true, amountdue: 0, paymentstatus: 3 });
});
