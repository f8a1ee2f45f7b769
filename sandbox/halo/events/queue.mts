import { resourceOf } from '../contract.mts';
import { present } from '../records/present.mts';
import { isClosed } from '../records/status.mts';
import type { Store } from '../store.mts';
import type { Row } from '../types.mts';
import { deliver } from './deliver.mts';
import { notificationEvents as events, type Event } from './numbers.mts';

/** Deliveries wait here: Halo answers first and calls webhooks afterwards. */
export class Deliveries {
	private last: Promise<void> = Promise.resolve();

	/** Resolves when every delivery so far has been answered or given up. */
	settled(): Promise<void> {
		return this.last;
	}

	/** Tells of a ticket that was written. */
	ticketWritten(store: Store, ticket: Row, before: Row | undefined): void {
		const name = `Ticket ${String(ticket.id)} (${String(ticket.summary ?? '')})`;
		const tell = (event: Event, message: string): void =>
			this.add(store, event, `${name} ${message}.`, ticket);
		if (!before) return tell(events.newTicket, 'has been logged');
		tell(events.ticketUpdated, 'has been updated');
		if (ticket.status_id !== before.status_id) {
			const status = store.of('Status').get(String(ticket.status_id));
			tell(events.statusChanged, `has the status ${String(status?.name ?? ticket.status_id)}`);
		}
		if (isClosed(store, ticket) && !isClosed(store, before))
			tell(events.ticketClosed, 'has been closed');
	}

	/** Tells of an action that was added. */
	actionAdded(store: Store, action: Row): void {
		const ticket = store.of('Tickets').get(String(action.ticket_id)) ?? { id: action.ticket_id };
		const message = `${String(action.who ?? 'System')} has added an action to ticket ${String(ticket.id)}.`;
		this.add(store, events.newAction, message, ticket, action);
	}

	/** `agent_id` is whoever wrote the action, else the ticket's agent (our choice). */
	private add(store: Store, event: Event, message: string, ticket: Row, action?: Row): void {
		const shown = (resource: string, row: Row) =>
			present(store, resourceOf(resource), row, { details: true });
		const objects: Row = {
			ticket: shown('Tickets', ticket),
			...(action && { action: shown('Actions', action) }),
		};
		const agentId = Number(action?.who_agentid ?? ticket.agent_id ?? 1);
		const happening = { event, message, ticket, objects, agentId };
		this.last = this.last.then(() => deliver(store, happening));
	}
}
