import type { RecordDefinition } from '../../model';
import { agents } from '../agent';
import { ticketRecord } from '../ticket/record';

/**
 * A decision that somebody was asked to make about a ticket. It has no ID of its own: `seq` is its number within the
 * ticket, so it has no locator, and Get finds it in the ticket's list.
 */
export const approvalRecord: RecordDefinition = {
	name: 'Approval',
	plural: 'Approvals',
	value: 'approval',
	path: '/TicketApproval',
	paged: false,
	permission: 'tickets',
	label: ({ seq, name, emailaddress }) =>
		`${String(name ?? emailaddress ?? 'Approval')} (${String(seq)})`,
	fields: [],
	references: [{ to: ticketRecord, filter: 'ticket_id', alwaysShown: true }],
	filters: [
		{ id: 'mine', displayName: 'Only Mine', type: 'boolean' },
		{ id: 'action_number', displayName: 'Action Number', type: 'number' },
		{ id: 'include_agent_details', displayName: 'Include Agent Details', type: 'boolean' },
		{ id: 'include_attachments', displayName: 'Include Attachments', type: 'boolean' },
		{ id: 'includeapprovaldetails', displayName: 'Include Approval Details', type: 'boolean' },
	],
	simplified: [
		'ticket_id',
		'seq',
		'actionnumber',
		'name',
		'emailaddress',
		'agent_id',
		'user_id',
		'result',
		'datetime',
		'approver_note',
	],
	names: { agent_id: agents },
	outputTypes: { seq: 'number', actionnumber: 'number', result: 'number' },
};

/**
 * The values of `result` (docs/halo/tickets.md#approvals). Halo's guide has 1 and 2; that 0, or none, is a pending
 * approval is inferred.
 */
export const results = { pending: 0, approved: 1, rejected: 2 } as const;
