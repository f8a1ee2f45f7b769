import type { IdKind, ValueType } from './types.mts';

const guid = /^\{?[0-9a-f]{8}-?([0-9a-f]{4}-?){3}[0-9a-f]{12}\}?$/i;
const wholeNumber = /^\s*[+-]?\d{1,19}\s*$/;
/** A calendar date, with a time or without, with a zone or without (docs/halo/requests.md#dates). */
const isoDate = /^\d{4}-\d{2}-\d{2}([T ]\d{2}:\d{2}(:\d{2}(\.\d+)?)?)?\s*(Z|[+-]\d{2}:?\d{2})?$/i;

const textChecks: Record<ValueType, (text: string) => boolean> = {
	int: (text) => wholeNumber.test(text),
	number: (text) => text.trim() !== '' && Number.isFinite(Number(text)),
	bool: (text) => /^\s*(true|false)\s*$/i.test(text),
	date: (text) => !Number.isNaN(instant(text)),
	guid: (text) => guid.test(text),
	ids: () => true,
	text: () => true,
	array: () => true,
	object: () => true,
	any: () => true,
};

/** Whether text, as it stands in a query or a path, converts to the declared type. */
export function converts(text: string, type: ValueType): boolean {
	return textChecks[type](text);
}

/** Whether text can be an id of that kind at all; other text is a 400, not a 404. */
export function isId(text: string, kind: IdKind): boolean {
	if (kind === 'int') return converts(text, 'int');
	return kind === 'guid' ? converts(text, 'guid') : true;
}

/** True for `true` in any case; Halo's query knows no 1 or yes. */
export function isTrue(text: string | undefined): boolean {
	return text?.trim().toLowerCase() === 'true';
}

/**
 * Milliseconds since 1970 of a date text; a text without zone is UTC, as all of Halo's dates are.
 * @returns NaN for what is no date
 */
export function instant(text: string): number {
	const trimmed = text.trim();
	if (!isoDate.test(trimmed)) return NaN;
	const [, zone] = /(Z|[+-]\d{2}:?\d{2})$/i.exec(trimmed.slice(10)) ?? [];
	return Date.parse(zone ? trimmed : `${trimmed.replace(' ', 'T').padEnd(16, 'T00:00')}Z`);
}

/** A date as Halo writes it: UTC, without `Z` (docs/halo/requests.md#dates). */
export function haloDate(at: number | Date): string {
	return new Date(at).toISOString().replace(/(\.000)?Z$/, '');
}

/** `1,2,3` as a list of trimmed texts without empty ones. */
export function commaList(text: string): string[] {
	return text
		.split(',')
		.map((part) => part.trim())
		.filter(Boolean);
}
