import { created, databaseNull, exception } from '../answers.mts';
import { resourceOf } from '../contract.mts';
import { present } from '../records/present.mts';
import { closes } from '../records/status.mts';
import type { Answer, Row } from '../types.mts';
import type { Call } from '../world.mts';
import { storable } from './convert.mts';
import { hooks, type Hook } from './hooks.mts';

const work = 0;

/** What the web app's quick time sends, and nothing else that is recorded. */
const isQuickTime = ({ agents, event_type, ticket_id, start_date, end_date }: Row): boolean =>
	Array.isArray(agents) &&
	agents.length > 0 &&
	[0, 1].includes(Number(event_type)) &&
	(ticket_id ?? null) === null &&
	Boolean(start_date && end_date);

/** Work opens a ticket and closes it; that a break has none is our choice. */
function ticketFor(call: Call, { subject, note, client_id, agent_id }: Row): Row {
	const { store } = call;
	const closed = store.of('Status').find(closes);
	const draft = { summary: subject ?? note ?? '', client_id, agent_id, status_id: closed?.id };
	const sent = Object.fromEntries(Object.entries(draft).filter(([, value]) => value)) as Row;
	return store.of('Tickets').put(hooks.Tickets.before?.(call, sent, sent) ?? sent);
}

function quickTime(call: Call, sent: Row): Answer {
	const ticket = sent.event_type === work ? ticketFor(call, sent) : undefined;
	const event = { ...storable(call.resource, sent), ticket_id: ticket?.id ?? null, id: null };
	const stored = call.store.of('TimesheetEvent').put(event);
	const shown = present(call.store, resourceOf('TimesheetEvent'), stored, { written: true });
	return created(shown);
}

/**
 * Single events can neither be added nor changed: only the quick time of the web app works
 * (docs/halo/writing.md#what-could-not-be-created).
 */
export const timesheetEvent: Hook = {
	instead: (call, [sent]) => {
		if (Number(sent.id ?? 0) !== 0) throw exception('Record not found');
		if (isQuickTime(sent)) return quickTime(call, sent);
		throw databaseNull('TSEeventid', 'TimesheetEvent');
	},
};
