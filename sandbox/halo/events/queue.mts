import { resourceOf } from '../contract.mts';
import { present } from '../records/present.mts';
import { isClosed } from '../records/status.mts';
import type { Store } from '../store.mts';
import type { Row } from '../types.mts';
import { deliver } from './deliver.mts';
import { notificationEvents as events } from './numbers.mts';

/** Deliveries wait here: Halo answers first and calls webhooks afterwards. */
export class Deliveries {
	private last: Promise<void> = Promise.resolve();

	/** Resolves when every delivery so far has been answered or given up. */
	settled(): Promise<void> {
		return this.last;
	}

	/** Tells of a ticket that was written. */
	ticketWritten(store: Store, ticket: Row, before: Row | undefined): void {
		if (!before) return this.add(store, events.newTicket, 'Tickets', ticket);
		this.add(store, events.ticketUpdated, 'Tickets', ticket);
		if (isClosed(store, ticket) && !isClosed(store, before))
			this.add(store, events.ticketClosed, 'Tickets', ticket);
	}

	/** Tells of an action that was added. */
	actionAdded(store: Store, action: Row): void {
		this.add(store, events.newAction, 'Actions', action);
	}

	private add(
		store: Store,
		{ id: eventno, name }: { id: number; name: string },
		resource: string,
		row: Row,
	): void {
		const object = present(store, resourceOf(resource), row, { details: true });
		const kind = resource === 'Tickets' ? 'ticket' : 'action';
		const id = Number(resource === 'Tickets' ? row.id : row.ticket_id);
		this.last = this.last.then(() => deliver(store, { eventno, name, kind, id, object }));
	}
}
