import { Refusal } from './refusal';

/** A value as plain text, as Halo's `!` gives it: objects and lists as JSON. Nothing stays nothing. */
export function plainText(value: unknown): string | null {
	if (value === null || value === undefined) return null;
	if (typeof value === 'string') return value;
	return typeof value === 'object' ? jsonText(value) : String(value);
}

/** The text to put into other text; '' for nothing. */
export const textOf = (value: unknown): string => plainText(value) ?? '';

/** The text to put where Halo takes one value or several: the elements of a list with commas between. */
export function listText(value: unknown): string {
	return Array.isArray(value) ? value.map(textOf).join(',') : textOf(value);
}

/** @throws Refusal for data nested thousands of levels deep, which JavaScript cannot write */
export function jsonText(value: unknown): string {
	const text = attempt(() => JSON.stringify(value ?? null) ?? 'null');
	if (text !== undefined) return text;
	throw new Refusal('A value is nested too deeply to be written as text', 'Pick a part of it');
}

/** The data of a JSON text; undefined when it is not JSON. */
export const parseJson = (text: string): unknown => attempt(() => JSON.parse(text) as unknown);

function attempt<T>(work: () => T): T | undefined {
	try {
		return work();
	} catch {
		return undefined;
	}
}

/** A value in a sentence: short, and on one line. */
export function show(value: unknown): string {
	if (Array.isArray(value)) return value.length === 1 ? 'a list of 1' : `a list of ${value.length}`;
	if (value === null || value === undefined) return 'empty';
	if (typeof value !== 'object') {
		const text = typeof value === 'string' ? `'${value.slice(0, 80)}'` : String(value);
		return text.length > 60 ? `${text.slice(0, 57)}...` : text;
	}
	return `an object with ${names(value)}`;
}

/** The first few names of an object. */
export function names(value: object): string {
	const all = Object.keys(value);
	const shown = all.slice(0, 8).map((name) => `'${name.slice(0, 40)}'`);
	if (all.length > shown.length) shown.push(`${all.length - shown.length} more`);
	return shown.join(', ') || 'nothing in it';
}
