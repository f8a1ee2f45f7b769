/** Time zones as Halo and n8n need them: names such as 'Europe/London', and dates with their offset. */

/** Whether a name is that of a time zone. */
export function isZone(name: string): boolean {
	try {
		return offsetText(name, new Date(0)) !== undefined;
	} catch {
		return false;
	}
}

/** An instant as the clocks of a zone show it, with their offset: `2026-07-01T10:00:00+01:00`. */
export function inZone(instant: Date, zone: string): string {
	const offset = offsetText(zone, instant);
	const local = new Date(instant.getTime() + milliseconds(offset)).toISOString();
	return local.replace(/(\.000)?Z$/, offset);
}

/** The instant at which the clocks of a zone show this. Of an hour that comes twice it is the first one. */
export function fromZone(local: string, zone: string): Date {
	const asUtc = new Date(`${local}Z`).getTime();
	// the offset of about that time, and once more with the offset found, for hours near a change of the clocks
	const offsets = [asUtc - 12 * HOUR, asUtc + 12 * HOUR].map((about) =>
		milliseconds(offsetText(zone, new Date(about))),
	);
	const candidates = offsets.map((offset) => new Date(asUtc - offset));
	const shows = (date: Date) =>
		inZone(date, zone).startsWith(new Date(asUtc).toISOString().slice(0, 19));
	return candidates.find(shows) ?? candidates[0];
}

const HOUR = 3_600_000;

/** `+01:00`. */
function offsetText(timeZone: string, instant: Date): string {
	const parts = formatOf(timeZone).formatToParts(instant);
	const name = parts.find(({ type }) => type === 'timeZoneName')?.value ?? '';
	return name.replace(/^(GMT|UTC)/, '').replace('\u2212', '-') || '+00:00';
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Making one takes longer than using it a hundred times. */
function formatOf(timeZone: string): Intl.DateTimeFormat {
	const known = formats.get(timeZone);
	if (known) return known;
	const format = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' });
	formats.set(timeZone, format);
	return format;
}

function milliseconds(offset: string): number {
	const [, sign, hours, minutes, seconds = '0'] =
		/^([+-])(\d{2}):(\d{2})(?::(\d{2}))?$/.exec(offset) ?? [];
	const size = Number(hours) * HOUR + Number(minutes) * 60_000 + Number(seconds) * 1_000;
	return sign === '-' ? -size : size;
}
