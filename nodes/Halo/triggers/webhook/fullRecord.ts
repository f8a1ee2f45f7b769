import type { IDataObject, IWebhookFunctions } from 'n8n-workflow';
import { resources } from '../../resources';
import type { Delivery } from '../../resources/webhook/delivery';
import type { RecordDefinition } from '../../model';
import { recordsOf } from '../../records/records';
import { HaloClient } from '../../transport/HaloClient';
import { comparable } from '../../values/text';

/** A record that a delivery is about: where it is in the payload, and what reads it. */
interface Subject {
	key: string;
	record: RecordDefinition;
	id: string;
}

/**
 * What the delivery is about: the record in the payload whose ID Halo names, else the first one that can be read, else
 * what the event's name begins with ("ticket status changed").
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

/** The payload with the whole record instead of what the payload has. @throws when it cannot be read */
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
