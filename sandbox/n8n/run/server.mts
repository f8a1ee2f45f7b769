import type { ChildProcess } from 'node:child_process';
import { mkdirSync, openSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { lastLines, withFolderOf } from '../install/npm.mts';
import type { Runtime } from '../install/runtime.mts';
import { paths } from '../paths.mts';
import { modulesOf } from './modules.mts';
import { freePort, loopback } from './ports.mts';
import { ended, endProgram, startProgram } from './processes.mts';
import { cleanEnvironment, n8nSettings } from './settings.mts';

/** A running n8n. */
export interface N8nServer {
	url: string;
	/** Where n8n writes what it would write on screen. */
	log: string;
	/** The process that a test may kill. */
	pid: number;
	/** Resolves when n8n has ended, by itself or because it was stopped. */
	ended: Promise<number | string>;
	close(): Promise<void>;
}

export interface ServerOptions {
	runtime: Runtime;
	program: string;
	/** Gets n8n's own folder `.n8n` and its log. */
	folder: string;
	/** The first port to try. */
	port: number;
	/** Whether n8n loads nodes again when their files change. */
	reload?: boolean;
	/** What n8n does, and the name of its log; `start` by default, which has the editor. */
	command?: string[];
	name?: string;
	/** More of n8n's settings. */
	settings?: Record<string, string>;
}

const startLimit = 180_000;
const stopLimit = 8_000;

/** Starts n8n and waits until its editor and its database respond, or, without an editor, its health check. */
export async function startServer({
	runtime,
	program,
	folder,
	port,
	reload = false,
	command = ['start'],
	name = 'n8n',
	settings: more = {},
}: ServerOptions): Promise<N8nServer> {
	mkdirSync(folder, { recursive: true });
	const log = path.join(folder, `${name}.log`);
	const output = openSync(log, 'w');
	const editor = await freePort(port);
	const ports = { editor, taskBroker: await freePort(editor + 1) };
	const settings = { ...n8nSettings(folder, ports, modulesOf(program)), ...more };
	if (reload) settings.N8N_DEV_RELOAD = 'true';
	const child = startProgram(
		runtime.node,
		['--import', pathToFileURL(paths.leash).href, program, ...command],
		{
			cwd: folder,
			env: { ...cleanEnvironment(), ...settings, PATH: withFolderOf(runtime.node) },
			stdio: ['ignore', output, output],
		},
	);

	const url = `http://${loopback}:${editor}`;
	const hasEditor = command[0] === 'start';
	await ready(
		url,
		child,
		log,
		hasEditor ? ['/healthz/readiness', '/rest/settings'] : ['/healthz/readiness'],
	);
	return {
		url,
		log,
		pid: child.pid ?? 0,
		ended: ended(child),
		close: async () => await endProgram(child, stopLimit),
	};
}

async function ready(
	url: string,
	child: ChildProcess,
	log: string,
	signs: string[],
): Promise<void> {
	const gone = new AbortController();
	const exit = ended(child).finally(() => gone.abort());
	const deadline = Date.now() + startLimit;
	while (!gone.signal.aborted && Date.now() < deadline) {
		// n8n 1 says that it is ready before its editor's API is
		const responses = await Promise.all(
			signs.map((sign) => fetch(`${url}${sign}`, { signal: gone.signal }).catch(() => undefined)),
		);
		if (responses.every((response) => response?.ok)) return;
		await new Promise((resolve) => setTimeout(resolve, 200));
	}
	const what = gone.signal.aborted ? `ended with ${await exit}` : 'did not answer within 3 minutes';
	await endProgram(child, 0);
	throw new Error(`n8n ${what}. The end of ${log}:\n\n${lastLines(log, 15)}`);
}
