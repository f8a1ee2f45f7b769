import { isDate } from '../transport/isDate';
import { isObject } from '../transport/json';
import { fromZone, inZone } from './zones';

/**
 * A date from a person or an expression, as Halo expects it: ISO 8601 in UTC. A date with an offset is converted to
 * UTC; one without is in the given zone. Accepts ISO 8601, dates and n8n's date objects; undefined for anything else.
 */
export function toHaloDate(value: unknown, zone = 'UTC'): string | undefined {
	const text = isDate(value) ? iso(value) : isoText(value);
	const hasOffset = /(?:Z|[+-]\d{2}:?\d{2})$/i.test(text) && /T/.test(text);
	const date = hasOffset ? new Date(text) : localDate(text, zone);
	const exists = isDay(text.slice(0, 10)) && !Number.isNaN(date.getTime());
	return exists ? date.toISOString() : undefined;
}

/**
 * A day, with or without a time, as Halo stores days: midnight in UTC. Undefined if it is not a date.
 * @param zone the zone that determines the day of a JavaScript date; midnight in UTC is a day without a time
 */
export const toHaloDay = (value: unknown, zone = 'UTC'): string | undefined =>
	toHaloDate((isDate(value) ? dayOf(value, zone) : isoText(value)).replace(/T.*$/s, ''));

function dayOf(date: Date, zone: string): string {
	const text = iso(date);
	return text === '' || isMidnight(text) ? text : inZone(date, zone);
}

/**
 * A time of day, alone or in a date, as Halo keeps it: on a day of the year 1900, in no zone (docs/halo/requests.md#dates).
 * Undefined for anything else.
 */
export function toHaloTime(value: unknown): string | undefined {
	const text = isDate(value) ? iso(value) : isoText(value);
	const [, hours = '', minutes, seconds = '00'] = TIME_OF_DAY.exec(text) ?? [];
	const isTime = minutes < '60' && seconds < '60' && Number(hours) < 24;
	return isTime ? `1900-01-01T${hours.padStart(2, '0')}:${minutes}:${seconds}` : undefined;
}

const TIME_OF_DAY =
	/^(?:\d{4}-\d{2}-\d{2}T)?(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?$/i;

/** Whether a text is a day without a time, or with midnight and no offset, as a date picker returns it. */
export const isDayAlone = (value: unknown): boolean =>
	typeof value === 'string' && /^\s*\d{4}-\d{2}-\d{2}([T ]00:00(:00(\.0+)?)?)?\s*$/.test(value);

/** The last second of a day without a time, for the end of a period; anything else is not changed. */
export const endOfDay = (value: unknown): unknown =>
	typeof value === 'string' && /^\s*\d{4}-\d{2}-\d{2}\s*$/.test(value)
		? `${value.trim()}T23:59:59`
		: value;

/** Whether a day exists: JavaScript reads 30 February as 2 March. */
const isDay = (text: string) =>
	/^\d{4}-\d{2}-\d{2}$/.test(text) &&
	!Number.isNaN(Date.parse(text)) &&
	new Date(`${text}T00:00:00Z`).toISOString().startsWith(text);

/** A date without a time is midnight of that day. A time of day, which Halo stores with a day in 1900, has no zone. */
function localDate(text: string, zone: string): Date {
	const local = /T/.test(text) ? text : `${text}T00:00:00`;
	return fromZone(local, meansNone(local) ? 'UTC' : zone);
}

const iso = (date: Date) => (Number.isNaN(date.getTime()) ? '' : date.toISOString());

function isoText(value: unknown): string {
	// n8n's expressions return luxon dates, which have toISO()
	if (isObject(value) && typeof value.toISO === 'function') return String(value.toISO());
	return String(value)
		.trim()
		.replace(/^(\d{4}-\d{2}-\d{2}) (?=\d)/, '$1T');
}

/** Halo's dates: UTC, mostly without a Z, to the second or finer (seen in responses of live tenants). */
const HALO_DATE = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z?$/;

/**
 * One of Halo's dates in a time zone, with its offset: `2026-07-01T10:00:00+01:00`. Any other value is not changed,
 * nor is a date that means "none" in Halo.
 */
export function dateInZone(value: unknown, zone: string): unknown {
	if (typeof value !== 'string' || !HALO_DATE.test(value) || meansNone(value)) return value;
	const instant = new Date(value.endsWith('Z') ? value : `${value}Z`);
	if (Number.isNaN(instant.getTime())) return value;
	const moved = inZone(instant, zone);
	// the very first and the very last possible day are not converted
	return HALO_YEAR.test(moved) ? moved : value;
}

const HALO_YEAR = /^(?!0000)\d{4}-/;

/**
 * Whether a date, in ISO form, means "none" in Halo: every date before 1902 (docs/halo/requests.md#dates). Times of
 * day have such a date, too.
 */
export const meansNone = (date: string) => /^(0\d{3}|1[0-8]\d{2}|190[01])-/.test(date);

/** One of Halo's dates with the Z that marks it as UTC. Any other value is not changed. */
export const dateInUtc = (value: unknown): unknown =>
	typeof value === 'string' && HALO_DATE.test(value) && !value.endsWith('Z') && !meansNone(value)
		? `${value}Z`
		: value;

/** Midnight nearly always means a day without a time: `2026-03-01T00:00:00`. */
export const isMidnight = (value: unknown) => /T00:00:00(\.0+)?Z?$/.test(String(value));

/** Whether a value means "no date" in Halo. */
export const isNoDate = (value: unknown) =>
	typeof value === 'string' && HALO_DATE.test(value) && meansNone(value);
