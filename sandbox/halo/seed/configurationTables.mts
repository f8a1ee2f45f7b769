/** The words of Larkfield's configuration, read by `seedConfiguration`. */

/** Name and type: 0 open, 1 pending, 2 closed. */
export const statuses: Array<[string, number]> = [
	['New', 0],
	['In Progress', 0],
	['With User', 1],
	['With Supplier', 1],
	['On Hold', 1],
	['Approved', 0],
	['Updated', 0],
	['Resolved', 2],
	['Closed', 2],
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
