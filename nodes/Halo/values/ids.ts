import type { Id } from '../model';

/** A whole number or a GUID; undefined for anything else, such as an expression that is not worked out yet. */
export function idIn(value: unknown): Id | undefined {
	const text = String(value ?? '').trim();
	if (/^-?\d+(\.0+)?$/.test(text)) return Number(text);
	return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text) ? text : undefined;
}
