import { exception } from '../answers.mts';
import { haloDate } from '../convert.mts';
import type { Hook } from './hooks.mts';

/** What an approver said (docs/halo/tickets.md#approvals); 0 for "not yet" is our choice. */
export const approvalResult = { pending: 0, approved: 1, rejected: 2 } as const;

/** An approval belongs to a ticket and waits; a decision gets its date. */
export const approval: Hook = {
	before: ({ store }, draft, sent, existing) => {
		if (!store.of('Tickets').get(String(draft.ticket_id))) throw exception('Invalid Ticket');
		const waiting = { result: approvalResult.pending, actionnumber: 1, approval_inprogress: true };
		const approval = existing ? draft : { ...waiting, ...draft };
		const isAnswer =
			sent.result === approvalResult.approved || sent.result === approvalResult.rejected;
		if (!isAnswer) return approval;
		return { ...approval, approval_inprogress: false, dateapproved: haloDate(Date.now()) };
	},
};
