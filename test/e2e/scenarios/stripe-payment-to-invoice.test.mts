import type { Row } from '../../../sandbox/halo/index.mts';
import { teams } from '../support/microsoft.mts';
import { expect, scenario } from '../support/scenario.mts';

const stripe = 'https://api.stripe.example.com/v1/payment_intents';
const intent = (id: string, invoice: string, status = 'succeeded') => ({
	id,
	status,
	amount_received: 12_050,
	created: Date.UTC(2026, 1, 14, 9) / 1000,
	metadata: { invoice },
});
const event = (id: string) => ({
	'Stripe Event': [{ body: { type: 'payment_intent.succeeded', data: { object: { id } } } }],
});

scenario('stripe-payment-to-invoice', async ({ run, halo, elsewhere }) => {
	elsewhere.answer(`GET ${stripe}/pi_1`, { json: intent('pi_1', 'INV-77') });
	elsewhere.answer(`GET ${stripe}/pi_2`, { json: intent('pi_2', 'INV-404') });
	elsewhere.answer(`GET ${stripe}/pi_3`, { json: intent('pi_3', 'INV-77', 'canceled') });
	const told = teams(elsewhere);
	// one whose number only begins alike comes first in Halo's search
	halo.seed('Invoice', [
		{ id: 900, invoicenumber: 'INV-770', client_id: 1, total: 120.5 },
		{ id: 901, invoicenumber: 'INV-77', client_id: 1, total: 120.5, ticket_id: 5 },
	]);
	const payments = () => halo.records('InvoicePayment').filter(({ intent_id }) => intent_id);
	const notes = () => halo.records('Actions').filter(({ ticket_id }) => ticket_id === 5);
	const notesBefore = notes().length;

	await run({ pinned: event('pi_1') });
	const booked: Row = { invoice_id: 901, amount: 120.5, intent_id: 'pi_1' };
	expect(payments()).toMatchObject([{ ...booked, date: '2026-02-14T00:00:00' }]);
	expect(halo.records('Tickets').find(({ id }) => id === 5)).toMatchObject({ status_id: 2 });
	expect(notes()).toHaveLength(notesBefore + 1);

	// Stripe calls once more
	const replayed = await run({ pinned: event('pi_1') });
	expect(replayed.ran('Record Payment')).toBe(false);
	expect(payments()).toHaveLength(1);
	expect(notes()).toHaveLength(notesBefore + 1);

	// somebody says that an invoice is paid, and Stripe does not
	await run({ pinned: event('pi_3') });
	expect(payments()).toHaveLength(1);
	expect(told()).toEqual([]);

	await run({ pinned: event('pi_2') });
	expect(payments()).toHaveLength(1);
	expect(told()).toEqual([expect.stringMatching(/INV-404/)]);
});
