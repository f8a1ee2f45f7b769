/** Patterns for a single line. Each is anchored and reads a line once. */

export const isBlank = (line: string): boolean => line.trim() === '';

/** The line, which starts at a column, with its leading tabs expanded to columns of four. */
export function withoutTabs(line: string, start = 0): string {
	const lead = /^[ \t]*/.exec(line)?.[0] ?? '';
	if (!lead.includes('\t')) return line;
	let column = start;
	for (const char of lead) column += char === '\t' ? 4 - (column % 4) : 1;
	return ' '.repeat(column - start) + line.slice(lead.length);
}

export const indentOf = (line: string): number => /^ */.exec(line)?.[0].length ?? 0;

/** The line without up to this many leading spaces. */
export const outdent = (line: string, columns: number): string =>
	line.slice(Math.min(indentOf(line), columns));

export const isIndented = (line: string): boolean => indentOf(line) >= 4 && !isBlank(line);

export const isRule = (line: string): boolean =>
	/^ {0,3}(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})$/.test(line);

export const isHeading = (line: string): boolean => /^ {0,3}#{1,6}(?:[ \t]|$)/.test(line);

export const isQuote = (line: string): boolean => /^ {0,3}>/.test(line);

interface Fence {
	indent: number;
	mark: string;
	info: string;
}

export function fenceOf(line: string): Fence | undefined {
	const [, indent, mark, info] = /^( {0,3})(`{3,}|~{3,})(.*)$/s.exec(line) ?? [];
	if (mark === undefined || (mark.startsWith('`') && info.includes('`'))) return undefined;
	return { indent: indent.length, mark, info: info.trim() };
}

interface Marker {
	/** The marker that the items of one list share: their bullet, or the character after their number. */
	kind: string;
	start?: number;
	/** The column at which the text of the item starts. */
	content: number;
	rest: string;
}

export function markerOf(line: string): Marker | undefined {
	const [all, lead, mark, after] = /^( {0,3})([-+*]|\d{1,9}[.)])((?:[ \t].*)?)$/.exec(line) ?? [];
	if (all === undefined || isRule(line)) return undefined;
	const end = lead.length + mark.length;
	const spaced = withoutTabs(after, end);
	const gap = indentOf(spaced);
	// from five spaces on, the item starts with indented code
	const width = isBlank(after) || gap > 4 ? 1 : gap;
	const kind = mark.slice(-1);
	const start = mark.length > 1 ? Number(mark.slice(0, -1)) : undefined;
	return { kind, start, content: end + width, rest: isBlank(after) ? '' : spaced.slice(width) };
}

/** Whether a line ends the paragraph before it. */
export function interrupts(line: string): boolean {
	if (isBlank(line) || isHeading(line) || isQuote(line) || isRule(line) || fenceOf(line))
		return true;
	const marker = markerOf(line);
	return marker !== undefined && marker.rest !== '' && (marker.start ?? 1) === 1;
}
