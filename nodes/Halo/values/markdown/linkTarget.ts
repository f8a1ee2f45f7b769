import { matchAt } from './inlineTypes';

/** Longer or deeper addresses are text, which limits the work at each bracket. */
const longest = 2000;
const deepest = 32;

const bracketed = /<((?:[^<>\\\n]|\\.){0,2000})>/y;
const gap = /[ \t]{0,100}\n?[ \t]{0,100}/y;
const titled =
	/"((?:[^"\\]|\\[^]){0,1000})"|'((?:[^'\\]|\\[^]){0,1000})'|\(((?:[^()\\]|\\[^]){0,1000})\)/y;

/** `(address "title")` at a position in a text, and its end. */
export function linkTarget(text: string, at: number) {
	if (text[at] !== '(') return undefined;
	const start = skipGap(text, at + 1);
	const inBrackets = matchAt(bracketed, text, start);
	const address = inBrackets ? inBrackets[1] : bareAddress(text, start);
	const after = start + (inBrackets ? inBrackets[0].length : address.length);
	const spaced = skipGap(text, after);
	const title = spaced > after ? matchAt(titled, text, spaced) : null;
	const end = title ? skipGap(text, spaced + title[0].length) : spaced;
	if (text[end] !== ')') return undefined;
	const words = title ? (title[1] ?? title[2] ?? title[3]) : '';
	return { address: plain(address), title: plain(words), end: end + 1 };
}

const skipGap = (text: string, at: number): number =>
	at + (matchAt(gap, text, at)?.[0].length ?? 0);

/** Ends at a space, or at a bracket that it did not open. */
function bareAddress(text: string, start: number): string {
	let depth = 0;
	let at = start;
	if (text[at] === '<') return '';
	for (; at < text.length && at - start < longest; at++) {
		const char = text[at];
		if (char <= ' ') break;
		if (char === '\\') at++;
		else if (char === '(' && ++depth > deepest) return '';
		else if (char === ')' && depth-- === 0) break;
	}
	return text.slice(start, at);
}

const plain = (text: string): string =>
	text.replace(/\\([!-/:-@[-`{-~])/g, '$1').replace(/&amp;/g, '&');
