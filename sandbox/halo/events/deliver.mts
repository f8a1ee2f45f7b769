import { randomUUID } from 'node:crypto';
import { haloDate } from '../convert.mts';
import type { Store } from '../store.mts';
import type { Row } from '../types.mts';

/** How long a receiver may think, milliseconds (our choice; Halo's is not documented). */
const patience = 5000;
const get = 0;
const basic = 1;

/** What one delivery is about. */
export interface Happening {
	eventno: number;
	name: string;
	/** `ticket` or `action`: the key that the object has in the payload. */
	kind: string;
	id: number;
	object: Row;
}

/**
 * Calls every webhook that a notification rule binds to an event (docs/halo/webhooks.md): Standard, JSON, the full
 * object. Each delivery, good or bad, becomes a WebhookEvent. There is no second attempt.
 */
export async function deliver(store: Store, happening: Happening): Promise<void> {
	const rules = store
		.of('Notification')
		.all()
		.filter(({ eventno, webhook_id }) => eventno === happening.eventno && webhook_id);
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
		entity_id: happening.id,
		timestamp: payload.timestamp,
		requestbody: JSON.stringify(payload),
		duration: (Date.now() - started) / 1000,
		...outcome,
	});
}

/** What every payload carries (docs/halo/webhooks.md#payload). */
function payloadOf(rule: Row, webhook: Row, { name, kind, id, object }: Happening): Row {
	return {
		id: randomUUID(),
		notification_id: rule.id,
		escmsg_id: 0,
		event: name,
		webhook_id: webhook.id,
		object_id: id,
		timestamp: haloDate(Date.now()),
		[kind]: object,
	};
}

async function send(webhook: Row, payload: Row): Promise<Row> {
	const { basic_username = '', basic_password = '' } = webhook;
	const headers: Record<string, string> = { 'content-type': 'application/json' };
	if (webhook.authentication_type === basic) {
		const pair = `${String(basic_username)}:${String(basic_password)}`;
		headers.authorization = `Basic ${Buffer.from(pair).toString('base64')}`;
	}
	const isGet = webhook.method === get;
	try {
		const response = await fetch(String(webhook.url), {
			method: isGet ? 'GET' : 'POST',
			headers,
			body: isGet ? undefined : JSON.stringify(payload),
			signal: AbortSignal.timeout(patience),
		});
		const responsebody = await response.text();
		return { responsestatus: response.status, responsebody, error: !response.ok };
	} catch (error) {
		return { responsestatus: 0, responsebody: String(error), error: true };
	}
}
