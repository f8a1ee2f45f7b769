/** Writes the README's table of resources and operations from the code. With `--check` it only compares. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createRequire } from 'node:module';
import type { Resource } from '../nodes/Halo/shared/types';

const require = createRequire(import.meta.url);
const file = path.resolve(import.meta.dirname, '../README.md');
const { resources } = require('../dist/nodes/Halo/resources/index.js') as { resources: Resource[] };

const rows = resources.map(
	({ name, operations }) =>
		`| ${name} | ${operations.map(({ option }) => option.name).join(', ')} |`,
);
const table = ['| resource | operations |', '|---|---|', ...rows].join('\n');

const old = readFileSync(file, 'utf8');
const text = old.replace(
	/(<!-- operations:[^>]*-->\n)[^]*?(<!-- \/operations -->)/,
	(_all, from: string, to: string) => `${from}\n${table}\n\n${to}`,
);
if (!process.argv.includes('--check')) writeFileSync(file, text);
else if (text !== old) {
	console.error('The table in README.md is not that of the code: run `npm run docs`.');
	process.exit(1);
}
