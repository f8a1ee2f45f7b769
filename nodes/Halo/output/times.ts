import { isCustomDate, isCustomField } from '../lists/customFields';
import { dateInUtc, dateInZone, isMidnight } from '../values/dates';
import type { RecordDefinition } from '../model';
import { remembered } from '../values/remembered';
import { isObject } from '../transport/json';

/** How to convert a date, and a day. */
interface Turn {
	date(value: unknown): unknown;
	day(value: unknown): unknown;
}

/** A field with its dates turned. */
export type Clock = (key: string, value: unknown) => unknown;

/**
 * Turns the dates of a record's fields into a time zone, however deep they stand. Which fields are dates the definition
 * says; of other fields it is told by their name, so that a text that merely looks like a date stays as it is. Days stay
 * days: those of the definition, and midnight wherever the definition does not know the field. Without a zone all of
 * them, days as well, say by a Z that they are in UTC, as Halo keeps them.
 */
export function clockOf(record: RecordDefinition, zone?: string): Clock {
	if (record.timesOfDay) return (_, value) => value;
	const known = kindsOf(record);
	const turn: Turn = zone
		? { date: (value) => dateInZone(value, zone), day: (value) => value }
		: { date: dateInUtc, day: dateInUtc };
	return (key, value) => moved(key, value, turn, known.get(key));
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

/** Words in the names of Halo's date fields; the OpenAPI has few dates without one of them. */
const DATE_NAME = /date|time|_at$|start|end|created|modified|sync|expir|^last/i;

/** @param kind the type in the definition; undefined if only the name can show it */
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
