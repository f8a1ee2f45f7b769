import type { IDataObject, INodePropertyOptions } from 'n8n-workflow';
import type { Field } from './types';

/** Says in words why a value does not fit a field. */
export class Unfit extends Error {}

type Plain = Exclude<Field['type'], 'options'>;

/**
 * Turns what a person or an expression put into a field into what Halo takes.
 * Gives undefined for "not set". Throws `Unfit` with a sentence about the value.
 */
export function convert(value: unknown, type: Plain): IDataObject[string] {
	if (value === undefined || value === null) return undefined;
	if (value === '' && type !== 'string') return undefined;
	return converters[type](value) as IDataObject[string];
}

const converters: Record<Plain, (value: unknown) => unknown> = {
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

/**
 * Halo reads and writes UTC. A date with an offset is turned into UTC; one without is taken as UTC
 * already, so that a date read from Halo goes back unchanged. Takes ISO 8601, dates and n8n's date objects.
 */
export function toHaloDate(value: unknown): string {
	const text = value instanceof Date ? iso(value) : isoText(value);
	const hasOffset = /(?:Z|[+-]\d{2}:?\d{2})$/i.test(text);
	const date = new Date(/T/.test(text) && !hasOffset ? `${text}Z` : text);
	if (!/^\d{4}-\d{2}-\d{2}/.test(text) || Number.isNaN(date.getTime())) {
		throw new Unfit(`takes a date such as 2026-01-31T09:30:00Z, and was given ${show(value)}`);
	}
	return date.toISOString();
}

const iso = (date: Date) => (Number.isNaN(date.getTime()) ? '' : date.toISOString());

function isoText(value: unknown): string {
	// n8n's expressions give luxon dates, which know how to print themselves
	if (isObject(value) && typeof value.toISO === 'function') return String(value.toISO());
	return String(value)
		.trim()
		.replace(/^(\d{4}-\d{2}-\d{2}) (?=\d)/, '$1T');
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

export const isObject = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

/** A value as it may stand in a sentence: short, on one line. */
export function show(value: unknown): string {
	const text = typeof value === 'string' ? `'${value}'` : (JSON.stringify(value) ?? String(value));
	return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}
