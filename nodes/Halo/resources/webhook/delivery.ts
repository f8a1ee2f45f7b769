import type { IDataObject } from 'n8n-workflow';
import { isObject } from '../../transport/json';
import type { OutputField } from '../../model';

/** The first fields of an item, whatever its record type. */
export const deliveryOutput: OutputField[] = [
	{ id: 'event', type: 'string' },
	{ id: 'message', type: 'string' },
	{ id: 'ticket_id', type: 'number' },
	{ id: 'webhook_id', type: 'string' },
	{ id: 'notification_id', type: 'number' },
	{ id: 'escmsg_id', type: 'string' },
	{ id: 'object_id', type: 'number' },
	{ id: 'agent_id', type: 'number' },
	{ id: 'timestamp', type: 'string' },
	{ id: 'ticket', type: 'object' },
	{ id: 'delivery_id', type: 'string' },
];

/** One webhook delivery: the event, and its records (docs/halo/webhooks.md#payload). */
export interface Delivery {
	/** Halo's number for this delivery; the same when it arrives twice. */
	key?: string;
	/** The record's ID in `object_id`, or that of the record itself. */
	objectId?: string;
	/** The records in the payload by their type: `ticket`, `action`. */
	records: Record<string, IDataObject>;
	payload: IDataObject;
}

/** Keys that distinguish Halo's payloads from anything else. */
const MARKS = ['escmsg_id', 'webhook_id', 'notification_id', 'event', 'object_id'];
/** A payload has at least this many of them. */
const FEWEST_MARKS = 2;

/**
 * The deliveries in the body of a call; several when Halo batches them: a list, or an object with one list of them
 * (our choice; how a batch is wrapped is not recorded).
 * @param anyObject whether any object is accepted, since a custom payload may have any form
 * @returns undefined if it is nothing that Halo sends
 */
export function deliveriesIn(body: unknown, anyObject = false): Delivery[] | undefined {
	const payloads = payloadsIn(body);
	if (payloads.length === 0) return undefined;
	const isFine = payloads.every((payload) => isPayload(payload, anyObject));
	return isFine ? payloads.filter(isObject).map(deliveryOf) : undefined;
}

function payloadsIn(body: unknown): unknown[] {
	if (Array.isArray(body)) return body;
	if (!isObject(body)) return [];
	if (isPayload(body, false)) return [body];
	const lists = Object.values(body).filter((value) => Array.isArray(value));
	const batch = lists.find((list) => list.length > 0 && list.every((one) => isPayload(one, false)));
	return batch ?? (Object.keys(body).length > 0 ? [body] : []);
}

function isPayload(value: unknown, anyObject: boolean): boolean {
	if (!isObject(value)) return false;
	if (anyObject) return Object.keys(value).length > 0;
	return MARKS.filter((mark) => Object.hasOwn(value, mark)).length >= FEWEST_MARKS;
}

function deliveryOf(payload: IDataObject): Delivery {
	const records = Object.fromEntries(
		Object.entries(payload).flatMap(([key, value]) => (isObject(value) ? [[key, value]] : [])),
	);
	const key = payload.escmsg_id ?? payload.id;
	const objectId = payload.object_id ?? Object.values(records)[0]?.id ?? payload.ticket_id;
	return {
		...(isKey(key) && { key: String(key) }),
		...(isKey(objectId) && { objectId: String(objectId) }),
		records,
		payload,
	};
}

const isKey = (value: unknown): boolean =>
	(typeof value === 'string' && value !== '' && value.length <= 100) || typeof value === 'number';

/**
 * A delivery as an output item. The fields that other nodes need come first, and the delivery's own `id` is called
 * `delivery_id`, so that it is not mistaken for the record's.
 */
export function itemOf({ payload, records }: Delivery): IDataObject {
	const { event, message, id, ...rest } = payload;
	const ids = Object.entries(records).flatMap(([type, record]) =>
		record.id === undefined ? [] : [[`${type}_id`, record.id]],
	);
	return {
		...(event !== undefined && { event }),
		...(message !== undefined && { message }),
		...Object.fromEntries(ids),
		...rest,
		...(id !== undefined && { delivery_id: id }),
	};
}
