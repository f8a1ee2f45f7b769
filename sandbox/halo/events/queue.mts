import { resourceOf } from '../contract.mts';
import { present } from '../records/present.mts';
import { isClosed } from '../records/status.mts';
import type { Store } from '../store.mts';
import type { Row } from '../types.mts';
import { Caller } from './deliver.mts';
import { notificationEvents as events, type Event } from './numbers.mts';
import { deliveriesOf, type Delivery } from './payload.mts';
import { deliverySettingsOf, type DeliverySettings } from './settings.mts';

/** How long a batch waits for more, milliseconds (our choice). */
const batchDelay = 300;

/** Deliveries wait here: Halo answers first and calls webhooks afterwards. */
export class Deliveries {
	/** The last call of each of those that are made at the same time. */
	private readonly last: Array<Promise<void>>;
	private calls = 0;
	/** Deliveries that wait for their batch to fill. */
	private waiting = new Map<string, Delivery[]>();
	private readonly caller: Caller;

	constructor(settings: Partial<DeliverySettings> = {}) {
		this.caller = new Caller(deliverySettingsOf(settings));
		this.last = Array.from({ length: this.caller.settings.atOnce }, () => Promise.resolve());
	}

	/** Resolves when every delivery so far has been answered or given up. */
	async settled(store: Store): Promise<void> {
		this.flush(store);
		await Promise.all(this.last);
	}

	/** Sends a logged delivery once more. */
	async redeliver(store: Store, eventId: string): Promise<Row | undefined> {
		return await this.caller.redeliver(store, eventId);
	}

	/** Tells of a ticket that was written. */
	ticketWritten(store: Store, ticket: Row, before: Row | undefined): void {
		const name = `Ticket ${String(ticket.id)} (${String(ticket.summary ?? '')})`;
		const tell = (event: Event, message: string): void =>
			this.add(store, event, `${name} ${message}.`, ticket);
		// Halo's clock would notice; here a date that is past when it is written has to do (our choice)
		if (isOverdue(ticket) && !isOverdue(before)) tell(events.slaBreached, 'has breached its SLA');
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
		for (const delivery of deliveriesOf(store, happening)) this.enqueue(store, delivery);
	}

	private enqueue(store: Store, delivery: Delivery): void {
		const id = String(delivery.webhook.id);
		const batch = [...(this.waiting.get(id) ?? []), delivery];
		this.waiting.set(id, batch);
		if (batch.length >= this.caller.settings.batch) this.flush(store, id);
		else setTimeout(() => this.flush(store, id), batchDelay).unref();
	}

	/** Calls with what waits, in order; of all webhooks unless one is named. */
	private flush(store: Store, id?: string): void {
		for (const [key, deliveries] of this.waiting) {
			if (id !== undefined && key !== id) continue;
			this.waiting.delete(key);
			const lane = this.calls++ % this.last.length;
			this.last[lane] = this.last[lane].then(() => this.caller.call(store, deliveries));
		}
	}
}

const isOverdue = (ticket: Row | undefined): boolean =>
	Date.parse(String(ticket?.fixbydate ?? '')) < Date.now();
