import { plainText, show } from '../../values/text';

/** The text to put into other text; '' for nothing. */
export const textOf = (value: unknown): string => plainText(value) ?? '';

/** The text to insert if Halo accepts one value or several: the elements of a list, separated by commas. */
export function listText(value: unknown): string {
	return Array.isArray(value) ? value.map(textOf).join(',') : textOf(value);
}

/** Describes data in a sentence: its type and size, or the value itself if it is a text or a number. */
export function describe(value: unknown): string {
	if (Array.isArray(value)) return `a list of ${value.length}`;
	if (value === null || value === undefined) return 'empty';
	return typeof value === 'object' ? `an object with ${names(value)}` : show(value);
}

/** The first few names of an object. */
export function names(value: object): string {
	const all = Object.keys(value);
	const shown = all.slice(0, 8).map((name) => `'${name.slice(0, 40)}'`);
	if (all.length > shown.length) shown.push(`${all.length - shown.length} more`);
	return shown.join(', ') || 'nothing in it';
}
