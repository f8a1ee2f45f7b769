import type { IHookFunctions } from 'n8n-workflow';
import { readAgent } from '../../resources/credential/agent';
import { HaloClient } from '../../transport/HaloClient';
import { refuseLoopback } from './loopback';
import type { Owner } from '../../resources/webhook/mark';
import * as parts from './haloParts';
import { hashOf, newSignIn } from './secret';
import { readState, writeState, type Registration } from './state';
import { formOf, haloConditions, isByHand, ownerOf, urlOf, wantedEvents } from './wanted';

/**
 * Whether Halo calls this trigger. Halo's state counts, not what is saved here: missing parts are created again, and
 * `false` makes n8n call `create`. While Halo cannot be reached, a known registration counts as existing: older
 * versions of n8n would drop the address otherwise.
 */
export async function checkExists(context: IHookFunctions): Promise<boolean> {
	if (isByHand(context)) return true;
	const { registration } = readState(context);
	if (!registration || registration.url !== urlOf(context)) return false;
	// a notification's event cannot be changed (docs/halo/webhooks.md#registering), so it is created anew
	if (registration.form !== formOf(context)) return false;
	try {
		return await isComplete(context, await HaloClient.connect(context), registration);
	} catch (cause) {
		context.logger.warn(
			`Halo Trigger "${context.getNode().name}": its webhook could not be checked. ${(cause as Error).message}`,
		);
		return true;
	}
}

async function isComplete(
	context: IHookFunctions,
	halo: HaloClient,
	{ webhookId, events }: Registration,
): Promise<boolean> {
	const webhooks = await parts.listWebhooks(halo);
	const webhook = webhooks.find(({ id }) => parts.isSameId(id, webhookId));
	const wanted = await wantedEvents(context, halo);
	const isSame =
		wanted.length === events.length && wanted.every(({ number }) => events.includes(number));
	if (!webhook || !isSame) return false;
	if (webhook.active === false || webhook.disabled === true) await parts.switchOn(halo, webhookId);
	const rules = await parts.notificationsOf(halo, webhookId);
	for (const event of wanted) {
		if (rules.some(({ eventno }) => Number(eventno) === event.number)) continue;
		await parts.createNotification(
			halo,
			ownerOf(context),
			webhookId,
			event,
			haloConditions(context),
		);
	}
	return true;
}

/**
 * Creates the webhook and one notification for each event. If one of them fails, the others are removed again.
 * @throws with Halo's reason, and the missing right
 */
export async function create(context: IHookFunctions): Promise<boolean> {
	if (isByHand(context)) return true;
	const halo = await HaloClient.connect(context);
	try {
		return await register(context, halo);
	} catch (cause) {
		// n8n shows only the message if publishing fails
		const { message, description, ...help } = parts.helpIn(cause);
		throw halo.refusal({ ...help, message: inOne(message, description), description });
	}
}

const inOne = (message: string, description = ''): string =>
	description ? `${message.replace(/\.$/, '')}. ${description}` : message;

async function register(context: IHookFunctions, halo: HaloClient): Promise<boolean> {
	const owner = ownerOf(context);
	refuseLoopback(halo, owner.url);
	const events = await wantedEvents(context, halo);
	await removeOwn(context, halo, owner);
	const signIn = newSignIn();
	try {
		const webhookId = await parts.createWebhook(halo, owner, signIn);
		for (const event of events) {
			await parts.createNotification(halo, owner, webhookId, event, haloConditions(context));
		}
		const agent = await readAgent(halo);
		const registration: Registration = {
			webhookId,
			url: owner.url,
			secretHash: hashOf(signIn),
			events: events.map(({ number }) => number),
			form: formOf(context),
			...(agent?.id !== undefined && { agentId: Number(agent.id) }),
		};
		writeState(context, { ...readState(context), registration });
		return true;
	} catch (cause) {
		await removeOwn(context, halo, owner).catch((other: Error) =>
			context.logger.warn(
				`Halo Trigger: the incomplete webhook is still in Halo. ${other.message}`,
			),
		);
		throw halo.refusal(helpForSetup(cause));
	}
}

/** Removes everything that this trigger has in Halo, even if incomplete, and nothing else. */
export async function remove(context: IHookFunctions): Promise<boolean> {
	if (isByHand(context)) return true;
	await removeOwn(context, await HaloClient.connect(context), ownerOf(context));
	return true;
}

async function removeOwn(context: IHookFunctions, halo: HaloClient, owner: Owner): Promise<void> {
	const { registration, ...rest } = readState(context);
	const webhooks = await parts.listWebhooks(halo);
	// one for an address that n8n no longer has
	const former = webhooks.filter(
		({ id, url }) =>
			registration && parts.isSameId(id, registration.webhookId) && url === registration.url,
	);
	const ids = new Set(
		[...parts.ownWebhooks(webhooks, owner), ...former].map(({ id }) => String(id)),
	);
	for (const id of ids) await parts.removeWebhook(halo, id);
	if (registration) writeState(context, rest);
}

/** Without an administrator's rights Halo responds with 401 here (docs/halo/webhooks.md#registering). */
function helpForSetup(cause: unknown) {
	const help = parts.helpIn(cause);
	const isRight = ['401', '403', '404'].includes(help.httpCode ?? '');
	if (!isRight) return help;
	return {
		...help,
		message: 'Halo did not allow this credential to create a webhook',
		description: `${help.message}. Webhooks need the permission 'admin' on the application's Permissions tab, and an agent who is an administrator. If you do not have both, choose the setup By Hand, or use the Halo Polling Trigger.`,
	};
}
