import { randomUUID } from 'node:crypto';
import type { Store } from '../store.mts';
import type { Row } from '../types.mts';
import { fulfils } from './conditions.mts';
import type { Event } from './numbers.mts';

/** The `payload_type` of webhooks that hear of the event alone; the number is our choice. */
const eventAlone = 2;

/** What one delivery is about. */
export interface Happening {
	event: Event;
	/** A sentence for people. */
	message: string;
	/** The ticket that it is about, as it was then. */
	ticket: Row;
	/** The same as its list shows it, and the action if there is one: what the payload carries. */
	objects: Row;
	agentId: number;
}

/** A payload on its way to a webhook. */
export interface Delivery {
	webhook: Row;
	payload: Row;
}

/**
 * The payloads for every webhook that a notification rule binds to an event (docs/halo/webhooks.md): Standard, JSON, the
 * full object. Conditions hold a delivery back.
 */
export function deliveriesOf(store: Store, happening: Happening): Delivery[] {
	return store
		.of('Notification')
		.all()
		.filter(({ eventno, webhook_id }) => eventno === happening.event.id && webhook_id)
		.filter(({ conditions }) => fulfils(happening.ticket, conditions))
		.flatMap((rule) => {
			const webhook = store.of('Webhook').get(String(rule.webhook_id));
			const isCalled = webhook?.type === 0 && webhook.active !== false && !webhook.disabled;
			return isCalled ? [{ webhook, payload: payloadOf(rule, webhook, happening) }] : [];
		});
}

/** What every payload carries (docs/halo/webhooks.md#payload). */
function payloadOf(rule: Row, webhook: Row, happening: Happening): Row {
	const { event, message, ticket, objects, agentId } = happening;
	return {
		id: randomUUID(),
		webhook_id: webhook.id,
		notification_id: rule.id,
		escmsg_id: randomUUID(),
		event: event.name.toLowerCase(),
		message,
		object_id: ticket.id,
		agent_id: agentId,
		// seven digits, unlike the dates of records
		timestamp: new Date().toISOString().replace('Z', '0000Z'),
		...(Number(webhook.payload_type ?? 0) !== eventAlone && objects),
	};
}
