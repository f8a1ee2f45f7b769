import type { IDataObject } from 'n8n-workflow';
import { isObject } from '../transport/json';
import { htmlToText } from '../values/htmlToText';

/** A tag that ordinary text does not contain by chance. */
const HTML =
	/<\/?(?:a|b|blockquote|body|br|div|em|font|h[1-6]|head|hr|html|i|img|li|ol|p|pre|span|strong|style|table|tbody|td|th|tr|u|ul)\b[^<>]{0,2000}>/i;

/**
 * A record in the form that costs a language model the fewest tokens: text instead of HTML, long texts cut, and no
 * empty fields.
 * @param most maximum number of characters of one text
 */
export function tidy(json: IDataObject, most: number): IDataObject {
	return (reduced(json, most) ?? {}) as IDataObject;
}

/** Undefined for a value without information. */
function reduced(value: unknown, most: number): unknown {
	if (typeof value === 'string') return cut(plain(value), most);
	if (Array.isArray(value)) {
		const kept = value.map((one) => reduced(one, most)).filter((one) => one !== undefined);
		return kept.length > 0 ? kept : undefined;
	}
	if (!isObject(value)) return value ?? undefined;
	const kept = Object.entries(value)
		// the same text is next to it
		.filter(([key]) => !(key.endsWith('_html') && !isEmpty(value[key.slice(0, -'_html'.length)])))
		.map(([key, one]) => [key, reduced(one, most)] as const)
		.filter(([, one]) => one !== undefined);
	return kept.length > 0 ? Object.fromEntries(kept) : undefined;
}

const isEmpty = (value: unknown) => value === undefined || value === null || value === '';

const plain = (text: string) =>
	(HTML.test(text) ? htmlToText(text) : text).trim().replace(TIME, '$1$2');

/** A date with its seconds, which cost more than they say. */
const TIME = /^(\d{4}-\d\d-\d\dT\d\d:\d\d):\d\d(?:\.\d{1,7})?(Z|[+-]\d\d:\d\d)$/;

/** Undefined for an empty text. */
function cut(text: string, most: number): string | undefined {
	if (text.length <= most) return text || undefined;
	return `${text.slice(0, most).trimEnd()}... (cut: ${text.length} characters)`;
}
