import { haloDate } from '../convert.mts';
import type { Row } from '../types.mts';

type Days = [start: Date, end: Date];

const day = (year: number, month: number, date: number) => new Date(Date.UTC(year, month, date));

/** From which day to which each period goes, by its number (docs/halo/reports.md#periods). */
const periods: Record<number, (year: number, month: number, date: number, week: number) => Days> = {
	0: (y, m, d) => [day(y, m, d), day(y, m, d)],
	1: (y, m, d) => [day(y, m, d - 1), day(y, m, d - 1)],
	7: (y, m) => [day(y, m - 1, 1), day(y, m, 0)],
	8: (y, m, d, w) => [day(y, m, d - w), day(y, m, d - w + 6)],
	9: (y, m) => [day(y, m, 1), day(y, m + 1, 0)],
	10: (y, m, d) => [day(y, m, d - 90), day(y, m, d)],
	11: (y, m) => [day(y, m - (m % 3) - 3, 1), day(y, m - (m % 3), 0)],
	12: (y, m, d) => [day(y, m, d + 1), day(y, m, d + 1)],
	13: (y, m, d, w) => [day(y, m, d - w + 7), day(y, m, d - w + 13)],
};
/** Of 6, all; and, as our choice, of the numbers that nobody named. */
const always: Days = [day(1900, 0, 1), day(2100, 11, 31)];

/** What a report's response says of the period that it was run for. */
export function periodOf(number: number, now = new Date()): Row {
	const week = (now.getUTCDay() + 6) % 7;
	const [start, end] =
		periods[number]?.(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate(), week) ?? always;
	return {
		reportingperiod: number,
		reportingperiodstartdate: haloDate(start),
		reportingperiodenddate: haloDate(end),
	};
}
