import type { Received } from '../support/elsewhere.mts';
import { teams } from '../support/microsoft.mts';
import { expect, scenario } from '../support/scenario.mts';

interface Sent {
	InvoiceNumber: string;
	LineItems: Array<{ Quantity: number; UnitAmount: number }>;
}
const sent = ({ body }: Received) => body as Sent;
const totalOf = ({ LineItems }: Sent) =>
	LineItems.reduce((sum, { Quantity, UnitAmount }) => sum + Quantity * UnitAmount, 0);

scenario('invoices-to-ledger', async ({ run, halo, elsewhere }) => {
	const ledger = 'https://ledger.example.com/api/invoices';
	elsewhere.answer(`POST ${ledger}`, (request) => {
		const { InvoiceNumber } = sent(request);
		if (InvoiceNumber === 'INV-REFUSED') return { status: 400, json: { Message: 'No account' } };
		return { json: { InvoiceID: `x-${InvoiceNumber}`, Total: totalOf(sent(request)) } };
	});
	const messages = teams(elsewhere);
	const lines = [{ id: 1, item_shortdescription: 'Hour', qty_order: 2, unit_price: 90 }];
	halo.seed('Invoice', [
		{ id: 900, invoicenumber: 'INV-OTHER', client_id: 1, lines, total: 200, posted: false },
		{ id: 901, invoicenumber: 'INV-REFUSED', client_id: 1, lines, total: 180, posted: false },
		{ id: 902, invoicenumber: 'INV-SENT', client_id: 1, lines, thirdpartyinvoicenumber: 'x-9' },
	]);
	// Halo refuses the first one once
	halo.failNext({
		match: { method: 'POST', path: /\/Invoice$/ },
		status: 400,
		body: { message: 'The period is closed' },
	});
	const open = halo.records('Invoice').filter(({ id, posted }) => Number(id) < 900 && !posted);
	expect(open.length).toBeGreaterThan(3);

	await run();

	const numbers = open.map(({ invoicenumber }) => invoicenumber);
	const received = elsewhere.to(ledger).map(sent);
	expect(received.map(({ InvoiceNumber }) => InvoiceNumber)).toEqual([
		...numbers,
		'INV-OTHER',
		'INV-REFUSED',
	]);
	const sum = (totals: unknown[]) => totals.reduce<number>((all, one) => all + Number(one), 0);
	const taken = received.filter(({ InvoiceNumber }) => numbers.includes(InvoiceNumber));
	expect(sum(taken.map(totalOf))).toBe(sum(open.map(({ total }) => total)));
	const invoiceIn = (id: unknown) => halo.records('Invoice').find((one) => one.id === id);
	for (const { id, invoicenumber } of open.slice(1)) {
		const thirdpartyinvoicenumber = `x-${String(invoicenumber)}`;
		expect(invoiceIn(id)).toMatchObject({ posted: true, thirdpartyinvoicenumber });
	}

	// what did not come to the same total, or was refused, stays open and is told
	for (const id of [open[0].id, 900, 901]) expect(invoiceIn(id)?.posted).toBe(false);
	expect(messages().sort()).toEqual([
		'Invoice INV-OTHER for 200 is not posted: the total in the ledger is 180',
		expect.stringMatching(/^Invoice INV-REFUSED for 180 is not posted: .*400/),
		expect.stringMatching(
			new RegExp(`^Invoice ${numbers[0]} for .* is not posted: .*The period is closed`),
		),
	]);

	await run();
	const again = elsewhere.to(ledger).slice(received.length).map(sent);
	expect(again.map(({ InvoiceNumber }) => InvoiceNumber)).toEqual([
		numbers[0],
		'INV-OTHER',
		'INV-REFUSED',
	]);
	expect(invoiceIn(open[0].id)).toMatchObject({ posted: true });
	const keys = elsewhere.to(ledger).map(({ headers }) => headers['idempotency-key']);
	expect(keys.filter((key) => key === 'halo-invoice-900')).toHaveLength(2);
});
