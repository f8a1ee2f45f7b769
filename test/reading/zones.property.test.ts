import fc from 'fast-check';
import { DateTime } from 'luxon';
import { convert } from '../../nodes/Halo/values/convert';
import { dateInZone, toHaloDate, toHaloDay } from '../../nodes/Halo/values/dates';
import { fromZone, inZone, isZone } from '../../nodes/Halo/values/zones';

/** With offsets of half and three quarters of an hour, summer time in both halves of the year, and a lost day. */
const zones = [
	'UTC',
	'Europe/London',
	'Europe/Dublin',
	'America/New_York',
	'America/St_Johns',
	'Asia/Kolkata',
	'Asia/Kathmandu',
	'Australia/Adelaide',
	'Australia/Lord_Howe',
	'Pacific/Chatham',
	'Pacific/Apia',
	'Pacific/Kiritimati',
	'Africa/Casablanca',
	'America/Sao_Paulo',
];
const zone = fc.constantFrom(...zones);
const between = (from: string, to: string) =>
	fc.date({ min: new Date(from), max: new Date(to), noInvalidDate: true });
const modern = between('1975-01-01T00:00:00Z', '2075-01-01T00:00:00Z');

describe('wish 24: time zones', () => {
	test("a converted date is the same instant, and equals luxon's result", () => {
		fc.assert(
			fc.property(modern, zone, (instant, zone) => {
				const text = inZone(instant, zone);
				expect(new Date(text).getTime()).toBe(instant.getTime());
				const options = { suppressMilliseconds: true };
				const expected = DateTime.fromJSDate(instant, { zone }).toISO(options) ?? '';
				expect(text).toBe(expected.replace(/Z$/, '+00:00'));
			}),
			{ numRuns: 2000 },
		);
	});

	test('a date of long ago, when offsets had seconds, is still the same instant in ISO 8601', () => {
		fc.assert(
			fc.property(
				between('0002-01-01T00:00:00Z', '9998-12-31T00:00:00Z'),
				zone,
				(instant, zone) => {
					const text = inZone(instant, zone);
					expect(text).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{3})?[+-]\d\d:\d\d$/);
					expect(new Date(text).getTime()).toBe(instant.getTime());
					const local = fromZone(text.slice(0, -6), zone);
					expect(inZone(local, zone).slice(0, -6)).toBe(text.slice(0, -6));
				},
			),
			{ numRuns: 1000 },
		);
	});

	test('a local time is parsed as luxon does, or as another instant with the same local time', () => {
		fc.assert(
			fc.property(modern, zone, (date, zone) => {
				const local = date.toISOString().slice(0, 19);
				const ours = fromZone(local, zone);
				const theirs = DateTime.fromISO(local, { zone });
				const times = [
					theirs.toMillis(),
					...theirs.getPossibleOffsets().map((at) => at.toMillis()),
				];
				expect(ours.getTime()).toBe(times.length > 2 ? Math.min(...times) : times[0]);
			}),
			{ numRuns: 2000 },
		);
	});

	test.each([
		['Europe/London', '2026-03-29T00:59:59', '2026-03-29T00:59:59.000Z'],
		// the hour that the clocks leave out
		['Europe/London', '2026-03-29T01:30:00', '2026-03-29T01:30:00.000Z'],
		['Europe/London', '2026-03-29T02:00:00', '2026-03-29T01:00:00.000Z'],
		// the hour that comes twice: the first one
		['Europe/London', '2026-10-25T01:30:00', '2026-10-25T00:30:00.000Z'],
		['America/New_York', '2026-03-08T02:30:00', '2026-03-08T07:30:00.000Z'],
		['America/New_York', '2026-11-01T01:30:00', '2026-11-01T05:30:00.000Z'],
		['Australia/Lord_Howe', '2026-04-05T01:45:00', '2026-04-04T14:45:00.000Z'],
		['Pacific/Apia', '2021-04-04T03:30:00', '2021-04-03T13:30:00.000Z'],
		['Pacific/Chatham', '2026-07-01T12:00:00', '2026-06-30T23:15:00.000Z'],
		['Asia/Kathmandu', '2026-07-01T12:00:00', '2026-07-01T06:15:00.000Z'],
		['Europe/London', '1970-06-01T12:00:00', '1970-06-01T11:00:00.000Z'],
	])('%s %s is %s', (zone, local, utc) => {
		expect(fromZone(local, zone).toISOString()).toBe(utc);
	});

	test('only names of time zones are accepted', () => {
		for (const name of Intl.supportedValuesOf('timeZone')) expect(isZone(name)).toBe(true);
		for (const name of ['', 'GMT Standard Time', 'Londn', 'Europe/London ', '../UTC'])
			expect(isZone(name)).toBe(false);
	});

	test('only dates of Halo are converted, and none outside the years that a date can have', () => {
		const still = [
			null,
			undefined,
			5,
			'',
			'2026-07-01',
			'2026-07-01 08:00:00',
			'2026-07-01T08:00',
			'2026-13-01T08:00:00',
			'2026-07-01T08:00:00+01:00',
			'on 2026-07-01T08:00:00',
			'1900-01-01T08:00:00',
			'0001-01-01T00:00:00',
			'0000-12-31T23:59:00',
		];
		for (const value of still) expect(dateInZone(value, 'America/New_York')).toBe(value);
		expect(dateInZone('9999-12-31T23:59:59', 'Asia/Tokyo')).toBe('9999-12-31T23:59:59');
		fc.assert(
			fc.property(fc.anything(), zone, (value, zone) => {
				fc.pre(typeof value !== 'string');
				expect(dateInZone(value, zone)).toBe(value);
			}),
		);
	});

	test('a date that is output in a zone can be sent back unchanged', () => {
		fc.assert(
			fc.property(modern, zone, zone, (date, zone, other) => {
				const stored = date.toISOString().slice(0, 19);
				const shown = String(dateInZone(stored, zone));
				expect(toHaloDate(shown, other)).toBe(`${stored}.000Z`);
			}),
		);
	});

	test('a date without an offset is in the zone; a time of day and a day are not', () => {
		expect(toHaloDate('2026-07-01T09:00:00', 'Europe/London')).toBe('2026-07-01T08:00:00.000Z');
		expect(toHaloDate('2026-07-01 09:00', 'Europe/London')).toBe('2026-07-01T08:00:00.000Z');
		expect(toHaloDate('2026-07-01', 'Europe/London')).toBe('2026-06-30T23:00:00.000Z');
		expect(toHaloDate('2026-07-01T09:00:00', undefined)).toBe('2026-07-01T09:00:00.000Z');
		expect(toHaloDate('1900-01-01T08:30:00', 'Asia/Kolkata')).toBe('1900-01-01T08:30:00.000Z');
		for (const value of [
			'2026-07-01',
			'2026-07-01T22:30:00-05:00',
			new Date('2026-07-01T13:00:00Z'),
			DateTime.fromISO('2026-07-01T23:30:00', { zone: 'America/New_York' }),
		])
			expect(toHaloDay(value)).toBe('2026-07-01T00:00:00.000Z');
	});
});

test.each(['2026-02-30', '2026-02-30T09:00:00Z', '2026-04-31 09:00', '2025-02-29', '2026-13-01'])(
	'%s is not a date, and is not read as a later one',
	(text) => {
		expect(toHaloDate(text)).toBeUndefined();
		expect(() => convert(text, 'dateTime', "'Start'")).toThrow("'Start' must be a date such as");
	},
);

test('a leap day is accepted', () => {
	expect(toHaloDate('2028-02-29')).toBe('2028-02-29T00:00:00.000Z');
});
