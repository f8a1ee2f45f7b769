import type { Store } from '../store.mts';
import type { Row } from '../types.mts';
import { closedFields } from './status.mts';

/** `paymentstatus` of an invoice; Halo publishes no meaning of these numbers (our choice). */
export const paymentStatus = { unpaid: 0, partlyPaid: 1, paid: 2, voided: 3 } as const;

/** An invoice's amounts follow from its payments, whoever adds, changes or deletes one. */
function invoiceAmounts(store: Store, invoice: Row): Row {
	const payments = store
		.of('InvoicePayment')
		.all()
		.filter(({ invoice_id }) => invoice_id === invoice.id);
	const amountpaid = money(payments.reduce((sum, { amount }) => sum + Number(amount ?? 0), 0));
	const amountdue = Math.max(0, money(Number(invoice.total ?? 0) - amountpaid));
	if (invoice.voided === true) return { amountpaid, amountdue: 0 };
	const isPaid = amountdue === 0 && payments.length > 0;
	const open = payments.length > 0 ? paymentStatus.partlyPaid : paymentStatus.unpaid;
	return {
		amountpaid,
		amountdue,
		paymentstatus: isPaid ? paymentStatus.paid : open,
		...(isPaid && { datepaid: payments.at(-1)?.date ?? null }),
	};
}

const money = (amount: number): number => Math.round(amount * 100) / 100;

/** Fields that follow from other records, by resource. */
export const derived: Record<string, (store: Store, row: Row) => Row> = {
	Invoice: invoiceAmounts,
	Opportunities: closedFields,
	Projects: closedFields,
	Tickets: closedFields,
};
