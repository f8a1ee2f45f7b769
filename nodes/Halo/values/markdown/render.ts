import { escapeHtml } from '../html';
import type { Block } from './blockTypes';
import { inlineHtml } from './inline';

/** Blocks as HTML. In a tight list paragraphs are bare text. */
export const renderBlocks = (blocks: Block[], tight = false): string =>
	blocks.map((block) => render(block, tight)).join('\n');

function render(block: Block, tight: boolean): string {
	switch (block.kind) {
		case 'paragraph':
			return tight ? inlineHtml(block.text) : `<p>${inlineHtml(block.text)}</p>`;
		case 'heading':
			return `<h${block.level}>${inlineHtml(block.text)}</h${block.level}>`;
		case 'code':
			return codeHtml(block);
		case 'rule':
			return '<hr>';
		case 'quote':
			return `<blockquote>\n${renderBlocks(block.children)}\n</blockquote>`;
		case 'list':
			return listHtml(block);
		case 'table':
			return tableHtml(block);
	}
}

type Of<Kind extends Block['kind']> = Extract<Block, { kind: Kind }>;

function codeHtml({ language, text }: Of<'code'>): string {
	const named = language === '' ? '' : ` class="language-${escapeHtml(language)}"`;
	return `<pre><code${named}>${escapeHtml(text)}</code></pre>`;
}

function listHtml({ start, loose, items }: Of<'list'>): string {
	const tag = start === undefined ? 'ul' : 'ol';
	const from = start === undefined || start === 1 ? '' : ` start="${start}"`;
	const rows = items.map((item) => `<li>${renderBlocks(item, !loose)}</li>`);
	return `<${tag}${from}>\n${rows.join('\n')}\n</${tag}>`;
}

function tableHtml({ align, head, rows }: Of<'table'>): string {
	const row = (tag: string, cells: string[]) => {
		const all = cells.map((cell, column) => {
			const style = align[column] === '' ? '' : ` style="text-align:${align[column]}"`;
			return `<${tag}${style}>${inlineHtml(cell)}</${tag}>`;
		});
		return `<tr>\n${all.join('\n')}\n</tr>`;
	};
	const body = rows.map((cells) => row('td', cells)).join('\n');
	const rest = rows.length > 0 ? `\n<tbody>\n${body}\n</tbody>` : '';
	return `<table>\n<thead>\n${row('th', head)}\n</thead>${rest}\n</table>`;
}
