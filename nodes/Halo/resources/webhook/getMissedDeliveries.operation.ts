import type { IDataObject } from 'n8n-workflow';
import { ownLocatorField } from '../../form/locators';
import { parameter } from '../../form/parameter';
import { limit, returnAll } from '../../form/parameters';
import { readOwnId } from '../../input/ownId';
import type { Operation, RecordAddress, Run } from '../../model';
import { parseJson } from '../../transport/json';
import { deliveriesIn, deliveryOutput, itemOf } from './delivery';
import { webhookRecord } from './record';

const eventAddress: RecordAddress = {
	name: 'Webhook Event',
	plural: 'Webhook Events',
	path: '/WebhookEvent',
	listKey: 'events',
	paged: true,
	permission: 'admin',
};

const HOUR = 3_600_000;

const hours = parameter({
	displayName: 'Hours to Look Back',
	name: 'hours',
	type: 'number',
	typeOptions: { minValue: 1 },
	default: 24,
	description: 'How far back to look. Halo keeps deliveries for about 30 days.',
});

/** Deliveries that did not start a workflow: those that were not accepted, and those that the loop guard refused. */
export const getMissedDeliveries: Operation = {
	option: {
		name: 'Get Missed Deliveries',
		value: 'getMissedDeliveries',
		action: 'Get missed webhook deliveries',
		description:
			'Retrieve deliveries that did not start a workflow, as the Halo Trigger returns them',
	},
	properties: [ownLocatorField(webhookRecord), hours, returnAll, limit],
	output: [...deliveryOutput, { id: 'delivery', type: 'object' }],
	async execute(run) {
		const id = String(await readOwnId(run, webhookRecord));
		const since = Date.now() - run.parameter(hours) * HOUR;
		const most = run.parameter(returnAll) ? Infinity : run.parameter(limit);
		// Halo filters only by webhook (docs/halo/webhooks.md#delivery)
		const rows = await run.records(eventAddress).list({ webhook_id: id });
		const missed = rows
			.filter((row) => String(row.webhook_id ?? id).toLowerCase() === id.toLowerCase())
			.filter((row) => isMissed(row) && Date.parse(String(row.timestamp)) >= since)
			.sort((a, b) => Date.parse(String(b.timestamp)) - Date.parse(String(a.timestamp)))
			.slice(0, most);
		await reportDeleted(run, id, missed.length);
		const items = [];
		for (const row of missed) items.push(...(await itemsOf(run, row)));
		return items;
	},
};

/** Its log may outlive a webhook, and its entries are still valid; but nothing new will arrive. */
async function reportDeleted(run: Run, id: string, missed: number): Promise<void> {
	if (await mayExist(run, id)) return;
	const help = 'Publish the workflow of the Halo Trigger again: that creates a new webhook.';
	const message = `Halo no longer has the webhook ${id}`;
	if (missed === 0) throw run.fail(message, help);
	run.hint(`${message}. ${help}`);
}

/** Runbooks are in a separate list. A list that cannot be read completely proves nothing. */
async function mayExist(run: Run, id: string): Promise<boolean> {
	try {
		for (const type of [0, 1]) {
			const webhooks = await run.records(webhookRecord).find({ type }, { cached: true });
			if (webhooks.some((one) => String(one.id).toLowerCase() === id.toLowerCase())) return true;
		}
		return false;
	} catch {
		return true;
	}
}

/** Halo logs the response that it got. Our own trigger reports there how many deliveries it refused. */
function isMissed({ responsestatus, responsebody, error }: IDataObject): boolean {
	const status = Number(responsestatus ?? 0);
	if (error === true || status < 200 || status >= 300) return true;
	const answer = parseJson(String(responsebody ?? ''));
	return Number((answer as IDataObject | undefined)?.refused ?? 0) > 0;
}

/** The list may leave out the body; the record of the delivery has it. */
async function itemsOf(run: Run, row: IDataObject) {
	const whole = row.requestbody
		? row
		: await run.records(eventAddress).get(String(row.id), { includedetails: true });
	const { id, responsestatus = null, responsebody = null, timestamp } = whole;
	const delivery = {
		id: id ?? row.id,
		timestamp: timestamp ?? row.timestamp,
		responsestatus,
		responsebody,
	};
	const deliveries = deliveriesIn(parseJson(String(whole.requestbody ?? '')), true) ?? [];
	if (deliveries.length === 0) return [{ json: { delivery } }];
	return deliveries.map((one) => ({ json: { ...itemOf(one), delivery } }));
}
