/** Writes the README's tables, of operations and of coverage, from the code. With `--check` it only compares. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createRequire } from 'node:module';
import type { HaloPath } from '../nodes/Halo/catalogue';
import type { RecordType } from '../nodes/Halo/catalogue/recordTypes';
import type { Resource } from '../nodes/Halo/model';
import { coverage, coverageText } from './coverage.mts';

const require = createRequire(import.meta.url);
const file = path.resolve(import.meta.dirname, '../README.md');
const built = (name: string): unknown => require(`../dist/nodes/Halo/${name}.js`);
const { resources } = built('resources/index') as { resources: Resource[] };
const { catalogue } = built('catalogue/index') as {
	catalogue: () => Promise<{ paths: HaloPath[] }>;
};
const { recordTypes } = built('catalogue/recordTypes') as {
	recordTypes: () => Promise<RecordType[]>;
};

const rows = resources.map(
	({ name, operations }) =>
		`| ${name} | ${operations.map(({ option }) => option.name).join(', ')} |`,
);
const operations = ['| resource | operations |', '|---|---|', ...rows].join('\n');

const [{ paths }, types] = await Promise.all([catalogue(), recordTypes()]);
const covered = coverageText(coverage({ paths, types, resources }));

/** The text with what stands between two markers, `<!-- name: ... -->` and `<!-- /name -->`, replaced. */
const between = (text: string, name: string, table: string) =>
	text.replace(
		new RegExp(`(<!-- ${name}\\b[^>]*-->\\n)[^]*?(<!-- /${name} -->)`),
		(_all, from: string, to: string) => `${from}\n${table}\n\n${to}`,
	);

const old = readFileSync(file, 'utf8');
const text = between(between(old, 'operations', operations), 'coverage', covered);
if (!process.argv.includes('--check')) writeFileSync(file, text);
else if (text !== old) {
	console.error('The tables in README.md are not those of the code: run `npm run docs`.');
	process.exit(1);
}
console.log(covered);
