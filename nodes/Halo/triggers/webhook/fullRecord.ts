import type { IDataObject, IWebhookFunctions } from 'n8n-workflow';
import { resources } from '../../resources';
import type { Delivery } from '../../resources/webhook/delivery';
import type { RecordDefinition } from '../../model';
import { recordsOf } from '../../records/records';
import { HaloClient } from '../../transport/HaloClient';
import { comparable } from '../../values/text';

/** The record of a delivery: its key in the payload, and its definition for reading. */
interface Subject {
	key: string;
	record: RecordDefinition;
	id: string;
}

/**
 * The record of a delivery: the one in the payload whose ID Halo names, otherwise the first one that can be read,
 * otherwise the one that the event's name begins with ("ticket status changed").
 */
export function subjectOf({ records, objectId, payload }: Delivery): Subject | undefined {
	const known = Object.entries(records).flatMap(([key, row]) => {
		const record = definitionOf(key);
		return record && row.id !== undefined ? [{ key, record, id: String(row.id) }] : [];
	});
	const named = known.find(({ id }) => id === objectId) ?? known[0];
	if (named || objectId === undefined) return named;
	const words = comparable(payload.event).split(/\s/);
	const word = words.find((one) => definitionOf(one));
	const record = word === undefined ? undefined : definitionOf(word);
	return word !== undefined && record ? { key: word, record, id: objectId } : undefined;
}

/** The payload with the full record. @throws if it cannot be read */
export async function withFullRecord(
	context: IWebhookFunctions,
	delivery: Delivery,
): Promise<Delivery> {
	const subject = subjectOf(delivery);
	if (!subject) return delivery;
	const { key, record, id } = subject;
	const halo = await HaloClient.connect(context);
	const row: IDataObject = await recordsOf(halo, record).get(id, { includedetails: true });
	return {
		...delivery,
		records: { ...delivery.records, [key]: row },
		payload: { ...delivery.payload, [key]: row },
	};
}

const definitionOf = (word: string): RecordDefinition | undefined =>
	resources.find(({ value }) => comparable(value) === comparable(word))?.record;
