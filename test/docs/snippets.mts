import { existsSync } from 'node:fs';
import { files, textOf } from './pages.mts';

/** The pages that people read, without the digest of Halo's API, whose code is Halo's. */
export const pagesOfDocs = files
	.map(({ name }) => name)
	.filter((name) => name.endsWith('.md') && !name.startsWith('docs/halo/'))
	.concat('CONTRIBUTING.md', 'SECURITY.md');

/** The pieces of code on a page: blocks but for patches, and what is in backticks. */
export function snippets(page: string): Array<{ page: string; text: string }> {
	const text = textOf(page);
	const blocks = [...text.matchAll(/^```(?!diff)\w*\n([^]*?)^```$/gm)].map(([, code]) =>
		code.trim(),
	);
	const inline = [...text.replace(/^```[^]*?^```$/gm, '').matchAll(/`([^`\n]+)`/g)];
	return [...blocks, ...inline.map(([, code]) => code)].map((code) => ({ page, text: code }));
}

/** Whether a file or a folder is there: `docs/forms.md`. */
export const exists = (name: string): boolean => existsSync(name);
