import { createRequire } from 'node:module';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { refreshPackage } from '../install/communityPackage.mts';
import { paths } from '../paths.mts';
import { ended, startProgram } from '../run/processes.mts';

const require = createRequire(import.meta.url);
const compiler = require.resolve('typescript/bin/tsc');
const gulp = path.join(paths.root, 'node_modules/gulp/bin/gulp.js');

/**
 * Compiles the package whenever a source changes, and hands n8n what is new; n8n loads it by
 * itself. Ends with this process.
 * @param userFolder the folder of the running n8n
 */
export function watchSources(userFolder: string): void {
	const watcher = startProgram(process.execPath, [compiler, '--watch', '--preserveWatchOutput'], {
		cwd: paths.root,
		stdio: ['ignore', 'pipe', 'inherit'],
	});
	if (!watcher.stdout) return;

	let last = Promise.resolve();
	createInterface({ input: watcher.stdout }).on('line', (line) => {
		if (line.trim() !== '') console.log(line);
		// with errors nothing reaches n8n: the version that works stays
		if (line.includes('Found 0 errors')) last = last.then(async () => await handOver(userFolder));
	});
}

async function handOver(userFolder: string): Promise<void> {
	const code = await complete();
	if (code !== 0) {
		console.error(`The build could not be completed (${code}), so n8n keeps what it has.`);
		return;
	}
	const files = refreshPackage(userFolder);
	if (files.length > 0)
		console.log(`n8n gets ${files.length} new files and loads the nodes again.`);
}

/** What belongs to a build beside the compiler's work. */
async function complete(): Promise<number | string> {
	const task = startProgram(process.execPath, [gulp, '--silent', 'complete'], {
		cwd: paths.root,
		stdio: 'inherit',
	});
	return await ended(task);
}
