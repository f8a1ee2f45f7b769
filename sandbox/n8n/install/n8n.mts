import { spawnSync } from 'node:child_process';
import path from 'node:path';
import type { Report } from '../progress.mts';
import { lockedInstall } from './lockedInstall.mts';
import { runNpm } from './npm.mts';
import type { Runtime } from './runtime.mts';

/** What n8n cannot start without, and what npm leaves out when it runs no install scripts. */
const nativeModules = ['sqlite3', 'isolated-vm'];

/** Installs the n8n that a folder's lock file names, if it is not there yet; gives the path of its program. */
export async function installN8n(
	folder: string,
	runtime: Runtime,
	report: Report,
): Promise<string> {
	await lockedInstall({
		folder,
		title: 'Fetching n8n, the first time only (2 to 6 minutes, 3 GB)',
		node: runtime.node,
		report,
		finish: async () => await buildNativeModules(folder, runtime, report),
	});
	return path.join(folder, 'node_modules', 'n8n', 'bin', 'n8n');
}

/** sqlite3 comes ready-made from GitHub; where that cannot be reached it is compiled here. */
async function buildNativeModules(
	folder: string,
	{ node, headers }: Runtime,
	report: Report,
): Promise<void> {
	const rebuild = ['rebuild', ...nativeModules, '--ignore-scripts=false'];
	// compiled on all cores
	const env = { JOBS: 'max', ...(headers && { npm_config_nodedir: headers }) };
	try {
		await report(
			"Preparing n8n's database driver (up to 2 minutes)",
			async () => await runNpm(rebuild, { cwd: folder, node, env }),
		);
	} catch (cause) {
		const reason = missingTools() ?? (cause as Error).message;
		throw new Error(`n8n's database driver could not be built. ${reason}`, { cause });
	}

	const load = nativeModules.map((name) => `require('${name}')`).join(';');
	const { status, stderr } = spawnSync(node, ['-e', load], { cwd: folder, encoding: 'utf8' });
	if (status !== 0) throw new Error(`n8n's native modules were built but do not load:\n${stderr}`);
}

const tools = {
	python3: ['python3', 'python'],
	make: ['make'],
	'g++': ['g++', 'c++', 'clang++'],
};

/** What to install before compiling can work; undefined when all of it is there. */
function missingTools(): string | undefined {
	const answers = (name: string) => spawnSync(name, ['--version']).status === 0;
	const missing = Object.entries(tools).filter(([, names]) => !names.some(answers));
	if (missing.length === 0) return undefined;
	const names = missing.map(([name]) => name);
	return `Missing here: ${names.join(', ')}. On Debian or Ubuntu: sudo apt-get install ${names.join(' ')}. Then start again.`;
}
