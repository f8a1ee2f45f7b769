/**
 * Tries the worked changes of docs/extending.md: applies them to a copy of the tree, builds it, checks the types and the
 * imports, and runs the tests that concern them. `npm run test:diffs`.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { applyPatches } from './worked/patch.mts';

const root = path.resolve(import.meta.dirname, '..');
const copy = path.join(root, '.data/worked-diffs');

/** Names of tests that meet the new resource, lookup, operations and condition; the first action signs in for the others. */
const TESTS =
	'Cost Centre|Purchase Order|(action create|ticket flag|ticket hold) sends nothing|another user';
const FILES = ['test/operations/contract', 'test/engine/dryRun', 'test/triggers/receiving'];

const run = (command: string, ...given: string[]) => {
	console.log(`> ${command} ${given.join(' ')}`);
	execFileSync(command, given, { cwd: copy, stdio: 'inherit' });
};

rmSync(copy, { recursive: true, force: true });
try {
	const list = ['ls-files', '--cached', '--others', '--exclude-standard', '-z'];
	const files = execFileSync('git', list, { cwd: root, encoding: 'utf8' }).split('\0');
	for (const file of files.filter((name) => name !== '' && !name.startsWith('docs/screenshots/'))) {
		mkdirSync(path.dirname(path.join(copy, file)), { recursive: true });
		cpSync(path.join(root, file), path.join(copy, file));
	}
	// hard links: jest finds the packages inside of its own folder
	run('cp', '-al', path.join(root, 'node_modules'), 'node_modules');
	rmSync(path.join(copy, 'node_modules/.cache'), { recursive: true, force: true });

	applyPatches(root, copy);
	run('npm', 'run', '--silent', 'build');
	run('npm', 'run', '--silent', 'types');
	run('npm', 'run', '--silent', 'lint:imports');
	run('npx', 'jest', '--maxWorkers=50%', ...FILES, '--testNamePattern', TESTS);
} finally {
	rmSync(copy, { recursive: true, force: true });
}
