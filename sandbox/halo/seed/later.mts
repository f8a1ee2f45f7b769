import type { Store } from '../store.mts';
import type { Json, Row } from '../types.mts';
import { change } from './change.mts';
import { priorityRow } from './configuration.mts';
import { lastPriority } from './configurationTables.mts';
import type { Random } from './random.mts';
import { seedPublishedReports } from './reports.mts';
import { seedSteps } from './runs.mts';
import { seedTableRows } from './tableRows.mts';

/** What came after the first records: drawn last, so that nothing before it gets another id. */
export function seedLater(store: Store, random: Random): void {
	store.of('Priority').put(priorityRow(random.guid(), 2, 5, lastPriority));
	for (const [resource, ids, more] of additions) {
		for (const id of ids) change(store, resource, id, () => more);
	}
	seedContractHours(store);
	seedTableRows(store);
	seedSteps(store);
	seedSharedAddresses(store);
	seedPublishedReports(store);
}

/** How Halo writes "no date" in places (docs/halo/requests.md#dates). */
const noDate = '1900-01-01T00:00:00';
const olderNoDate = '1899-12-30T00:00:00';

/** Fields that some records have beside the usual ones: resource, ids, fields. */
const additions: Array<[resource: string, ids: number[], more: Row]> = [
	['Tickets', [21, 22, 23], { deadlinedate: noDate, startdate: olderNoDate, targetdate: noDate }],
	['Tickets', [24], { deadlinedate: '2026-04-30T00:00:00', contract_id: 1 }],
	['Tickets', [1, 2, 4], { contract_id: 1 }],
	['Tickets', [3, 5, 6], { contract_id: 2 }],
	['Asset', [2, 3], { warranty_start: olderNoDate, warranty_end: noDate }],
	['Asset', [4], { warranty_start: '2024-07-01T00:00:00' }],
	['Appointment', [1, 2, 3, 4, 5, 6, 7], { complete_date: noDate }],
	[
		'Appointment',
		[8],
		{
			complete_status: 0,
			complete_date: '2026-03-08T11:05:00',
			complete_agent_id: 5,
			complete_timetaken: 1,
			complete_notehtml: '<p>Cable <b>replaced</b>.</p>',
		},
	],
	['KBArticle', [1, 3], { type: 0, inactive: false, faqlists: [{ id: 1, name: 'How To' }] }],
	[
		'KBArticle',
		[2],
		{
			type: 0,
			inactive: false,
			faqlists: [
				{ id: 1, name: 'How To' },
				{ id: 2, name: 'Security' },
			],
		},
	],
	// an open one keeps its ticket from being closed
	['ToDo', [1, 2, 3], { done: true }],
	['Timesheet', [1, 2, 3], { target_hours: 7.5, actual_hours: 6.25, break_hours: 0.5 }],
	[
		'Control',
		[1],
		{ generalusername: 'General User', hide_generaluser: false, default_showgeneralusers: true },
	],
];

/** The actions of a ticket under contract say so too: hours used, beside the contract's free ones. */
function seedContractHours(store: Store): void {
	const actions = store.of('Actions');
	for (const action of actions.all()) {
		const action_contract_id = store.of('Tickets').get(String(action.ticket_id))?.contract_id;
		if (action_contract_id)
			actions.put({ ...action, action_contract_id }, actions.changedAt(action));
	}
}

/** One e-mail address on two users: twice at one client, and at two clients. */
const sharedAddresses: Array<[client: number, name: string, email: string]> = [
	[2, 'Jo Ferris', 'office@shared.example'],
	[2, 'Lee Ferris', 'office@shared.example'],
	[3, 'Chris Dale', 'chris@consultant.example'],
	[4, 'Chris Dale', 'chris@consultant.example'],
];

function seedSharedAddresses(store: Store): void {
	for (const [id, name, emailaddress] of sharedAddresses) {
		const client = store.of('Client').get(id);
		if (!client) continue;
		const [firstname, surname] = name.split(' ');
		const site_id: Json = client.main_site_id;
		const user: Row = { name, firstname, surname, emailaddress, client_id: id, site_id };
		store.of('Users').put({ ...user, inactive: false, isserviceaccount: false }, Date.parse(known));
	}
}

/** When these users were last changed. */
const known = '2026-02-01T12:00:00Z';
