import path from 'node:path';
import { parseArgs } from 'node:util';
import { claim } from './claim.mts';
import { watchSources } from './develop/watch.mts';
import { startAll } from './index.mts';
import { paths } from './paths.mts';
import { onScreen } from './progress.mts';
import { endAllPrograms } from './run/processes.mts';
import { greeting, untriedPlatform } from './words.mts';

let stopping = false;

/**
 * `npm start`: everything a person needs to try the nodes in a browser. With `--watch`, which is
 * `npm run dev`, n8n follows each change of the sources.
 */
async function main(): Promise<void> {
	const { watch } = parseArgs({ options: { watch: { type: 'boolean', default: false } } }).values;
	const { holder, tell, release } = await claim(paths.data);
	if (holder) {
		console.log(`Already running: ${holder.editorUrl ?? 'still starting'} (process ${holder.pid})`);
		return;
	}
	process.on('exit', release);

	let close: () => Promise<void> = endAllPrograms;
	const stop = async () => {
		if (stopping) process.exit(1); // Asked twice: at once.
		stopping = true;
		console.log('\nStopping n8n ...');
		await close();
		process.exit(0);
	};
	for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);

	if (untriedPlatform) console.log(untriedPlatform);
	const ports = { n8n: 5678, halo: 5690 };
	const folder = path.join(paths.data, 'n8n');
	const options = { folder, ports, report: onScreen, reload: watch, triggers: true };
	const sandbox = await startAll(options);
	({ close } = sandbox);
	tell(sandbox.editorUrl);
	console.log(greeting(sandbox, ports));
	if (watch) watchSources(folder);

	const code = await sandbox.ended;
	if (stopping) return;
	console.log(
		`n8n ended by itself (${code}). Its last words are in ${path.join(folder, 'n8n.log')}`,
	);
	await close();
	process.exit(1);
}

main().catch((error: Error) => {
	if (stopping) return;
	console.error(`\n${error.message}`);
	process.exit(1);
});
