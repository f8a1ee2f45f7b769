import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { markdownToHtml } from '../../../nodes/Halo/values/markdown';
import { corpus } from './corpus.mts';
import { hostile } from './hostile.mts';
import { normalise } from './normalise.mts';
import { cpuSeconds } from '../../support/cpu.mts';

const reference = new MarkdownIt({ html: false });

const tags =
	/^<\/?(?:p|h[1-6]|ul|li|blockquote|hr|br|pre|code|table|thead|tbody|tr|th|td|em|strong|s|a|ol)>$/;
const withAttributes = [
	/^<a href="(?:https?:\/\/|mailto:|tel:)[^"<>]*"(?: title="[^"<>]*")?>$/i,
	/^<ol start="\d+">$/,
	/^<code class="language-[^"<>]*">$/,
	/^<t[hd] style="text-align:(?:left|center|right)">$/,
];

/** What no note may hold: a tag or an attribute that the converter does not make itself. */
function strangers(html: string): string[] {
	const all = html.match(/<[^>]*>?/g) ?? [];
	return all.filter((tag) => !tags.test(tag) && !withAttributes.some((one) => one.test(tag)));
}

/** The tags that are not closed in the order in which they were opened. */
function unbalanced(html: string): string[] {
	const open: string[] = [];
	for (const [, end, name] of html.matchAll(/<(\/?)([a-z]+\d?)[^>]*>/g)) {
		if (['br', 'hr'].includes(name)) continue;
		if (!end) open.push(name);
		else if (open.pop() !== name) return [`</${name}>`];
	}
	return open;
}

test.each(corpus)('renders like markdown-it: %j', (text) => {
	expect(normalise(markdownToHtml(text))).toBe(normalise(reference.render(text)));
});

test('leaves addresses of other kinds, and relative ones, as text', () => {
	const text = '[a](ftp://example.com) [b](/path) [c](//example.com) <ftp://example.com>';
	expect(markdownToHtml(text)).toBe(
		'<p>[a](ftp://example.com) [b](/path) [c](//example.com) &lt;ftp://example.com&gt;</p>',
	);
});

test('renders an image as a link to it', () => {
	expect(markdownToHtml('![Plan](https://example.com/plan.png)')).toBe(
		'<p><a href="https://example.com/plan.png">Plan</a></p>',
	);
});

const fragments = fc.constantFrom(
	...'* ** _ ~~ ` `` ``` [ ]( ]( ) ![ < > <b <script> </p> " \' & &lt; &#60; | |-| - + 1. # > \\'.split(
		' ',
	),
	...['\n', '\n\n', '  \n', '    ', '\t', ' ', 'a', 'é', '日', '😀', '\ud800', '\0', '\u00a0'],
	...['javascript:', 'java\nscript:', 'JAVASCRIPT&colon;', 'data:text/html,', 'onclick="x()"'],
	...[
		'https://',
		'https://example.com',
		'mailto:',
		'tel:',
		'a@example.com',
		'<https://x',
		'|---|\n',
	],
);
const texts = fc.oneof(
	fc.array(fragments, { maxLength: 40 }).map((parts) => parts.join('')),
	fc.string({ unit: 'binary', maxLength: 60 }),
);

test('no input creates a tag, an attribute or an address', () => {
	fc.assert(
		fc.property(texts, (text) => {
			const html = markdownToHtml(text);
			expect(strangers(html)).toEqual([]);
			expect(unbalanced(html)).toEqual([]);
		}),
		{ numRuns: 5000 },
	);
});

test('no words are lost', () => {
	const words = fc.array(
		fc.constantFrom('alpha', 'b<c', 'List<int>', '<path>', '-', '>', '*', '\n'),
	);
	const shown = (html: string) =>
		html
			.replace(/<[^>]*>/g, ' ')
			.replace(/&lt;/g, '<')
			.replace(/&gt;/g, '>');
	fc.assert(
		fc.property(words, (parts) => {
			const html = shown(markdownToHtml(parts.join(' ')));
			const count = (text: string) => text.match(/alpha|b<c|List<int>|<path>/g)?.length ?? 0;
			expect(count(html)).toBe(count(parts.join(' ')));
		}),
	);
});

test.each(hostile)('renders 100,000 characters of %j quickly', (unit) => {
	const before = cpuSeconds();
	markdownToHtml(unit.repeat(Math.ceil(100_000 / unit.length)));
	// far above what a busy machine needs, and far below what a quadratic reading takes
	expect(cpuSeconds() - before).toBeLessThan(10);
});
