import { textType } from '../answers.mts';
import type { Incoming, Respond } from '../http/server.mts';
import type { Answer, Row } from '../types.mts';
import type { World } from '../world.mts';

/** The sandbox's own page, beside the API: Halo shows the same under the webhook's Deliveries. */
export const deliveriesPage = '/deliveries';
const most = 100;

/** Answers for the page of deliveries, and leaves the other addresses to `respond`. */
export const withDeliveriesPage =
	(world: World, respond: Respond): Respond =>
	async (incoming) =>
		incoming.path === deliveriesPage ? await answer(world, incoming) : await respond(incoming);

/** The page, newest first; its button sends a delivery again. */
async function answer(world: World, { method, query }: Incoming): Promise<Answer> {
	if (method === 'POST') {
		await world.deliveries.redeliver(world.store, query.id ?? '');
		return { status: 303, headers: { location: deliveriesPage } };
	}
	const rows = world.store
		.of('WebhookEvent')
		.all()
		.filter(({ notification_id }) => notification_id !== undefined)
		.slice(-most)
		.reverse();
	return {
		status: 200,
		headers: { 'content-type': textType('html') },
		body: Buffer.from(page(rows.map((row) => line(world, row)).join('\n'))),
	};
}

const page = (lines: string): string => `<!doctype html>
<html lang="en"><head><title>Deliveries</title><style>
body { font: 15px sans-serif; margin: 2em } td, th { text-align: left; padding: .3em 1em .3em 0; vertical-align: top }
.bad { color: #b00020 }
</style></head><body>
<h1>Deliveries</h1>
<p>Every call of a webhook, newest first. This Halo does not call again by itself.</p>
<table><tr><th>Time</th><th>Webhook</th><th>What happened</th><th>Response</th><th></th></tr>
${lines || '<tr><td colspan="5">Nothing was delivered yet.</td></tr>'}
</table></body></html>`;

function line({ store }: World, row: Row): string {
	const webhook = store.of('Webhook').get(String(row.webhook_id));
	const sent = [JSON.parse(String(row.requestbody ?? 'null'))].flat() as Array<Row | null>;
	const messages = sent.map((one) => String(one?.message ?? '')).join(' ');
	const status = Number(row.responsestatus ?? 0);
	const response = status === 0 ? 'none' : String(status);
	return `<tr><td>${text(row.timestamp)}</td><td>${text(webhook?.name ?? row.webhook_id)}</td><td>${text(messages)}</td>
<td class="${row.error === true ? 'bad' : ''}">${response}</td>
<td><form method="post" action="${deliveriesPage}?id=${encodeURIComponent(String(row.id))}"><button>Redeliver</button></form></td></tr>`;
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const text = (value: unknown): string =>
	String(value ?? '').replace(/[&<>"]/g, (character) => entities[character] ?? character);
