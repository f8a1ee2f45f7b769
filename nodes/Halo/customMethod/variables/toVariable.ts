import type { UserFacingError } from '../../transport/userFacingError';
import { booleanIn, listIn, numberIn, objectIn } from '../../values/conversions';
import { meansNone, toHaloDate } from '../../values/dates';
import { plainText } from '../../values/text';
import { describe } from '../method/text';
import type { HaloType } from '../method/variableTypes';

interface Conversion {
	/** What it accepts, for a sentence. */
	takes: string;
	/** Undefined when the value does not fit. */
	read(value: unknown): unknown;
}

/** Halo writes some whole numbers as 12.0. */
const WHOLE = /^[+-]?\d+(\.0*)?$/;

const DECIMAL = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?$/i;

/** The conversions of values/, as Halo's types accept them: nothing is rounded, cut or guessed. */
const CONVERSIONS: Record<HaloType, Conversion> = {
	array: { takes: 'a list', read: listIn },
	boolean: {
		takes: 'true or false',
		read: (value) => (isScalar(value) ? booleanIn(value) : undefined),
	},
	date: { takes: 'a date such as 2026-01-31T09:30:00', read: dateIn },
	float: { takes: 'a number, such as 12.5', read: (value) => numeralIn(value, DECIMAL) },
	integer: { takes: 'a whole number', read: integerIn },
	object: { takes: 'an object', read: objectIn },
	/** Anything; objects and lists become JSON, as with `!`. */
	string: { takes: 'anything', read: plainText },
};

/**
 * Converts a value to its type. Null stays null in every type, and an empty text is null in every type but String.
 * @param misfit makes the error from a sentence on what the type accepts and what the value is
 * @throws what `misfit` makes, for a value that does not have that type
 */
export function toVariable(
	value: unknown,
	type: HaloType,
	misfit: (sentence: string) => UserFacingError,
): unknown {
	if (value === null || value === undefined) return null;
	if (type !== 'string' && typeof value === 'string' && value.trim() === '') return null;
	const { takes, read } = CONVERSIONS[type];
	const converted = read(value);
	if (converted !== undefined) return converted;
	throw misfit(`it must be ${takes}, but it is ${describe(value)}`);
}

/** A number, or text that is a number in that notation. */
function numeralIn(value: unknown, notation: RegExp): number | undefined {
	const isNumeral = typeof value !== 'string' || notation.test(value.trim());
	return isNumeral ? numberIn(value) : undefined;
}

/** Text with more digits than a number can hold stays text, so that no digit is lost. */
function integerIn(value: unknown): number | string | undefined {
	const number = numeralIn(value, WHOLE);
	if (number === undefined || !Number.isInteger(number)) return undefined;
	return typeof value === 'string' && !Number.isSafeInteger(number) ? value.trim() : number;
}

const DATE = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d)?)(\.\d+)?)?(Z|[+-]\d\d:?\d\d)?$/i;

/** ISO 8601 in UTC, with Z; null for a date that means "none" in Halo. Halo's dates are in UTC and have no Z. */
function dateIn(value: unknown): string | null | undefined {
	const written = typeof value === 'string' ? value.trim() : '';
	const [, day, time = '00:00', fraction = '', zone = 'Z'] = DATE.exec(written) ?? [];
	if (day === undefined) return undefined;
	return meansNone(day)
		? null
		: toHaloDate(`${day}T${time}${fraction.slice(0, 4)}${zone.toUpperCase()}`);
}

const isScalar = (value: unknown) => ['string', 'number', 'boolean'].includes(typeof value);
