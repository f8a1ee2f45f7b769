import type { Store } from '../store.mts';
import type { Row } from '../types.mts';
import type { Random } from './random.mts';

/** `Name:extra` lists keep the tables below readable. */
const named = (names: string[]): Row[] => names.map((name, at) => ({ id: at + 1, name }));

const statuses: Array<[string, number]> = [
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
const priorities: Array<[string, number, number]> = [
	['Critical', 1, 4],
	['High', 2, 8],
	['Medium', 4, 24],
	['Low', 8, 72],
];
const ticketTypes: Array<[string, string]> = [
	['Incident', 'ticket'],
	['Service Request', 'ticket'],
	['Change', 'ticket'],
	['Problem', 'ticket'],
	['Alert', 'ticket'],
	['Opportunity', 'opportunity'],
	['Project', 'project'],
];
/** Stock outcomes; 7 is the private note on a fresh Halo (api.md 5). Below 0: made by Halo itself. */
const outcomes: Array<[number, string, boolean, number?]> = [
	[-2, 'Status Changed', true],
	[0, 'Update', false],
	[1, 'Ticket Logged', false],
	[2, 'Email User', false],
	[3, 'Assign', true],
	[4, 'Resolve', false, 8],
	[5, 'Close', false, 9],
	[6, 'Put On Hold', true, 5],
	[7, 'Private Note', true],
	[8, 'Public Note', false],
];
const categories: Record<number, string[]> = {
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

const agents: Array<[string, string]> = [
	['Unassigned', ''],
	['Integration', 'integration'],
	['Maya Lindqvist', 'maya'],
	['Tom Okafor', 'tom'],
	['Sophie Brandt', 'sophie'],
	['Rhys Morgan', 'rhys'],
	['Elena Petrova', 'elena'],
];

/** What an administrator sets up: the words in which tickets are then kept. */
export function seedConfiguration(store: Store, random: Random): void {
	const add = (resource: string, rows: Row[]) => rows.forEach((row) => store.of(resource).put(row));
	add(
		'Status',
		statuses.map(([name, type], at) => ({
			id: at + 1,
			name,
			shortname: name,
			type,
			sequence: at + 1,
		})),
	);
	add('Workday', [
		{ id: 1, name: 'Office Hours', timezone: 'GMT Standard Time', ...workingWeek() },
	]);
	add('SLA', [
		{ id: 1, name: 'Standard', workday_id: 1 },
		{ id: 2, name: 'Premium', workday_id: 1 },
	]);
	for (const slaid of [1, 2]) {
		add(
			'Priority',
			priorities.map(([name, response, fix], at) => ({
				id: random.guid(),
				slaid,
				priorityid: at + 1,
				name,
				responsetime: response / slaid,
				responseunits: 'H',
				fixtime: fix / slaid,
				fixunits: 'H',
				ishidden: false,
			})),
		);
	}
	add(
		'TicketType',
		ticketTypes.map(([name, use], at) => ({
			id: at + 1,
			guid: random.guid(),
			name,
			use,
			sequence: at + 1,
			cancreate: true,
			visible: true,
			default_sla: 1,
			appointmentdefaultbody: 0,
			allowattachments: true,
		})),
	);
	add(
		'Outcome',
		outcomes.map(([id, outcome, hidden, newstatus]) => ({
			id,
			outcome,
			buttonname: outcome,
			hidden: id < 0,
			defaulthiddenfromenduser: hidden,
			...(newstatus ? { newstatus } : {}),
		})),
	);
	seedCategories(store);
	add(
		'Team',
		teams.map((name, at) => ({
			id: at + 1,
			name,
			sequence: at + 1,
			forrequests: true,
			inactive: false,
		})),
	);
	add('Agent', agents.map(agentRow));
	add('TopLevel', named(['Customers', 'Prospects']));
	add(
		'Roles',
		named(['Administrator', 'Technician']).map(({ name }) => ({ id: random.guid(), name })),
	);
	add('TicketArea', named(['Service Desk']));
	add('TicketTypeGroup', named(['Support', 'Sales']));
	add('AssetGroup', named(['Computers', 'Network', 'Software']));
	add('Tags', [
		{ id: 1, text: 'VIP' },
		{ id: 2, text: 'Security' },
	]);
	add('Currency', [{ id: 1, code: 'GBP', symbol: '£', conversion_rate: 1 }]);
	add('Tax', [{ id: 1, name: 'Standard Rate', rate: 20 }]);
}

function seedCategories(store: Store): void {
	for (const [type, values] of Object.entries(categories)) {
		for (const value of values) {
			store.of('Category').put({ value, category_name: value, type_id: Number(type) });
		}
	}
}

function agentRow([name, login]: [string, string], at: number): Row {
	const [firstname, surname = ''] = name.split(' ');
	return {
		id: at + 1,
		name,
		firstname,
		surname,
		email: login && `${login}@larkfield.example`,
		team: teams[at % teams.length],
		isdisabled: false,
		is_agent: true,
		is_api_agent: login === 'integration',
	};
}

function workingWeek(): Row {
	const week: Row = { alldayssame: true, start: '1900-01-01T09:00:00', end: '1900-01-01T17:30:00' };
	const days = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
	days.forEach((day, at) => (week[`inc${day}`] = at < 5));
	return week;
}
