import { escapeHtml } from '../html';
import { codeEnds, codeSpan } from './codeSpan';
import { delimiterRun } from './emphasis';
import type { Inline, InlineReader } from './inlineTypes';
import { matchAt } from './inlineTypes';
import { autolink, closeBracket, openBracket } from './links';
import { delimiterHtml, pairDelimiters } from './pairing';

/** What each character may start. */
const readers: Record<string, InlineReader> = {
	'\\': escaped,
	'`': codeSpan,
	'<': autolink,
	'&': entity,
	'*': delimiterRun,
	_: delimiterRun,
	'~': delimiterRun,
	'[': openBracket,
	'!': (inline) => inline.text[inline.at + 1] === '[' && openBracket(inline),
	']': closeBracket,
	'\n': lineBreak,
};
const words = /[^\\`<&*_~[!\]\n]+/y;

/** The text of a paragraph, a heading or a cell as HTML. */
export function inlineHtml(text: string): string {
	const inline: Inline = {
		text,
		at: 0,
		pieces: [],
		delimiters: [],
		brackets: [],
		codeEnd: codeEnds(text),
	};
	while (inline.at < text.length) {
		if (readers[text[inline.at]]?.(inline)) continue;
		const [found = text[inline.at]] = matchAt(words, text, inline.at) ?? [];
		inline.pieces.push(escapeHtml(found));
		inline.at += found.length;
	}
	pairDelimiters(inline.delimiters);
	return inline.pieces
		.map((piece) => (typeof piece === 'string' ? piece : delimiterHtml(piece)))
		.join('');
}

function escaped(inline: Inline): boolean {
	const next = inline.text[inline.at + 1];
	if (next === undefined || !/[!-/:-@[-`{-~\n]/.test(next)) return false;
	inline.pieces.push(next === '\n' ? '<br>\n' : escapeHtml(next));
	inline.at += 2;
	return true;
}

const entityName = /&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z][a-z0-9]{1,31});/iy;

/** A named character is not changed, since HTML has the same names. */
function entity(inline: Inline): boolean {
	const [found] = matchAt(entityName, inline.text, inline.at) ?? [];
	if (found === undefined) return false;
	inline.pieces.push(found);
	inline.at += found.length;
	return true;
}

/** Two spaces at the end of a line make a line break. */
function lineBreak(inline: Inline): boolean {
	const last = inline.pieces[inline.pieces.length - 1];
	const isHard = typeof last === 'string' && last.endsWith('  ');
	if (typeof last === 'string') inline.pieces[inline.pieces.length - 1] = last.trimEnd();
	inline.pieces.push(isHard ? '<br>\n' : '\n');
	inline.at++;
	return true;
}
