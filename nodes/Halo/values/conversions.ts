import type { IDataObject } from 'n8n-workflow';
import { isObject, parseJson } from '../transport/json';
import { comparable } from './text';
import { isBlank } from './blank';
import { isInexact } from './inexact';

/**
 * The basic conversions, used for fields and parameters (convert.ts) and for the output variables of custom methods.
 * Each returns undefined for a value that does not fit. Text and dates are in text.ts and dates.ts.
 */

/** A finite number, or text that JavaScript reads as one. */
export function numberIn(value: unknown): number | undefined {
	const number = typeof value === 'string' ? Number(value.trim()) : value;
	return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
}

/**
 * A number; text with more digits than a number can represent stays text, so that none is lost.
 * @returns undefined also for a number that has already lost digits
 */
export function exactNumberIn(value: unknown): number | string | undefined {
	const number = numberIn(value);
	if (number === undefined || !isInexact(number)) return number;
	if (typeof value !== 'string') return undefined;
	const text = value.trim();
	return /^[+-]?\d+(?:\.\d*)?$/.test(text) ? text : number;
}

const WORDS = new Map([
	...['true', '1', 'yes'].map((word) => [word, true] as const),
	...['false', '0', 'no'].map((word) => [word, false] as const),
]);

/** True and false, 1 and 0, yes and no, also as text in any case. */
export const booleanIn = (value: unknown): boolean | undefined => WORDS.get(comparable(value));

/** A list, or JSON text of one. */
export function listIn(value: unknown): unknown[] | undefined {
	const inside = opened(value);
	return Array.isArray(inside) ? inside : undefined;
}

/** Several values: a list, a list as JSON text, text separated by commas, or a single one. Blanks stay. */
export function severalIn(value: unknown): unknown[] {
	const inside = opened(value);
	if (Array.isArray(inside)) return inside;
	if (typeof inside !== 'string') return isBlank(inside) ? [] : [inside];
	return isBlank(inside) ? [] : inside.split(',').map((part) => part.trim());
}

/** An object, or JSON text of one. */
export function objectIn(value: unknown): IDataObject | undefined {
	const inside = opened(value);
	return isObject(inside) ? inside : undefined;
}

/** The data in a text that is a JSON object or list; otherwise the value itself. */
export function opened(value: unknown): unknown {
	if (typeof value !== 'string' || !/^\s*[[{]/.test(value)) return value;
	return parseJson(value) ?? value;
}
