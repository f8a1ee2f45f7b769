import type { Reader } from './blockTypes';
import {
	fenceOf,
	indentOf,
	interrupts,
	isBlank,
	isHeading,
	isIndented,
	isRule,
	outdent,
} from './lines';
import { tableTop } from './table';

/** Blocks that contain no other blocks. */

export const indentedCode: Reader = (source) => {
	const { lines } = source;
	if (!isIndented(lines[source.at])) return undefined;
	let end = source.at;
	for (let at = end; at < lines.length && (isBlank(lines[at]) || isIndented(lines[at])); at++) {
		if (!isBlank(lines[at])) end = at;
	}
	const code = lines.slice(source.at, end + 1).map((line) => outdent(line, 4));
	source.at = end + 1;
	return { kind: 'code', text: `${code.join('\n')}\n`, language: '' };
};

/** A fence that is never closed extends to the end. */
export const fencedCode: Reader = (source) => {
	const fence = fenceOf(source.lines[source.at]);
	if (!fence) return undefined;
	const code: string[] = [];
	for (source.at++; source.at < source.lines.length; source.at++) {
		const line = source.lines[source.at];
		const closing = fenceOf(line);
		if (closing?.info === '' && closing.mark.startsWith(fence.mark)) break;
		code.push(outdent(line, fence.indent));
	}
	source.at = Math.min(source.at + 1, source.lines.length);
	const text = code.map((line) => `${line}\n`).join('');
	return { kind: 'code', text, language: fence.info.split(/[ \t]/, 1)[0] };
};

export const heading: Reader = (source) => {
	const line = source.lines[source.at];
	if (!isHeading(line)) return undefined;
	source.at++;
	const marked = line.trim();
	const level = /^#+/.exec(marked)?.[0].length ?? 1;
	return { kind: 'heading', level, text: withoutClosing(marked.slice(level)).trim() };
};

/** `# Title ##` may close with the same marks. */
function withoutClosing(text: string): string {
	let end = text.length;
	while (text[end - 1] === '#') end--;
	return end === 0 || /[ \t]/.test(text[end - 1]) ? text.slice(0, end) : text;
}

export const rule: Reader = (source) => {
	if (!isRule(source.lines[source.at])) return undefined;
	source.at++;
	return { kind: 'rule' };
};

/** Everything else. A line of `=` or `-` below makes it a heading. */
export const paragraph: Reader = (source) => {
	const text = [source.lines[source.at++].trimStart()];
	for (; source.at < source.lines.length; source.at++) {
		const line = source.lines[source.at];
		const level = indentOf(line) < 4 ? underline(line) : 0;
		if (level) {
			source.at++;
			return { kind: 'heading', level, text: text.join('\n').trim() };
		}
		if (interrupts(line) || tableTop(source.lines, source.at)) break;
		text.push(line.trimStart());
	}
	return { kind: 'paragraph', text: text.join('\n').trimEnd() };
};

const underline = (line: string): number =>
	[/^=+$/, /^-+$/].findIndex((mark) => mark.test(line.trim())) + 1;
