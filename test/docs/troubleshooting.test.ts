import { messages, plain } from '../../scripts/messages/list.mts';
import { explained, root } from './explained.mts';

const page = 'docs/troubleshooting.md';
const shown = messages(root);
const rows = explained(page);

test('the list of messages is read from the code', () => {
	expect(shown.length).toBeGreaterThan(200);
	expect(shown.map(({ text }) => text)).toContain('The Halo URL is missing');
});

test('every message is explained', () => {
	const known = new Set(rows.map(({ message }) => plain(message)));
	const missing = shown
		.filter(({ text }) => !known.has(plain(text)))
		.map(
			({ text, file, line, advice }) => `| ${text} | ${advice[0] ?? '...'} |   (${file}:${line})`,
		);
	// add these rows to a table of the page, or the messages to the row that explains the same thing, after a <br>
	expect(missing).toEqual([]);
});

test('every explained message exists', () => {
	const possible = new Set(shown.map(({ text }) => plain(text)));
	expect(rows.filter(({ message }) => !possible.has(plain(message)))).toEqual([]);
});

test('no explanation is empty', () => {
	expect(rows.filter(({ help }) => help.length < 20)).toEqual([]);
});
