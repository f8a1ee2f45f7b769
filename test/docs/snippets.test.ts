import { scripts } from '../../package.json';
import { exists, pagesOfDocs, snippets } from './snippets.mts';

const all = pagesOfDocs.flatMap((page) => snippets(page));

test('every command in the docs is a script of package.json', () => {
	const named = all.flatMap(({ page, text }) =>
		[...text.matchAll(/\bnpm (?:run )?([a-z][\w:-]*)/g)].map(([, name]) => ({ page, name })),
	);
	expect(named.length).toBeGreaterThan(30);
	const npm = ['install', 'pack', 'version'];
	const unknown = named.filter(({ name }) => !(name in scripts) && !npm.includes(name));
	expect(unknown).toEqual([]);
});

test('every file and folder named in the docs exists', () => {
	const named = all.flatMap(({ page, text }) =>
		[
			...text.matchAll(
				/(?<![\w/@.~-])(?:credentials|docs|examples|nodes|sandbox|scripts|test)\/[\w./-]*\w/g,
			),
		].map(([file]) => ({ page, file })),
	);
	expect(named.length).toBeGreaterThan(30);
	expect(named.filter(({ file }) => !exists(file))).toEqual([]);
});

/** What looks like JSON; `...` marks an excerpt, and `<<name>>` a variable. */
const isJson = (text: string) =>
	/^(?:\{\s*"|\[\s*[[{"\d])[^]*[\]}]$/.test(text) && !/\.\.\.|<<|…/.test(text);

test('all JSON in the docs is valid', () => {
	const json = all.filter(({ text }) => isJson(text));
	expect(json.length).toBeGreaterThan(5);
	const broken = json.filter(({ text }) => {
		try {
			JSON.parse(text);
			return false;
		} catch {
			return true;
		}
	});
	expect(broken).toEqual([]);
});
