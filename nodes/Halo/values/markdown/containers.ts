import type { Block, Reader, Source } from './blockTypes';
import {
	fenceOf,
	indentOf,
	interrupts,
	isBlank,
	isIndented,
	isQuote,
	markerOf,
	outdent,
} from './lines';

/** Blocks that contain other blocks: quotes and lists. */

export const quote: Reader = (source) => {
	const { lines, inside } = source;
	if (!inside || !isQuote(lines[source.at])) return undefined;
	const inner: string[] = [];
	const isOpen = openParagraph();
	for (; source.at < lines.length; source.at++) {
		const line = lines[source.at];
		if (isQuote(line)) inner.push(line.replace(/^ {0,3}> ?/, ''));
		else if (isOpen(inner) && !interrupts(line)) inner.push(line.trimStart());
		else break;
	}
	return { kind: 'quote', children: inside(inner) };
};

export const list: Reader = (source) => {
	const { lines, inside } = source;
	const first = markerOf(lines[source.at]);
	if (!inside || !first) return undefined;
	const items: Block[][] = [];
	let loose = false;
	for (let follows = true; follows;) {
		const item = itemLines(source);
		const last = item.length - 1;
		const children = inside(item);
		items.push(children);
		const next = source.at < lines.length ? markerOf(lines[source.at]) : undefined;
		follows = next?.kind === first.kind;
		loose ||= children.some(({ blankBefore }, at) => at > 0 && blankBefore);
		loose ||= follows && last > 0 && isBlank(item[last]);
	}
	return { kind: 'list', start: first.start, loose, items };
};

/** The lines of one item: those with its indentation, and those that continue its paragraph. */
function itemLines(source: Source): string[] {
	const { lines } = source;
	const marker = markerOf(lines[source.at++]);
	if (!marker) return [];
	const item = [marker.rest];
	const isOpen = openParagraph();
	for (; source.at < lines.length; source.at++) {
		const line = lines[source.at];
		// an item that starts with an empty line ends at the next
		if (isBlank(line) && item.length === 1 && item[0] === '') break;
		if (isBlank(line)) item.push('');
		else if (indentOf(line) >= marker.content) item.push(outdent(line, marker.content));
		else if (isOpen(item) && !interrupts(line) && !markerOf(line)) item.push(line.trimStart());
		else break;
	}
	return item;
}

/**
 * Whether the lines so far end in a paragraph, which the next line may continue. Called in order; it reads each line
 * once.
 */
function openParagraph() {
	let at = 0;
	let fence: string | undefined;
	let isText = false;
	return (lines: string[]): boolean => {
		for (; at < lines.length; at++) {
			const line = innermost(lines[at]);
			const mark = fenceOf(line)?.mark;
			if (fence === undefined) fence = mark;
			else if (mark?.startsWith(fence)) fence = undefined;
			isText =
				fence === undefined &&
				mark === undefined &&
				!isBlank(line) &&
				(isText ? !interrupts(line) : !isIndented(line) && !interrupts(line));
		}
		return isText;
	};
}

/** A line without the markers of the quotes and items that contain it. */
function innermost(line: string): string {
	let rest = line;
	for (let depth = 0; depth < 20; depth++) {
		const inner = isQuote(rest) ? rest.replace(/^ {0,3}> ?/, '') : markerOf(rest)?.rest;
		if (inner === undefined) break;
		rest = inner;
	}
	return rest;
}
