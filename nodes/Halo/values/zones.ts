/** Time zones for Halo and n8n: names such as 'Europe/London', and dates with their offset. */

/** Whether a name is a time zone. */
export function isZone(name: string): boolean {
	try {
		return formatOf(name) !== undefined;
	} catch {
		return false;
	}
}

/** An instant in the local time of a zone, with its offset: `2026-07-01T10:00:00+01:00`. */
export function inZone(instant: Date, zone: string): string {
	const offset = offsetAt(zone, instant.getTime());
	const local = new Date(instant.getTime() + offset * MINUTE).toISOString();
	return local.replace(/(\.000)?Z$/, textOf(offset));
}

/**
 * The instant of a local time in a zone: `2026-07-01T10:00:00`. An hour that occurs twice means the first one; an hour
 * that is skipped is counted from before the change, so that 01:30 becomes 02:30.
 * @returns an invalid date if the text is not a date
 */
export function fromZone(local: string, zone: string): Date {
	const asUtc = new Date(`${local}Z`).getTime();
	if (Number.isNaN(asUtc)) return new Date(NaN);
	// no offset is larger than a day, so one of these two applies at that time, whatever changes in between
	const candidates = [asUtc - DAY, asUtc + DAY].map(
		(about) => asUtc - offsetAt(zone, about) * MINUTE,
	);
	const shows = (instant: number) => instant + offsetAt(zone, instant) * MINUTE === asUtc;
	return new Date(candidates.find(shows) ?? candidates[0]);
}

const MINUTE = 60_000;
const DAY = 1_440 * MINUTE;

/** The offset of a zone from UTC, in minutes; the odd seconds of the 19th century are rounded. */
function offsetAt(zone: string, time: number): number {
	const parts = formatOf(zone).formatToParts(time);
	const name = parts.find(({ type }) => type === 'timeZoneName')?.value ?? '';
	const [, sign, hours = 0, minutes = 0, seconds = 0] =
		/([+-])(\d{2}):(\d{2})(?::(\d{2}))?$/.exec(name) ?? [];
	const size = Number(hours) * 60 + Number(minutes) + Math.round(Number(seconds) / 60);
	return sign === '-' ? -size : size;
}

/** `+01:00`. */
function textOf(offset: number): string {
	const two = (part: number) => String(Math.floor(part)).padStart(2, '0');
	const size = Math.abs(offset);
	return `${offset < 0 ? '-' : '+'}${two(size / 60)}:${two(size % 60)}`;
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Creating one takes longer than using it a hundred times. */
function formatOf(timeZone: string): Intl.DateTimeFormat {
	const known = formats.get(timeZone);
	if (known) return known;
	const format = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' });
	formats.set(timeZone, format);
	return format;
}
