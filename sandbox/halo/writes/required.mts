import { databaseNull, exception } from '../answers.mts';
import type { Refusal } from '../answers.mts';
import type { Store } from '../store.mts';
import type { Row } from '../types.mts';

interface Requirement {
	/** Any of these filled will do. */
	fields: string[];
	refusal: () => Refusal;
	/** Only for records like this. */
	when?: (row: Row) => boolean;
}

const need = (fields: string, message: string, when?: Requirement['when']): Requirement => ({
	fields: fields.split(' '),
	refusal: () => exception(message),
	when,
});

const column = (field: string, name: string, table: string): Requirement => ({
	fields: [field],
	refusal: () => databaseNull(name, table),
});

const isHook = ({ type }: Row): boolean => (type ?? 0) === 0;

/**
 * What a record must have. Recorded from a live tenant: the texts on users, webhooks, the ticket
 * type's column. The others are our choice of wording for what the guides call necessary.
 */
const requirements: Record<string, Requirement[]> = {
	Actions: [
		need('ticket_id', 'You do not have access to this Action at the moment'),
		need('outcome outcome_id', 'An Outcome must be selected'),
	],
	Agent: [need('name', 'Invalid Name')],
	Client: [need('name', 'Invalid Name')],
	Site: [need('name', 'Invalid Name'), need('client_id', 'A Client must be selected')],
	Team: [need('name', 'Invalid Name')],
	TicketType: [
		need('name', 'Invalid Name'),
		column('appointmentdefaultbody', 'RTAppointmentDefaultBody', 'REQUESTTYPE'),
	],
	Tickets: [need('summary details details_html', 'A Summary must be entered')],
	Users: [
		need('name firstname surname', 'Username must be entered'),
		need('site_id', 'A Site must be selected'),
	],
	Webhook: [need('name', 'Invalid Name'), need('url', 'Please enter a valid URL', isHook)],
};

/** Resources in which no two records may share a name, without case. */
const uniqueNames = new Set(['Webhook', 'Team', 'Roles', 'CustomIntegration']);

/** @throws Refusal 400, .NET exception shape, for the first thing that is missing */
export function checkRequired(store: Store, name: string, row: Row, existing?: Row): void {
	for (const { fields, refusal, when } of requirements[name] ?? []) {
		if (when && !when(row)) continue;
		if (!fields.some((field) => isFilled(row[field]))) throw refusal();
	}
	if (name === 'Webhook' && isHook(row) && !URL.canParse(String(row.url))) {
		throw exception('Please enter a valid URL');
	}
	if (uniqueNames.has(name)) checkUnique(store, name, row, existing);
}

const isFilled = (value: Row[string] | undefined): boolean =>
	value !== undefined && value !== null && String(value).trim() !== '';

function checkUnique(store: Store, name: string, row: Row, existing?: Row): void {
	const own = String(row.name).toLowerCase();
	const taken = store
		.of(name)
		.find((other) => other !== existing && String(other.name).toLowerCase() === own);
	if (taken) throw exception('Name must be unique');
}
