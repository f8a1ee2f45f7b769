import type { IDataObject, INodePropertyOptions } from 'n8n-workflow';
import { toHaloDate } from './dates';
import type { Field } from '../model';
import { isObject, show, Unfit } from './unfit';

type Plain = Exclude<Field['type'], 'options'>;

/**
 * Turns what a person or an expression put into a field into what Halo takes.
 * @param zone the time zone of dates that do not name theirs; UTC unless said otherwise
 * @returns undefined for "not set"
 * @throws Unfit with a sentence about the value
 */
export function convert(value: unknown, type: Plain, zone?: string): IDataObject[string] {
	if (value === undefined || value === null) return undefined;
	if (value === '' && type !== 'string') return undefined;
	return converters[type](value, zone) as IDataObject[string];
}

const converters: Record<Plain, (value: unknown, zone?: string) => unknown> = {
	string: (value) => (typeof value === 'object' ? JSON.stringify(value) : String(value)),
	number: toNumber,
	boolean: toBoolean,
	dateTime: toHaloDate,
	array: (value) => toJson(value, Array.isArray, 'a list'),
	object: (value) => toJson(value, isObject, 'an object'),
};

function toNumber(value: unknown): number {
	const number = typeof value === 'string' ? Number(value.trim()) : value;
	if (typeof number === 'number' && Number.isFinite(number)) return number;
	throw new Unfit(`takes a number, and was given ${show(value)}`);
}

function toBoolean(value: unknown): boolean {
	if (typeof value === 'boolean') return value;
	const word = String(value).trim().toLowerCase();
	if (['true', '1', 'yes'].includes(word)) return true;
	if (['false', '0', 'no'].includes(word)) return false;
	throw new Unfit(`takes true or false, and was given ${show(value)}`);
}

function toJson(value: unknown, fits: (value: unknown) => boolean, what: string): unknown {
	const parsed = typeof value === 'string' ? parse(value) : value;
	if (fits(parsed)) return parsed;
	throw new Unfit(`takes ${what} as JSON, and was given ${show(value)}`);
}

function parse(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}

/** A choice as a whole, and each of the names that it goes by. */
const namesIn = (name: string) => [name, ...name.split(' / ')];

/** Picks the option that a value or a name means; names count without regard to case. */
export function pickOption(
	value: unknown,
	options: INodePropertyOptions[],
	listName: string,
): string | number | boolean {
	const byValue = options.find((option) => String(option.value) === String(value).trim());
	if (byValue) return byValue.value;

	const wanted = String(value).trim().toLowerCase();
	const named = options.filter(({ name }) => namesIn(name.toLowerCase()).includes(wanted));
	if (named.length === 1) return named[0].value;

	const what = named.length ? 'is the name of several' : 'is not one';
	const choices = (named.length ? named : options)
		.slice(0, 20)
		.map((option) => `${option.name} (${String(option.value)})`);
	throw new Unfit(`${show(value)} ${what} of the ${listName}. Choose from: ${choices.join(', ')}`);
}
