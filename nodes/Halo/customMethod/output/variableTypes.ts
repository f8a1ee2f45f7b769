import { isRecord, open } from '../responsePath/pickPath';
import { plainText, show } from '../text';

/** Halo's seven types and our Any. The order is that of the picker. */
export const VARIABLE_TYPES = [
	'any',
	'array',
	'boolean',
	'date',
	'float',
	'integer',
	'object',
	'string',
] as const;

export type VariableType = (typeof VARIABLE_TYPES)[number];

export type HaloType = Exclude<VariableType, 'any'>;

/** A value that is not of its type: what would be, for a sentence. */
export class Misfit {
	constructor(readonly wanted: string) {}
}

/**
 * Turns a value into its type, or tells what the type takes. Nothing stays nothing: null is null in every type, and
 * an empty text is null in every type but String. Nothing is rounded or cut.
 */
export function convert(value: unknown, type: HaloType): unknown {
	if (value === null || value === undefined) return null;
	if (type !== 'string' && typeof value === 'string' && value.trim() === '') return null;
	return CONVERTERS[type](value);
}

const CONVERTERS: Record<HaloType, (value: unknown) => unknown> = {
	/** A list, or text that holds one as JSON. */
	array: (value) => {
		const opened = open(value);
		return Array.isArray(opened) ? opened : new Misfit('a list');
	},
	/** True and false, 1 and 0, and these as text in any case. */
	boolean: (value) => {
		const word = isScalar(value) ? String(value).trim().toLowerCase() : '';
		if (word === 'true' || word === '1') return true;
		return word === 'false' || word === '0' ? false : new Misfit('true or false');
	},
	date: (value) => (typeof value === 'string' ? toDate(value.trim()) : new Misfit(A_DATE)),
	/** A number, or text that is one, with a point. */
	float: (value) => {
		const isNumeral =
			typeof value === 'string' && /^\s*[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?\s*$/i.test(value);
		const number = isNumeral ? Number(value) : value;
		return Number.isFinite(number) ? number : new Misfit('a number, such as 12.5');
	},
	/**
	 * A whole number, or text that is one; Halo writes some as 12.0. Text with more digits than a number can hold
	 * stays text, so that no digit is lost.
	 */
	integer: (value) => {
		const isNumeral = typeof value === 'string' && /^\s*[+-]?\d+(\.0*)?\s*$/.test(value);
		const number = isNumeral ? Number(value) : value;
		if (!Number.isInteger(number)) return new Misfit('a whole number');
		return isNumeral && !Number.isSafeInteger(number) ? value.trim() : number;
	},
	/** An object, or text that holds one as JSON. */
	object: (value) => {
		const opened = open(value);
		return isRecord(opened) ? opened : new Misfit('an object');
	},
	/** Anything; objects and lists become JSON, as with `!`. */
	string: plainText,
};

const A_DATE = 'a date such as 2026-01-31T09:30:00';

/** By these Halo says "no date". */
const NO_DATE = /^(1899-12-30|190[01]-01-01)/;

const DATE = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d)?)(\.\d+)?)?(Z|[+-]\d\d:?\d\d)?$/i;

/** ISO 8601 in UTC, with Z. Halo's dates are in UTC and have no Z; one with an offset is moved to UTC. */
function toDate(text: string): string | null | Misfit {
	const [, day, time = '00:00', fraction = '', zone = 'Z'] = DATE.exec(text) ?? [];
	if (day === undefined) return new Misfit(A_DATE);
	if (NO_DATE.test(day)) return null;
	const offset = zone.replace(/^([+-]\d\d)(\d\d)$/, '$1:$2').toUpperCase();
	const date = new Date(`${day}T${time}${fraction.slice(0, 4)}${offset}`);
	const exists = new Date(`${day}T00:00Z`).toJSON()?.startsWith(day);
	return exists && date.toJSON() ? date.toJSON() : new Misfit(A_DATE);
}

const isScalar = (value: unknown) => ['string', 'number', 'boolean'].includes(typeof value);

/** A value and the type that it does not fit, in a sentence. */
export const misfitText = (value: unknown, { wanted }: Misfit): string =>
	`it takes ${wanted}, and the value is ${show(value)}`;
