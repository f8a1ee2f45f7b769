import type { Id, IdKind } from '../model';
import { isBlank } from './blank';

/**
 * An ID of that type in any notation: `1042`, ` 1042 `, `12.0` as Halo writes some numbers, or `#1042` as people do. A
 * number with more digits than JavaScript can represent stays text, so that it names no other record.
 * @returns undefined for anything else, and for a number that has already lost digits
 */
export function idOf(value: unknown, kind: IdKind = 'number'): Id | undefined {
	if (isBlank(value)) return undefined;
	const text = String(value).trim();
	if (kind === 'guid') return GUID.test(text) ? text : undefined;
	if (kind === 'text') return text;
	const digits = NUMBER.exec(text)?.[1];
	if (digits === undefined) return undefined;
	const number = Number(digits);
	if (Number.isSafeInteger(number)) return number;
	return typeof value === 'string' ? digits : undefined;
}

/** A whole number or a GUID; undefined for anything else, such as an unresolved expression. */
export const idIn = (value: unknown): Id | undefined => idOf(value) ?? idOf(value, 'guid');

const NUMBER = /^#?(-?\d+)(?:\.0+)?$/;

const GUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
