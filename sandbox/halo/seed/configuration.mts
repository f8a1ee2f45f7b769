import type { Modes } from '../modes.mts';
import { closesTicket, domainOfStatus } from '../records/status.mts';
import type { Store } from '../store.mts';
import type { Row } from '../types.mts';
import {
	agents,
	categories,
	emailing,
	outcomes,
	priorities,
	statuses,
	teams,
	ticketTypes,
} from './configurationTables.mts';
import type { Random } from './random.mts';

/** `Name:extra` lists keep the tables below readable. */
const named = (names: string[]): Row[] => names.map((name, at) => ({ id: at + 1, name }));

/** What an administrator sets up: the words in which tickets are then kept. */
export function seedConfiguration(store: Store, random: Random, modes: Modes): void {
	const add = (resource: string, rows: Row[]) => rows.forEach((row) => store.of(resource).put(row));
	add(
		'Status',
		statuses.map(([name, { type, closes = false, domain = 'ticket' }], at) => ({
			id: at + 1,
			name,
			shortname: name,
			type: modes.statuses === 'oneType' ? 0 : type,
			sequence: at + 1,
			[closesTicket]: closes,
			[domainOfStatus]: domain,
		})),
	);
	add('Workday', [
		{ id: 1, name: 'Office Hours', timezone: 'GMT Standard Time', ...workingWeek() },
	]);
	add('SLA', [
		{ id: 1, name: 'Standard', workday_id: 1 },
		{ id: 2, name: 'Premium', workday_id: 1 },
	]);
	for (const [slaid, list] of Object.entries(priorities)) {
		list.forEach((priority, at) =>
			store.of('Priority').put(priorityRow(random.guid(), Number(slaid), at + 1, priority)),
		);
	}
	add(
		'TicketType',
		ticketTypes.map(([name, use, default_sla], at) => ({
			id: at + 1,
			guid: random.guid(),
			name,
			use,
			sequence: at + 1,
			cancreate: true,
			visible: true,
			default_sla,
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
			sendemail: emailing.sends.includes(id) ? 1 : 0,
			hidesendemail: emailing.never.includes(id),
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

/** A priority of an SLA, with a GUID and a number (docs/halo/tickets.md#types-and-priorities). */
export const priorityRow = (
	id: string,
	slaid: number,
	priorityid: number,
	[name, responsetime, fixtime]: [string, number, number],
): Row => ({
	id,
	slaid,
	priorityid,
	name,
	responsetime,
	responseunits: 'H',
	fixtime,
	fixunits: 'H',
	ishidden: false,
});

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
		isapiagent: login === 'integration',
	};
}

function workingWeek(): Row {
	const week: Row = { alldayssame: true, start: '1900-01-01T09:00:00', end: '1900-01-01T17:30:00' };
	const days = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
	days.forEach((day, at) => (week[`inc${day}`] = at < 5));
	return week;
}
