/** The words of Larkfield's configuration, read by `seedConfiguration`. */

/** What a status has beside its name: its type, whether it ends a ticket, and what it is a status of. */
interface StatusWords {
	type: number;
	closes?: true;
	domain?: string;
}

/** The type does not say which ones close, and one list holds those of all kinds (docs/halo/tickets.md#statuses). */
export const statuses: Array<[string, StatusWords]> = [
	['New', { type: 0 }],
	['In Progress', { type: 0 }],
	['With User', { type: 1 }],
	['With Supplier', { type: 1 }],
	['On Hold', { type: 1 }],
	['Approved', { type: 2 }],
	['Updated', { type: 0 }],
	['Resolved', { type: 1, closes: true }],
	['Closed', { type: 0, closes: true }],
	['Completed', { type: 0, closes: true }],
	['Cancelled', { type: 0, closes: true }],
	['Open Order', { type: 0, domain: 'order' }],
	['Closed Order', { type: 0, closes: true, domain: 'order' }],
	['Open Item', { type: 0, domain: 'item' }],
];
/**
 * Priorities by SLA: name, hours to respond and hours to fix. A number means something inside its SLA
 * alone: 1 is Critical under the standard SLA and Emergency under the premium one.
 */
export const priorities: Record<number, Array<[string, number, number]>> = {
	1: [
		['Critical', 1, 4],
		['High', 2, 8],
		['Medium', 4, 24],
		['Low', 8, 72],
	],
	2: [
		['Emergency', 0.5, 2],
		['Urgent', 1, 4],
		['Normal', 2, 12],
		['Planned', 4, 36],
	],
};
/** The fifth of the premium SLA, which was added later. */
export const lastPriority: [string, number, number] = ['Whenever', 24, 120];

/** Name, use (which decides between ticket, opportunity and project), SLA of new tickets. */
export const ticketTypes: Array<[string, string, number]> = [
	['Incident', 'ticket', 1],
	['Service Request', 'ticket', 2],
	['Change', 'ticket', 1],
	['Problem', 'ticket', 1],
	['Alert', 'ticket', 1],
	['Opportunity', 'opportunity', 1],
	['Project', 'project', 1],
];
/** Stock outcomes, as in a fresh Halo (docs/halo/actions.md#writing-an-action). Below 0: Halo's own. */
export const outcomes: Array<[number, string, boolean, number?]> = [
	[-2, 'Status Changed', true],
	[0, 'Update', false],
	[1, 'Ticket Logged', false],
	[3, 'Assign', true],
	[4, 'Resolve', false, 8],
	[5, 'Close', false, 9],
	[6, 'Put On Hold', true, 5],
	[7, 'Private Note', true],
	[8, 'Public Note', false],
	[16, 'Email User', false],
];
/** What decides on emails (docs/halo/actions.md#email): only the one, and never the other. */
export const emailing = { sends: [16], never: [7] };
/** Categories by level; `>` leads to a sub-category. */
export const categories: Record<number, string[]> = {
	1: [
		'Hardware',
		'Hardware>Printer',
		'Hardware>Laptop',
		'Software',
		'Software>Office',
		'Network',
		'Account',
	],
	2: ['First Line', 'Second Line'],
	3: ['User Error', 'Fault'],
	4: ['On Site', 'Remote'],
};
export const teams = ['1st Line Support', '2nd Line Support', 'Projects', 'Accounts'];

/** Name and login; the first is nobody, the second is for integrations. */
export const agents: Array<[string, string]> = [
	['Unassigned', ''],
	['Integration', 'integration'],
	['Maya Lindqvist', 'maya'],
	['Tom Okafor', 'tom'],
	['Sophie Brandt', 'sophie'],
	['Rhys Morgan', 'rhys'],
	['Elena Petrova', 'elena'],
];
