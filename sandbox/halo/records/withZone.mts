import { instant } from '../convert.mts';
import type { Json, Resource, Row } from '../types.mts';

/** Before it a date says that there is none, and carries no zone (docs/halo/requests.md#dates). */
const firstDate = Date.parse('1902-01-01T00:00:00Z');

/** As a record holds a date: UTC, without a zone. */
const stored = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{3})?$/;

/** The dates of a record as the response to a write has them: with `Z`, to the ten-millionth of a second. */
export function withZone({ fields }: Resource, row: Row): Row {
	const dates = Object.entries(row).filter(
		([name, value]) => fields.get(name.toLowerCase())?.type === 'date' && isReal(value),
	);
	return Object.fromEntries(dates.map(([name, value]) => [name, precise(String(value))]));
}

const isReal = (value: Json): boolean =>
	typeof value === 'string' && stored.test(value) && instant(value) >= firstDate;

/** Where the time has a fraction at all, there are seven digits of it (the last four are ours). */
const precise = (date: string): string => (date.includes('.') ? `${date}4567Z` : `${date}Z`);
