import type { Block, Source } from './blockTypes';
import { list, quote } from './containers';
import { fencedCode, heading, indentedCode, paragraph, rule } from './leaves';
import { isBlank, withoutTabs } from './lines';
import { table } from './table';

/** The maximum depth of quotes and lists; deeper ones are text. */
const deepest = 20;

const readers = [indentedCode, fencedCode, heading, rule, quote, list, table, paragraph];

export function readBlocks(lines: string[], depth = 0): Block[] {
	const blocks: Block[] = [];
	const inside = depth < deepest ? (inner: string[]) => readBlocks(inner, depth + 1) : undefined;
	const source: Source = { lines: lines.map((line) => withoutTabs(line)), at: 0, inside };
	let blankBefore = false;
	while (source.at < lines.length) {
		if (isBlank(source.lines[source.at])) {
			blankBefore = true;
			source.at++;
			continue;
		}
		const block = firstOf(source);
		if (block) blocks.push({ ...block, blankBefore });
		blankBefore = source.at > 0 && isBlank(source.lines[source.at - 1]);
	}
	return blocks;
}

function firstOf(source: Source): Block | undefined {
	for (const read of readers) {
		const block = read(source);
		if (block) return block;
	}
	return undefined;
}
