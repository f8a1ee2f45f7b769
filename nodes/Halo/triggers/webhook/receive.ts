import type {
	IDataObject,
	INodeExecutionData,
	IWebhookFunctions,
	IWebhookResponseData,
} from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';
import { deliveriesIn, itemOf, type Delivery } from '../../resources/webhook/delivery';
import { isObject } from '../../transport/json';
import { settingsOf, type Settings } from './settings';
import { meets } from './conditions';
import { withoutDuplicates } from './duplicates';
import { subjectOf, withFullRecord } from './fullRecord';
import { judge, uncount } from './loopGuard';
import { hashOf, isSignIn } from './secret';
import { readState, writeState } from './state';

const DONE = { noWebhookResponse: true };

/**
 * Receives a call from Halo. First the caller is authenticated, then the size is checked, then whether it is one of
 * Halo's deliveries. Until then nothing is read, requested or logged.
 */
export async function receive(context: IWebhookFunctions): Promise<IWebhookResponseData> {
	const settings = settingsOf(context);
	const hash = await wantedHash(context, settings);
	const { authorization } = context.getHeaderData();
	if (!hash || !isSignIn(authorization, hash)) return answer(context, 401);
	if (sizeOf(context) > settings.maxBytes) return answer(context, 413);
	const deliveries = deliveriesIn(context.getBodyData(), settings.isByHand);
	if (!deliveries) return answer(context, 400);
	return await accept(context, settings, deliveries);
}

async function wantedHash(
	context: IWebhookFunctions,
	{ isByHand }: Settings,
): Promise<string | undefined> {
	if (!isByHand) return readState(context).registration?.secretHash;
	const { user, secret } = await context.getCredentials('haloWebhookApi');
	return secret ? hashOf({ user: String(user ?? ''), secret: String(secret) }) : undefined;
}

/** In bytes: the declared length, or the actual one if none is declared. */
function sizeOf(context: IWebhookFunctions): number {
	const said = Number(context.getHeaderData()['content-length']);
	if (Number.isFinite(said)) return said;
	return context.getRequestObject().rawBody?.length ?? 0;
}

async function accept(
	context: IWebhookFunctions,
	settings: Settings,
	deliveries: Delivery[],
): Promise<IWebhookResponseData> {
	const now = Date.now();
	const state = readState(context);
	// copies of a workflow keep the IDs of their nodes
	const trigger = `${context.getMode()} ${context.getWorkflow().id} ${context.getNode().id}`;
	const { fresh, seen } = withoutDuplicates(trigger, deliveries, {
		saved: state.seen,
		window: settings.window,
		now,
	});
	if (fresh.length > 0) writeState(context, { ...state, seen });
	const wanted = fresh.filter(
		(delivery) => !isOwnChange(delivery, settings, state.registration?.agentId),
	);
	const judged = wanted.map((delivery) => {
		const key = delivery.objectId && `${trigger} ${delivery.objectId}`;
		return { delivery, key, verdict: key ? judge(key, settings.loopGuard, now) : 'accept' };
	});
	const accepted = judged.filter(({ verdict }) => verdict === 'accept');
	const stopped = judged.filter(({ verdict }) => verdict === 'stop');
	if (stopped.length > 0 && accepted.length === 0) {
		throw loop(context, settings, stopped[0].delivery);
	}
	// this call starts the workflow, so the message has to wait for the next one
	for (const { key = '' } of stopped) uncount(key);
	const refused = judged.length - accepted.length;
	// Halo does not have to wait for the requests that follow
	answer(context, 200, { accepted: accepted.length, ...(refused > 0 && { refused }) });
	const items = await itemsOf(
		context,
		settings,
		accepted.map(({ delivery }) => delivery),
	);
	return items.length > 0 ? { ...DONE, workflowData: [items] } : DONE;
}

async function itemsOf(
	context: IWebhookFunctions,
	settings: Settings,
	deliveries: Delivery[],
): Promise<INodeExecutionData[]> {
	const items: INodeExecutionData[] = [];
	for (const delivery of deliveries) {
		const { read, reason } = await readRecord(context, settings, delivery);
		if (!meets(recordIn(read), settings.conditions)) continue;
		items.push({ json: { ...itemOf(read), ...(reason && { fetchError: reason }) } });
	}
	return items;
}

/** The delivery with the full record if that is wanted, or needed to check the conditions. */
async function readRecord(
	context: IWebhookFunctions,
	settings: Settings,
	delivery: Delivery,
): Promise<{ read: Delivery; reason?: string }> {
	const isNeeded = settings.conditions.length > 0 && Object.keys(delivery.records).length === 0;
	if (!settings.fetchRecord && !isNeeded) return { read: delivery };
	try {
		return { read: await withFullRecord(context, delivery) };
	} catch (cause) {
		// the payload is better than nothing, and Halo does not send it again
		return { read: delivery, reason: (cause as Error).message };
	}
}

/** The record to which conditions apply: the ticket if there is one. */
const recordIn = (delivery: Delivery): IDataObject => {
	const { records, payload } = delivery;
	const subject = subjectOf(delivery);
	return records.ticket ?? (subject && records[subject.key]) ?? payload;
};

const isOwnChange = ({ payload }: Delivery, { ignoreOwnChanges }: Settings, agentId?: number) =>
	ignoreOwnChanges && agentId !== undefined && Number(payload.agent_id) === agentId;

function loop(context: IWebhookFunctions, { loopGuard }: Settings, { objectId }: Delivery) {
	return new NodeOperationError(
		context.getNode(),
		`Halo called this workflow more than ${loopGuard} times within 5 minutes for record ${objectId ?? ''}`,
		{
			description:
				"The workflow probably changes what starts it, or two workflows start each other. Turn on the option 'Ignore Own Changes', add conditions, or raise 'Loop Guard'. What was not accepted is still in Halo: read it with Webhook > Get Missed Deliveries.",
		},
	);
}

function answer(
	context: IWebhookFunctions,
	status: number,
	body?: IDataObject,
): IWebhookResponseData {
	const response = context.getResponseObject();
	response.status(status);
	if (isObject(body)) response.json(body);
	else response.end();
	return DONE;
}
