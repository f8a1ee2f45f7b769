import { isObject } from './json';
import { dataOf, isWebPage, textOf } from './http';
import type { HaloResponse } from './types';

/** Halo's reason for refusing a request. */
export interface Words {
	text: string;
	/** The field it is about: 'outcome_id'. */
	field?: string;
}

/** The keys under which the parts of Halo return their message, the most specific first. */
const KEYS = [
	'error_description',
	'Message',
	'message',
	'errorMessage',
	'error',
	'title',
	'detail',
];
const LONGEST = 400;
/** The maximum length to search: matching takes time in proportion to the length of a text. */
const MOST = 4_000;

/**
 * Halo's own words from any of its responses: a list of messages by field, a text, a serialised .NET exception, or an
 * object with the message under one of several keys. Empty if it contains nothing that helps a person.
 */
export function wordsOf(response: Pick<HaloResponse, 'body'>): Words[] {
	if (isWebPage(response)) return [];
	const data = dataOf(response) ?? textOf(response);
	const words = typeof data === 'string' ? [{ text: data }] : isObject(data) ? wordsIn(data) : [];
	return words
		.map(({ text, field }) => ({ text: shorten(text), field }))
		.filter(({ text }) => text !== '');
}

/** The keys for errors in responses with status 200. */
const ERRORS = ['error', 'errors', 'error_description', 'errorMessage', 'Message'];

/** The error in an object that Halo returned instead of a record; undefined for a record. */
export function errorIn(row: Record<string, unknown>): string | undefined {
	const isRecord = (row.id ?? row.guid) !== undefined;
	if (isRecord || !ERRORS.some((key) => row[key])) return undefined;
	const words = [row, row.error].filter(isObject).flatMap(wordsIn);
	return words.length > 0 ? shorten(words[0].text) : '';
}

/** Some Halos respond with 400 and these words where 401 would be expected. */
export function isTokenUnknown(words: Words[]): boolean {
	return words.some(({ text }) => /^token not found$/i.test(text));
}

function wordsIn(data: Record<string, unknown>): Words[] {
	const key = KEYS.find((name) => typeof data[name] === 'string' && data[name] !== '');
	if (key) return [{ text: String(data[key]) }];
	// Newer responses of ASP.NET have the messages by field one level lower.
	const byField = isObject(data.errors) ? data.errors : data;
	return Object.entries(byField).flatMap(([path, messages]) =>
		Array.isArray(messages)
			? messages
					.filter((text): text is string => typeof text === 'string')
					.map((text) => ({ text, field: fieldOf(path) }))
			: [],
	);
}

/** '[0].customfields[2].value' becomes 'customfields[2].value': the list around the record is added by the node. */
function fieldOf(path: string): string | undefined {
	return path.replace(/^\$?\.?(?:\[\d+\])?\.?/, '') || undefined;
}

/** One paragraph without the parser's position, a stack or the end mark. */
function shorten(text: string): string {
	const sentence = text
		.slice(0, MOST)
		.replace(/\s+/g, ' ')
		.replace(/ at [\w.<>`]+\([^]*/, '')
		.replace(/ ?Path '[^']*'(?:, line \d+, position \d+)?\.?/g, '')
		.trim()
		.replace(/\.$/, '');
	return sentence.length > LONGEST ? `${sentence.slice(0, LONGEST)}...` : sentence;
}
