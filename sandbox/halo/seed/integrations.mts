import type { Application } from '../auth/applications.mts';
import { defaultApplications } from '../auth/applications.mts';
import { responds } from '../calls/automation.mts';
import { eventLookup } from '../events/numbers.mts';
import type { Store } from '../store.mts';
import type { Row } from '../types.mts';
import { seedTicketLookups } from './ticketLookups.mts';

/** Runbooks and webhooks, with ids that never change, so that examples may name them. */
export const seededWebhooks = {
	newTicketHook: '11111111-1111-4111-a111-111111111111',
	publicRunbook: '22222222-2222-4222-a222-222222222222',
	haloOnlyRunbook: '33333333-3333-4333-a333-333333333333',
	inactiveRunbook: '44444444-4444-4444-a444-444444444444',
	secondRunbook: '77777777-7777-4777-a777-777777777777',
};

/** Lookups: 63 appointment types, 64 events, and 11 lists the lists by their numbers (docs/halo/lookups.md). */
const lists: Record<number, string> = { 63: 'Appointment Types', 64: 'Notification Events' };
const lookups: Record<number, string[]> = {
	63: ['Meeting', 'Site Visit', 'Remote Session'],
};

export function seedIntegrations(store: Store): void {
	const add = (resource: string, ...rows: Row[]) =>
		rows.forEach((row) => store.of(resource).put(row));
	const { newTicketHook, publicRunbook, haloOnlyRunbook, inactiveRunbook, secondRunbook } =
		seededWebhooks;
	const runbook = { type: 1, steps: [], events: [] };
	add(
		'Webhook',
		{
			id: newTicketHook,
			name: 'New ticket to chat',
			type: 0,
			url: 'https://chat.example/hook',
			active: false,
			method: 0,
			content_type: 'application/json',
			authentication_type: 0,
			events: [],
		},
		{
			id: publicRunbook,
			name: 'New starter',
			...runbook,
			active: true,
			runbook_start_type: 1,
			[responds]: true,
		},
		{
			id: haloOnlyRunbook,
			name: 'Nightly tidy-up',
			...runbook,
			active: true,
			runbook_start_type: 0,
		},
		{ id: inactiveRunbook, name: 'Retired', ...runbook, active: false, runbook_start_type: 1 },
		{ id: secondRunbook, name: 'Leaver', ...runbook, active: true, runbook_start_type: 1 },
	);
	add('Notification', {
		id: 1,
		guid: '88888888-8888-4888-a888-888888888888',
		name: 'New ticket',
		eventno: 3,
		type: -2,
		delivery_method: 6,
		webhook_id: newTicketHook,
	});
	for (const [lookupid, names] of Object.entries(lookups)) {
		names.forEach((name, at) => addLookup(store, Number(lookupid), at + 1, name));
	}
	for (const [id, name] of Object.entries(lists)) addLookup(store, 11, Number(id), name);
	for (const { id, name } of eventLookup) addLookup(store, 64, id, name);
	seedTicketLookups(store);
	seedCustomIntegration(store);
	defaultApplications.forEach((application) => add('Application', applicationRow(application)));
}

/** Ids repeat between lookup types, as in Halo. */
const addLookup = (store: Store, lookupid: number, id: number, name: string): Row =>
	store.of('Lookup').put({ lookupid, id, name });

/** The worked example of Halo's guide: one method whose answer holds the list of clients. */
function seedCustomIntegration(store: Store): void {
	const output: Row = {
		id: 1,
		method_id: 1,
		type: 3,
		data_type: 1,
		key: 'Clients',
		value: 'response^clients',
	};
	const method: Row = {
		id: 1,
		integration_id: 1,
		name: 'Get Clients',
		path: '/api/client',
		method: 0,
		authorizationtype: -1,
		uri_params: [],
		headers: [],
		body_mappings: [],
		output_variables: [output],
	};
	store.of('CustomIntegrationMethod').put(method);
	store.of('CustomIntegrationMethodValue').put(output);
	store.of('CustomIntegration').put({
		id: 1,
		name: 'Halo Clients',
		resourcebaseurl: '<<halo_url>>',
		authorizationtype: 4,
		granttype: 0,
		tokenurl: 'https://larkfield.halopsa.example/auth/token?tenant=larkfield',
		scope: 'all',
		headerprefix: 'Bearer',
		methods: [method],
	});
}

/** An application as its list shows it: never with its secret. */
const applicationRow = ({ clientId, name, grants, loginType, actsAs }: Application): Row => ({
	id: clientId,
	clientId,
	displayName: name,
	grant_type: grants[0],
	allowagents: loginType === 'agent',
	allowusers: loginType === 'user',
	loginas_agent_id: actsAs,
	inactive: false,
});
