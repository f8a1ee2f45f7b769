import { randomUUID } from 'node:crypto';
import type { Store } from '../store.mts';
import type { Json, Row } from '../types.mts';
import type { Delivery } from './payload.mts';
import type { DeliverySettings } from './settings.mts';

/** How long a receiver may think, milliseconds (our choice; Halo's is not documented). */
const patience = 5000;
/** How late a late call is, milliseconds. */
const lateness = 50;
/** What `method` means (docs/halo/webhooks.md#delivery). */
const methods = ['POST', 'GET', 'PUT', 'DELETE', 'PATCH'];
const basic = 1;

/** Calls webhooks, and logs each call, good or bad, as a WebhookEvent. There is no second attempt by itself. */
export class Caller {
	private calls = 0;

	constructor(readonly settings: DeliverySettings) {}

	/** One call for some deliveries of one webhook: a batch is a list (our choice). */
	async call(store: Store, deliveries: Delivery[]): Promise<void> {
		const [{ webhook, payload }] = deliveries;
		const body = deliveries.length > 1 ? deliveries.map((one) => one.payload) : payload;
		const { delay, duplicateEvery, lateEvery, refuseEvery } = this.settings;
		const number = ++this.calls;
		const wait = delay + (lateEvery > 0 && number % lateEvery === 0 ? lateness : 0);
		if (wait > 0) await new Promise((done) => setTimeout(done, wait));
		const isRefused = refuseEvery > 0 && number % refuseEvery === 0;
		await log(store, webhook, body, isRefused ? unreachable : await send(webhook, body));
		if (duplicateEvery > 0 && number % duplicateEvery === 0 && !isRefused) {
			await log(store, webhook, body, await send(webhook, body));
		}
	}

	/** Sends a logged delivery once more, as the button on Halo's screen does. */
	async redeliver(store: Store, eventId: string): Promise<Row | undefined> {
		const logged = store.of('WebhookEvent').get(eventId);
		const webhook = logged && store.of('Webhook').get(String(logged.webhook_id));
		if (!logged || !webhook) return undefined;
		const body = JSON.parse(String(logged.requestbody)) as Json;
		return await log(store, webhook, body, await send(webhook, body));
	}
}

const unreachable = { requestheaders: '{}', responsestatus: 0, responsebody: '', error: true };

async function log(store: Store, webhook: Row, body: Json, outcome: Row): Promise<Row> {
	const [first] = [body].flat() as Row[];
	const known = store.of('WebhookEvent').get(String(first.id));
	return store.of('WebhookEvent').put({
		id: known ? randomUUID() : first.id,
		webhook_id: webhook.id,
		notification_id: first.notification_id ?? null,
		entity_id: first.object_id ?? null,
		timestamp: new Date().toISOString().replace('Z', '0000Z'),
		requestbody: JSON.stringify(body),
		...outcome,
	});
}

async function send(webhook: Row, body: Json): Promise<Row> {
	const { basic_username = '', basic_password = '' } = webhook;
	const headers: Record<string, string> = { 'content-type': 'application/json' };
	if (webhook.authentication_type === basic) {
		const pair = `${String(basic_username)}:${String(basic_password)}`;
		headers.authorization = `Basic ${Buffer.from(pair).toString('base64')}`;
	}
	const requestheaders = JSON.stringify(headers);
	const method = methods[Number(webhook.method ?? 0)] ?? 'POST';
	const started = Date.now();
	const duration = () => (Date.now() - started) / 1000;
	try {
		const response = await fetch(String(webhook.url), {
			method,
			headers,
			body: method === 'GET' ? undefined : JSON.stringify(body),
			signal: AbortSignal.timeout(patience),
		});
		const responsebody = await response.text();
		const { status: responsestatus, ok } = response;
		return { requestheaders, responsestatus, responsebody, duration: duration(), error: !ok };
	} catch (error) {
		const responsebody = String(error);
		return { requestheaders, responsestatus: 0, responsebody, duration: duration(), error: true };
	}
}
