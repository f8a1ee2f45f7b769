import type { IDataObject } from 'n8n-workflow';
import { isCustomDate, isCustomField } from '../lists/customFields';
import { dateInUtc, dateInZone, isMidnight } from '../values/dates';
import type { RecordDefinition } from '../model';
import { remembered } from '../values/remembered';
import { isObject } from '../transport/json';

/** What becomes of a date, and of a day. */
interface Turn {
	date(value: unknown): unknown;
	day(value: unknown): unknown;
}

/**
 * A record with its dates in a time zone, however deep they stand. Which fields are dates the definition says; of other
 * fields it is told by their name, so that a text that merely looks like a date stays as it is. Days stay days: those of
 * the definition, and midnight wherever the definition does not know the field.
 */
export const inTime = (row: IDataObject, record: RecordDefinition, zone: string): IDataObject =>
	turned(row, record, { date: (value) => dateInZone(value, zone), day: (value) => value });

/** A record whose dates, days as well, say by a Z that they are in UTC, as Halo keeps them. */
export const inUtc = (row: IDataObject, record: RecordDefinition): IDataObject =>
	turned(row, record, { date: dateInUtc, day: dateInUtc });

function turned(row: IDataObject, record: RecordDefinition, turn: Turn): IDataObject {
	if (record.timesOfDay) return row;
	const known = kindsOf(record);
	return Object.fromEntries(
		Object.entries(row).map(([key, value]) => [key, moved(key, value, turn, known.get(key))]),
	) as IDataObject;
}

type Kind = 'date' | 'day' | 'other';

/** What the definition says of fields, by their IDs. */
const kindsOf = remembered(
	({ outputTypes = {}, fields }: RecordDefinition) =>
		new Map<string, Kind>([
			...Object.entries(outputTypes).map(([id, type]) => [id, kindOf(type)] as const),
			...fields.map(({ id, type, dateOnly }) => [id, kindOf(type, dateOnly)] as const),
		]),
);

function kindOf(type: string, dateOnly?: true): Kind {
	if (type !== 'dateTime') return 'other';
	return dateOnly ? 'day' : 'date';
}

/** Words in the names of Halo's date fields; the OpenAPI has few dates without any of them. */
const DATE_NAME = /date|time|_at$|start|end|created|modified|sync|expir|^last/i;

/** @param kind what the definition says of the field; undefined where the name has to tell */
function moved(key: string, value: unknown, turn: Turn, kind?: Kind): unknown {
	if (Array.isArray(value)) return value.map((one: unknown) => moved(key, one, turn, kind));
	if (isObject(value)) return inObject(value, turn);
	const what = kind ?? (DATE_NAME.test(key) ? dateOrDay(value) : 'other');
	return what === 'other' ? value : turn[what](value);
}

const dateOrDay = (value: unknown): Kind => (isMidnight(value) ? 'day' : 'date');

function inObject(object: Record<string, unknown>, turn: Turn): Record<string, unknown> {
	const isCustom = isCustomField(String(object.name));
	return Object.fromEntries(
		Object.entries(object).map(([key, value]) => [
			key,
			isCustom && key === 'value' && !isObject(value) && !Array.isArray(value)
				? moved(key, value, turn, isCustomDate(object) ? dateOrDay(value) : 'other')
				: moved(key, value, turn),
		]),
	);
}
