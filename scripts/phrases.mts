/**
 * Finds phrases that the texts of this project no longer use, each with what to write instead: `npm run lint:words`.
 * Spelling is checked by cspell, which knows single words only.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { PHRASES } from './phrases/list.mts';

const root = path.resolve(import.meta.dirname, '..');
const roots = [
	'README.md',
	'CHANGELOG.md',
	'CONTRIBUTING.md',
	'SECURITY.md',
	'credentials',
	'docs',
	'examples',
	'nodes',
];

const files = roots
	.flatMap((name) =>
		statSync(path.join(root, name)).isFile()
			? [name]
			: readdirSync(path.join(root, name), { recursive: true, encoding: 'utf8' }).map((file) =>
					path.posix.join(name, file),
				),
	)
	.filter((name) => /\.(md|ts|json)$/.test(name) && !/catalogue\.json$|^docs\/halo\//.test(name));

const found = files.flatMap((file) =>
	readFileSync(path.join(root, file), 'utf8')
		.split('\n')
		.flatMap((line, at) =>
			PHRASES.flatMap(([phrase, better]) => {
				const [hit] = phrase.exec(line) ?? [];
				return hit ? [`${file}:${at + 1}: '${hit}': write ${better}`] : [];
			}),
		),
);
for (const one of found) console.error(one);
if (found.length > 0) process.exitCode = 1;
