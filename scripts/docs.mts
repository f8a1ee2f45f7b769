/** Writes the README's tables of operations and coverage, and its sentence about versions, from the code. With `--check` it only compares. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createRequire } from 'node:module';
import type { HaloPath } from '../nodes/Halo/catalogue';
import type { RecordType } from '../nodes/Halo/catalogue/recordTypes';
import type { Resource } from '../nodes/Halo/model';
import engines from '../test/versions/engines.json' with { type: 'json' };
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
const between = (text: string, name: string, part: string) =>
	text.replace(
		new RegExp(`(<!-- ${name}\\b[^>]*-->\\n)[^]*?(<!-- /${name} -->)`),
		(_all, from: string, to: string) => `${from}\n${part}\n\n${to}`,
	);

/** What `npm run test:versions` runs on. */
const tested = engines.map(({ n8n }) => n8n);
const versions = `Works with n8n ${tested[0]} and newer: every check of \`npm run test:versions\` passes on n8n ${new Intl.ListFormat('en').format(tested)}.`;

const old = readFileSync(file, 'utf8');
const text = Object.entries({ operations, coverage: covered, versions }).reduce(
	(done, [name, part]) => between(done, name, part),
	old,
);
if (!process.argv.includes('--check')) writeFileSync(file, text);
else if (text !== old) {
	console.error('The generated parts of README.md are not those of the code: run `npm run docs`.');
	process.exit(1);
}
console.log(covered);
