import { parameter } from '../../form/parameter';
import type { Run } from '../../model';
import { textToHtml } from '../../values/html';
import { markdownToHtml } from '../../values/markdown';

/** The format of a note or a message. It cannot be detected from the text, in which `<` may be a tag or a character. */
export const textFormat = parameter({
	displayName: 'Text Format',
	name: 'textFormat',
	type: 'options',
	default: 'text',
	description: 'Format of the text',
	options: [
		{
			name: 'HTML',
			value: 'html',
			description: 'Sent to Halo unchanged',
		},
		{
			name: 'Markdown',
			value: 'markdown',
			description: 'Headings, lists, tables and so on. HTML in it is shown as text.',
		},
		{
			name: 'Text',
			value: 'text',
			description: 'Shown as written, line by line. &lt; and &gt; have no special meaning.',
		},
	],
});

const converters = { text: textToHtml, markdown: markdownToHtml, html: (text: string) => text };

/** A text that a person wrote in the chosen format, as HTML. */
export function htmlOf(run: Run, text: string): string {
	return converters[run.parameter(textFormat)](text);
}

/** Whether it is plain text, which loses nothing without the HTML. */
export const isPlain = (run: Run): boolean => run.parameter(textFormat) === 'text';
