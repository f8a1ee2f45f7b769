import { createWriteStream, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { paths } from '../paths.mts';
import { ended, startProgram } from '../run/processes.mts';

interface NpmRun {
	cwd: string;
	/** The Node that runs npm and every script that npm runs. */
	node: string;
	env?: Record<string, string>;
}

const log = path.join(paths.data, 'install.log');

/**
 * Runs the npm that started us, with the given Node and without a word on screen.
 * Throws an Error that ends with npm's last lines and names the log.
 */
export async function runNpm(args: string[], { cwd, node, env }: NpmRun): Promise<void> {
	const npm = process.env.npm_execpath;
	if (!npm) throw new Error('Start this through npm: npm start');

	mkdirSync(paths.data, { recursive: true });
	const output = createWriteStream(log, { flags: 'a' });
	output.write(`\n> npm ${args.join(' ')}\n`);
	const child = startProgram(node, [npm, ...args, '--loglevel=error'], {
		cwd,
		env: { ...process.env, ...env, PATH: withFolderOf(node), CI: 'true' },
		stdio: ['ignore', 'pipe', 'pipe'],
	});
	child.stdout?.pipe(output, { end: false });
	child.stderr?.pipe(output, { end: false });

	const code = await ended(child);
	await new Promise((resolve) => output.end(resolve));
	if (code !== 0)
		throw new Error(
			`npm ${args[0]} ended with ${code}:\n\n${lastLines(log, 12)}\n\nAll of it is in ${log}`,
		);
}

/** The search path with this Node first, so that scripts and child processes run it too. */
export function withFolderOf(node: string): string {
	return [path.dirname(node), process.env.PATH].join(path.delimiter);
}

/** The end of a text file, for telling what went wrong. */
export function lastLines(file: string, count: number): string {
	return readFileSync(file, 'utf8').trimEnd().split('\n').slice(-count).join('\n');
}
