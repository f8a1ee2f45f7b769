import { readBlocks } from './blocks';
import { renderBlocks } from './render';

/**
 * Markdown as HTML: CommonMark with tables and strikethrough, without raw HTML, which stays text, and without links to
 * definitions elsewhere.
 */
export function markdownToHtml(text: string): string {
	const lines = text.replace(/\r\n?/g, '\n').replace(/\0/g, '\uFFFD').split('\n');
	return renderBlocks(readBlocks(lines)).trim();
}
