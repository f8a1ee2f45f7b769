import type { Store } from '../store.mts';
import type { Row } from '../types.mts';
import { approvalResult } from '../writes/approvals.mts';

/** Ticket, number, who is asked (an agent or a user), and what they said. */
type Asked = [
	ticket: number,
	seq: number,
	who: { agent_id: number } | { user_id: number },
	result: number,
];

const { pending, approved, rejected } = approvalResult;
/** Agent 2 is the one that integrations act as: two wait for it. */
const asked: Asked[] = [
	[1, 1, { agent_id: 2 }, pending],
	[1, 2, { user_id: 2 }, pending],
	[2, 1, { agent_id: 3 }, pending],
	[3, 1, { agent_id: 4 }, approved],
	[3, 2, { agent_id: 2 }, pending],
	[4, 1, { user_id: 4 }, rejected],
];

/** Approvals of the first tickets, most of them waiting. */
export function seedApprovals(store: Store): void {
	for (const [ticket_id, seq, who, result] of asked) {
		const agent = 'agent_id' in who ? store.of('Agent').get(who.agent_id) : undefined;
		const user = 'user_id' in who ? store.of('Users').get(who.user_id) : undefined;
		const answer: Row =
			result === pending
				? { approval_inprogress: true }
				: { dateapproved: '2026-01-06T10:00:00', approver_note: 'Discussed in the meeting.' };
		store.of('TicketApproval').put({
			ticket_id,
			seq,
			actionnumber: 1,
			result,
			...who,
			name: agent?.name ?? user?.name ?? '',
			emailaddress: agent?.email ?? user?.emailaddress ?? '',
			summary: store.of('Tickets').get(ticket_id)?.summary ?? '',
			requestor_agent_id: 3,
			requestor_name: 'Maya Lindqvist',
			datetime: '2026-01-05T12:00:00',
			approval_process_id: 1,
			...answer,
		});
	}
}
