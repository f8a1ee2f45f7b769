import type { Delimiter, InlineReader } from './inlineTypes';
import { matchAt } from './inlineTypes';

const run = /\*+|_+|~+/y;
const space = /\s/u;
const punctuation = /[\p{P}\p{S}]/u;

/** A run of `*`, `_` or `~`; the characters on both sides determine whether it opens, closes or does both. */
export const delimiterRun: InlineReader = (inline) => {
	const { text, at } = inline;
	const [marks = ''] = matchAt(run, text, at) ?? [];
	const before = lastCharacter(text, at);
	const after = String.fromCodePoint(text.codePointAt(at + marks.length) ?? 32);
	const isFree = (one: string, other: string) =>
		!space.test(one) && (!punctuation.test(one) || space.test(other) || punctuation.test(other));
	const left = isFree(after, before);
	const right = isFree(before, after);
	// an underscore within a word is part of it
	const inWord = marks.startsWith('_');
	const delimiter: Delimiter = {
		char: marks[0],
		length: marks.length,
		opens: left && (!inWord || !right || punctuation.test(before)),
		closes: right && (!inWord || !left || punctuation.test(after)),
		left: marks.length,
		ended: '',
		started: '',
	};
	inline.pieces.push(delimiter);
	inline.delimiters.push(delimiter);
	inline.at += marks.length;
	return true;
};

function lastCharacter(text: string, at: number): string {
	if (at === 0) return ' ';
	const isPair = /[\uDC00-\uDFFF]/.test(text[at - 1]) && at > 1;
	return text.slice(at - (isPair ? 2 : 1), at);
}
