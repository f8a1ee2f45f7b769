/**
 * Runs the checks of this folder on each n8n that we claim to support, against the built package.
 *
 *   npm run test:versions [-- --report <file>]
 *
 * An engine is installed once, from its lock file, and stays under .data/engines.
 */
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import engines from './engines.json' with { type: 'json' };

const here = import.meta.dirname;
const root = path.resolve(here, '../..');
const pinned = engines.at(-1)?.n8n;
const { report } = parseArgs({ options: { report: { type: 'string' } } }).values;

interface Result {
	n8n: string;
	passed: number;
	failed: number;
	seconds: number;
}

const results: Result[] = [];
for (const { n8n } of engines) {
	const began = Date.now();
	const folder = n8n === pinned ? root : install(n8n);
	const file = path.join(root, '.data/engines', `${n8n}.json`);
	mkdirSync(path.dirname(file), { recursive: true });
	rmSync(file, { force: true });
	run(
		'node',
		[
			'node_modules/jest/bin/jest.js',
			'-c',
			'test/versions/jest.config.cjs',
			'--json',
			`--outputFile=${file}`,
		],
		{
			HALO_ENGINE: n8n,
			HALO_ENGINE_FOLDER: folder,
		},
	);
	const counts = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
	const {
		numPassedTests: passed = 0,
		numFailedTests: failed = 0,
		numRuntimeErrorTestSuites = 1,
	} = counts;
	results.push({
		n8n,
		passed,
		failed: failed + numRuntimeErrorTestSuites,
		seconds: Math.round((Date.now() - began) / 1000),
	});
}

for (const { n8n, passed, failed, seconds } of results) {
	console.log(`n8n ${n8n}: ${passed} passed, ${failed} failed, ${seconds} s`);
}
if (report) writeFileSync(report, JSON.stringify(results));
process.exit(results.every(({ passed, failed }) => passed > 0 && failed === 0) ? 0 : 1);

/** Installs an engine unless that was done from the same lock file. Returns its folder. */
function install(n8n: string): string {
	const folder = path.join(root, '.data/engines', n8n);
	const lock = path.join(here, 'engines', n8n, 'package-lock.json');
	const done = path.join(folder, 'installed.json');
	if (existsSync(done) && readFileSync(done).equals(readFileSync(lock))) return folder;
	mkdirSync(folder, { recursive: true });
	copyFileSync(lock, path.join(folder, 'package-lock.json'));
	copyFileSync(path.join(path.dirname(lock), 'package.json'), path.join(folder, 'package.json'));
	const status = run('npm', ['ci', '--ignore-scripts', '--no-progress', '--prefix', folder]);
	if (status !== 0) throw new Error(`The engine of n8n ${n8n} could not be installed`);
	copyFileSync(lock, done);
	return folder;
}

function run(command: string, args: string[], env: Record<string, string> = {}): number | null {
	const options = { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } } as const;
	return spawnSync(command, args, { ...options, shell: process.platform === 'win32' }).status;
}
