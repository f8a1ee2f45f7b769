import { exception } from '../answers.mts';
import { isClosed } from '../records/status.mts';
import type { Row } from '../types.mts';
import type { Call } from '../world.mts';

/** Sign that nobody has the ticket (Halo's first agent, "Unassigned"). */
export const unassigned = 1;

/**
 * A ticket with open to-dos stays open, and in some tenants one that nobody is assigned to (docs/halo/tickets.md#closing).
 * @throws Refusal 400 when the ticket would be closed now; the words on to-dos are our choice
 */
export function checkClosable({ store, world }: Call, ticket: Row, before?: Row): void {
	if (!isClosed(store, ticket) || (before && isClosed(store, before))) return;
	const open = store.of('ToDo').find((one) => one.ticket_id === ticket.id && one.done !== true);
	if (open) throw exception('This Ticket cannot be closed while there are outstanding To-Dos');
	const isAssigned = (ticket.agent_id ?? unassigned) !== unassigned;
	if (world.settings.modes.unassigned === 'stays' && !isAssigned) {
		throw exception('Please assign this Ticket');
	}
}

/** Closed ones say so. Whether one that was opened again still does, nothing documents: a mode. */
export function closing({ store, world }: Call, ticket: Row, now: string): Row {
	if (isClosed(store, ticket)) {
		return ticket.dateclosed ? {} : { dateclosed: now, hasbeenclosed: true };
	}
	const keeps = world.settings.modes.reopened === 'keeps' && ticket.hasbeenclosed === true;
	return { dateclosed: null, hasbeenclosed: keeps || null };
}
