import { randomUUID } from 'node:crypto';
import type { Store } from '../store.mts';
import type { Row } from '../types.mts';
import { fulfils } from './conditions.mts';
import type { Event } from './numbers.mts';

/** How long a receiver may think, milliseconds (our choice; Halo's is not documented). */
const patience = 5000;
/** What `method` means (docs/halo/webhooks.md#delivery). */
const methods = ['POST', 'GET', 'PUT', 'DELETE', 'PATCH'];
const basic = 1;

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

/**
 * Calls every webhook that a notification rule binds to an event (docs/halo/webhooks.md): Standard, JSON, the full
 * object. Conditions hold a delivery back. Each delivery, good or bad, becomes a WebhookEvent. There is no second attempt.
 */
export async function deliver(store: Store, happening: Happening): Promise<void> {
	const rules = store
		.of('Notification')
		.all()
		.filter(({ eventno, webhook_id }) => eventno === happening.event.id && webhook_id)
		.filter(({ conditions }) => fulfils(happening.ticket, conditions));
	for (const rule of rules) {
		const webhook = store.of('Webhook').get(String(rule.webhook_id));
		if (webhook?.type === 0 && webhook.active !== false)
			await call(store, rule, webhook, happening);
	}
}

async function call(store: Store, rule: Row, webhook: Row, happening: Happening): Promise<void> {
	const payload = payloadOf(rule, webhook, happening);
	const started = Date.now();
	const outcome = await send(webhook, payload);
	store.of('WebhookEvent').put({
		id: payload.id,
		webhook_id: webhook.id,
		notification_id: rule.id,
		entity_id: happening.ticket.id,
		timestamp: payload.timestamp,
		requestbody: JSON.stringify(payload),
		duration: (Date.now() - started) / 1000,
		...outcome,
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
		...objects,
	};
}

async function send(webhook: Row, payload: Row): Promise<Row> {
	const { basic_username = '', basic_password = '' } = webhook;
	const headers: Record<string, string> = { 'content-type': 'application/json' };
	if (webhook.authentication_type === basic) {
		const pair = `${String(basic_username)}:${String(basic_password)}`;
		headers.authorization = `Basic ${Buffer.from(pair).toString('base64')}`;
	}
	const requestheaders = JSON.stringify(headers);
	const method = methods[Number(webhook.method ?? 0)] ?? 'POST';
	try {
		const response = await fetch(String(webhook.url), {
			method,
			headers,
			body: method === 'GET' ? undefined : JSON.stringify(payload),
			signal: AbortSignal.timeout(patience),
		});
		const responsebody = await response.text();
		return { requestheaders, responsestatus: response.status, responsebody, error: !response.ok };
	} catch (error) {
		return { requestheaders, responsestatus: 0, responsebody: String(error), error: true };
	}
}
