import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** How a test or a group of tests begins in the source: its name stands in quotes of one kind. */
const NAMED = /(?:describe|test|\))\(\s*(['"`])((?:(?!\1)[^\\]|\\.)*)\1/g;

/** The names of all tests and groups that jest runs, as they stand in the sources. */
export function testNames(): string[] {
	return readdirSync('test', { recursive: true, encoding: 'utf8' })
		.filter((file) => file.endsWith('.test.ts') && !file.startsWith('e2e'))
		.map((file) => readFileSync(path.join('test', file), 'utf8'))
		.flatMap((text) => [...text.matchAll(NAMED)])
		.map(([, , name]) => name);
}
