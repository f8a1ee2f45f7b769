import { escapeHtml } from '../html';
import type { Inline, InlineReader } from './inlineTypes';
import { matchAt } from './inlineTypes';

const ticks = /`+/y;

/** Code between the same number of backticks on both sides. */
export const codeSpan: InlineReader = (inline) => {
	const { text, at, pieces } = inline;
	const [mark = ''] = matchAt(ticks, text, at) ?? [];
	const end = inline.codeEnd(at, mark.length);
	inline.at = (end ?? at) + mark.length;
	if (end === undefined) {
		pieces.push(mark);
		return true;
	}
	const code = text.slice(at + mark.length, end).replace(/\n/g, ' ');
	const isPadded = code.startsWith(' ') && code.endsWith(' ') && code.trim() !== '';
	pieces.push(`<code>${escapeHtml(isPadded ? code.slice(1, -1) : code)}</code>`);
	return true;
};

/** Finds the runs of backticks once, and looks at each once. */
export function codeEnds(text: string): Inline['codeEnd'] {
	const runs = new Map<number, number[]>();
	for (const { 0: mark, index } of text.matchAll(/`+/g)) {
		const places = runs.get(mark.length) ?? [];
		places.push(index);
		runs.set(mark.length, places);
	}
	const read = new Map<number, number>();
	return (at, length) => {
		const places = runs.get(length) ?? [];
		let next = read.get(length) ?? 0;
		while (next < places.length && places[next] <= at) next++;
		read.set(length, next);
		return places[next];
	};
}
