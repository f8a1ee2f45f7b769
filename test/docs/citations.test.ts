import { testNames } from '../support/testNames.mts';
import { chapters, files, leadsNowhere, targetOf, textOf } from './pages.mts';

const recipes = textOf('docs/halo/recipes.md');

/** The numbers that a list of recipes has. */
function numbersOf(heading: string): string[] {
	const section = recipes.split(/^## /m).find((text) => text.startsWith(heading)) ?? '';
	return [...section.matchAll(/^(?:\| )?(\d+)(?:\.| \|) /gm)].map(([, number]) => number);
}

test('every chapter and heading cited in a comment exists', () => {
	const cited = files.flatMap(({ name, text }) =>
		[...text.matchAll(/\bdocs\/[\w/-]+\.md(?:#[\w-]+)?/g)].map(([target]) => ({ name, target })),
	);
	expect(cited.filter(({ target }) => target.startsWith('docs/halo/')).length).toBeGreaterThan(50);
	expect(cited.filter(({ target }) => leadsNowhere(target))).toEqual([]);
});

test('every link between pages leads to an existing page and heading', () => {
	const linked = files
		.filter(({ name }) => name.endsWith('.md'))
		.flatMap(({ name, text }) =>
			[...text.matchAll(/\]\(([^)\s]+)\)/g)]
				.filter(([, link]) => !/^[a-z]+:/.test(link))
				.map(([, link]) => ({ name, link, target: targetOf(name, link) })),
		);
	expect(linked.length).toBeGreaterThan(100);
	expect(linked.filter(({ target }) => leadsNowhere(target))).toEqual([]);
});

test('nothing cites unpublished pages', () => {
	const ours = /\bapi(?:-2)?\.md\b|\bshared\/(?:halo|cases|[\w-]+\.md)\b/;
	expect(files.filter(({ text }) => ours.test(text)).map(({ name }) => name)).toEqual([]);
});

test('every chapter on Halo is listed', () => {
	const list = textOf('docs/halo/README.md');
	const missing = chapters.filter((name) => !list.includes(`](${name})`));
	expect(missing).toEqual(['README.md']);
});

test.each(['Scenarios', 'Traps', 'Wishes'])('%s that tests name are in the recipes', (heading) => {
	const word = { Scenarios: 'scenario', Traps: 'trap', Wishes: 'wish' }[heading];
	const named = testNames().flatMap((name) =>
		[...name.matchAll(new RegExp(`\\b${word} (\\d+)\\b`, 'g'))].map(([, number]) => number),
	);
	expect(named).not.toEqual([]);
	expect(named.filter((number) => !numbersOf(heading).includes(number))).toEqual([]);
});
