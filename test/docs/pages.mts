import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

const roots = ['README.md', 'credentials', 'docs', 'nodes', 'sandbox', 'scripts', 'test'];

/** Sources and pages, without what is installed or made. */
export const files = roots
	.flatMap((root) =>
		statSync(root).isFile()
			? [root]
			: readdirSync(root, { recursive: true, encoding: 'utf8' }).map((name) => `${root}/${name}`),
	)
	.filter((name) => /\.(ts|mts|md)$/.test(name))
	.filter((name) => !/node_modules|\/\.|^sandbox\/n8n\/server/.test(name))
	.map((name) => ({ name, text: textOf(name) }));

/** The chapters on Halo, and all else in their folder. */
export const chapters = readdirSync('docs/halo');

export function textOf(name: string): string {
	return readFileSync(name, 'utf8');
}

/** Where a link of a page leads, from the root of the repository. */
export const targetOf = (page: string, link: string): string =>
	link.startsWith('#') ? page + link : path.join(path.dirname(page), link);

/** Whether a file, or a heading in it, is missing: `docs/halo/lists.md#paging`. */
export function leadsNowhere(target: string): boolean {
	const [page, anchor] = target.split('#');
	if (!existsSync(page)) return true;
	return anchor !== undefined && !anchorsOf(page).includes(anchor);
}

/** The anchors of a page, as GitHub makes them out of its headings. */
const anchorsOf = (page: string) =>
	[...textOf(page).matchAll(/^#+ (.+)$/gm)].map(([, heading]) =>
		heading
			.toLowerCase()
			.replace(/[^\w\s-]/g, '')
			.replace(/\s/g, '-'),
	);
