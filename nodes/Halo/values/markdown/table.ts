import type { Reader } from './blockTypes';
import { indentOf, interrupts } from './lines';

/** A header row, a row with the same number of dashes, and rows until another block starts. */
export const table: Reader = (source) => {
	const { lines } = source;
	const top = tableTop(lines, source.at);
	if (!top) return undefined;
	const { head, align } = top;
	const rows: string[][] = [];
	source.at += 2;
	for (; source.at < lines.length && !interrupts(lines[source.at]); source.at++) {
		const row = cells(lines[source.at]);
		rows.push(head.map((_, column) => row[column] ?? ''));
	}
	return { kind: 'table', align, head, rows };
};

/** The first two rows of a table that starts at a line; undefined if there is none. */
export function tableTop(lines: string[], at: number) {
	const align = alignment(lines[at + 1]);
	if (!align || indentOf(lines[at]) > 3) return undefined;
	const head = cells(lines[at]);
	return head.length === align.length ? { head, align } : undefined;
}

/** The alignment of each column in the row of dashes; undefined if it is not such a row. */
function alignment(line?: string): string[] | undefined {
	if (line === undefined || !/^ {0,3}[|:-]/.test(line) || !/[|:]/.test(line)) return undefined;
	const marks = cells(line);
	if (!marks.every((mark) => /^:?-+:?$/.test(mark))) return undefined;
	return marks.map((mark) => {
		if (!mark.endsWith(':')) return mark.startsWith(':') ? 'left' : '';
		return mark.startsWith(':') ? 'center' : 'right';
	});
}

/** `\|` does not separate cells. */
function cells(line: string): string[] {
	const found: string[] = [];
	let cell = '';
	for (let at = 0; at < line.length; at++) {
		if (line[at] === '\\' && line[at + 1] === '|') cell += line[++at];
		else if (line[at] === '|') {
			found.push(cell);
			cell = '';
		} else cell += line[at];
	}
	found.push(cell);
	const trimmed = found.map((one) => one.trim());
	if (trimmed[0] === '') trimmed.shift();
	if (trimmed[trimmed.length - 1] === '') trimmed.pop();
	return trimmed;
}
