import type { IDataObject } from 'n8n-workflow';
import { recordsOf } from '../../records/records';
import { webhookRecord } from '../../resources/webhook/record';
import { pathTo, type HaloClient, type HaloRequest } from '../../transport/HaloClient';
import { objectsIn } from '../../transport/json';
import { rowsOf } from '../../transport/envelope';
import type { HaloEvent } from './events';
import { markOf, nameFor, type Owner } from '../../resources/webhook/mark';
import type { WebhookSignIn } from './secret';

/** The two record types that a trigger creates in Halo: a Webhook, and a Notification for each event. */

const permission = 'admin';
const NOTIFICATIONS = '/Notification';
/** Values of a Webhook and a Notification (docs/halo/webhooks.md#registering). */
const OUTBOUND = 0;
const POST = 0;
const BASIC = 1;
const FOR_WEBHOOKS = { type: -2, delivery_method: 6 };
const WITH_CONDITIONS = 2;
/** The limit of Halo's own loop protection; beyond it, Halo stops calling (the number is our choice). */
const LOOP_THRESHOLD = 100;

/** Creates the webhook that Halo calls. @returns its ID */
export async function createWebhook(
	halo: HaloClient,
	owner: Owner,
	{ user, secret }: WebhookSignIn,
): Promise<string> {
	const name = nameFor(owner);
	const row = await create(halo, webhookRecord.path, {
		name,
		url: owner.url,
		type: OUTBOUND,
		method: POST,
		content_type: 'application/json',
		authentication_type: BASIC,
		basic_username: user,
		basic_password: secret,
		active: true,
		infinite_loop_threshold: LOOP_THRESHOLD,
	});
	if (row?.id) return String(row.id);
	// accepted without details: names are unique
	const created = (await listWebhooks(halo)).find((webhook) => webhook.name === name);
	if (created?.id) return String(created.id);
	throw halo.refusal({
		message: 'Halo accepted the webhook but does not list it',
		description: 'Check in Halo, under Configuration > Integrations > Webhooks, and try again.',
	});
}

/** Makes an event call the webhook. `guid` stays null: any other value would take over an existing notification. */
export async function createNotification(
	halo: HaloClient,
	owner: Owner,
	webhookId: string,
	event: HaloEvent,
	conditions: IDataObject[],
): Promise<void> {
	await create(halo, NOTIFICATIONS, {
		guid: null,
		name: nameFor(owner, event.name),
		eventno: event.number,
		...FOR_WEBHOOKS,
		webhook_id: webhookId,
		...(conditions.length > 0 && { filter_type: WITH_CONDITIONS, conditions }),
	});
}

/** All outbound webhooks of this Halo. */
export const listWebhooks = async (halo: HaloClient): Promise<IDataObject[]> =>
	(await recordsOf(halo, webhookRecord).list({ type: OUTBOUND })).filter(
		({ type = OUTBOUND }) => Number(type) === OUTBOUND,
	);

/** The webhooks of this trigger: both the mark and the address must match. */
export const ownWebhooks = (webhooks: IDataObject[], owner: Owner): IDataObject[] =>
	webhooks.filter(
		({ name, url }) => String(name ?? '').endsWith(markOf(owner)) && url === owner.url,
	);

/** The notifications that call a webhook. The filter is checked here as well, since they are about to be deleted. */
export async function notificationsOf(halo: HaloClient, webhookId: string): Promise<IDataObject[]> {
	const query = { webhook_id: webhookId };
	const body = await halo.json({ method: 'GET', path: NOTIFICATIONS, query, permission });
	return rowsOf(body).rows.filter(({ webhook_id }) => isSameId(webhook_id, webhookId));
}

/** Deletes a webhook, after its notifications. It does not matter if some are already gone. */
export async function removeWebhook(halo: HaloClient, webhookId: string): Promise<void> {
	for (const { id } of await notificationsOf(halo, webhookId)) {
		await remove(halo, pathTo(NOTIFICATIONS, Number(id)));
	}
	await remove(halo, pathTo(webhookRecord.path, webhookId));
}

export async function removeNotification(halo: HaloClient, id: unknown): Promise<void> {
	await remove(halo, pathTo(NOTIFICATIONS, Number(id)));
}

/** Enables a webhook that a person or Halo has disabled. */
export async function switchOn(halo: HaloClient, webhookId: string): Promise<void> {
	await create(halo, webhookRecord.path, { id: webhookId, active: true, disabled: false });
}

export const isSameId = (one: unknown, other: unknown): boolean =>
	String(one).toLowerCase() === String(other).toLowerCase();

async function create(
	halo: HaloClient,
	path: string,
	record: IDataObject,
): Promise<IDataObject | undefined> {
	const request: HaloRequest = { method: 'POST', path, body: [record], permission };
	const body = await halo.json(request);
	return objectsIn(Array.isArray(body) ? body : [body])[0];
}

async function remove(halo: HaloClient, path: string): Promise<void> {
	try {
		await halo.send({ method: 'DELETE', path, permission });
	} catch (cause) {
		if ((cause as { httpCode?: string }).httpCode !== '404') throw halo.refusal(helpIn(cause));
	}
}

/** The text of an error, to be thrown again by this node. */
export const helpIn = (cause: unknown) => {
	const { message, description, httpCode } = cause as {
		message: string;
		description?: string;
		httpCode?: string;
	};
	return { message, description: description ?? undefined, httpCode } as {
		message: string;
		description: string;
		httpCode?: string;
	};
};
