import { exception } from '../answers.mts';
import { haloDate } from '../convert.mts';
import type { Row } from '../types.mts';
import type { Hook } from './hooks.mts';

const now = (): string => haloDate(Date.now());

/** A posted invoice remembers when (our choice). */
export const invoice: Hook = {
	before: (_call, draft, sent, existing) =>
		sent.posted === true && existing?.posted !== true ? { dateposted: now(), ...draft } : draft,
};

/** A payment takes its client from its invoice; the invoice's amounts follow from its payments. */
export const payment: Hook = {
	before: ({ store }, draft, _sent, existing) => {
		const paid = store.of('Invoice').get(String(draft.invoice_id));
		if (draft.invoice_id && !paid) throw exception('Invalid Invoice');
		const { client_id = null, invoicenumber = null } = paid ?? {};
		const owner: Row = paid ? { client_id, invoice_invoicenumber: invoicenumber } : {};
		return { ...(existing ? {} : { date: now() }), ...draft, ...owner };
	},
};
