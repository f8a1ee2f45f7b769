import { instant } from '../convert.mts';
import type { Json, Row } from '../types.mts';

const day = 24 * 60 * 60 * 1000;

/** The instant of a record's date field; NaN without one, so that every comparison fails. */
const at = (value: Json | undefined): number => (typeof value === 'string' ? instant(value) : NaN);

/** A field at or after a date. */
export const isFrom = (row: Row, field: string, from: string): boolean =>
	at(row[field]) >= instant(from);

/** A field up to a date; a date without a time means that whole day (our choice). */
export const isUntil = (row: Row, field: string, until: string): boolean =>
	at(row[field]) < instant(until) + (until.trim().length <= 10 ? day : 1);

/** Spellings of Halo's own examples, and the fields that they mean (docs/halo/lists.md#filters). */
const spellings: Record<string, string> = {
	dateoccured: 'dateoccurred',
	datecleared: 'dateclosed',
};
export const dateField = (name: string): string => spellings[name.toLowerCase()] ?? name;
