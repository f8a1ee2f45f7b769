import type { ChildProcess } from 'node:child_process';
import { mkdirSync, openSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { lastLines, withFolderOf } from '../install/npm.mts';
import type { Runtime } from '../install/runtime.mts';
import { paths } from '../paths.mts';
import { freePort, loopback } from './ports.mts';
import { ended, endProgram, startProgram } from './processes.mts';
import { cleanEnvironment, n8nSettings } from './settings.mts';

/** A running n8n. */
export interface N8nServer {
	url: string;
	/** Where n8n writes what it would write on screen. */
	log: string;
	/** Resolves when n8n has ended, by itself or because it was stopped. */
	ended: Promise<number | string>;
	close(): Promise<void>;
}

interface ServerOptions {
	runtime: Runtime;
	program: string;
	/** Gets n8n's own folder `.n8n` and its log. */
	folder: string;
	/** The first port to try. */
	port: number;
	/** Whether n8n loads nodes again when their files change. */
	reload: boolean;
}

const startLimit = 120_000;
const stopLimit = 8_000;

/** Starts n8n and waits until its editor and its database answer. */
export async function startServer({
	runtime,
	program,
	folder,
	port,
	reload,
}: ServerOptions): Promise<N8nServer> {
	mkdirSync(folder, { recursive: true });
	const log = path.join(folder, 'n8n.log');
	const output = openSync(log, 'w');
	const editor = await freePort(port);
	const ports = { editor, taskBroker: await freePort(editor + 1) };
	const settings = n8nSettings(folder, ports, modulesOf(program));
	if (reload) settings.N8N_DEV_RELOAD = 'true';
	const child = startProgram(
		runtime.node,
		['--import', pathToFileURL(paths.leash).href, program, 'start'],
		{
			cwd: folder,
			env: { ...cleanEnvironment(), ...settings, PATH: withFolderOf(runtime.node) },
			stdio: ['ignore', output, output],
		},
	);

	const url = `http://${loopback}:${editor}`;
	await ready(url, child, log);
	return {
		url,
		log,
		ended: ended(child),
		close: async () => await endProgram(child, stopLimit),
	};
}

async function ready(url: string, child: ChildProcess, log: string): Promise<void> {
	const gone = new AbortController();
	const exit = ended(child).finally(() => gone.abort());
	const deadline = Date.now() + startLimit;
	while (!gone.signal.aborted && Date.now() < deadline) {
		// n8n 1 says that it is ready before its editor's API is
		const addresses = [`${url}/healthz/readiness`, `${url}/rest/settings`];
		const responses = await Promise.all(
			addresses.map((address) => fetch(address, { signal: gone.signal }).catch(() => undefined)),
		);
		if (responses.every((response) => response?.ok)) return;
		await new Promise((resolve) => setTimeout(resolve, 200));
	}
	const what = gone.signal.aborted ? `ended with ${await exit}` : 'did not answer within 2 minutes';
	await endProgram(child, 0);
	throw new Error(`n8n ${what}. The end of ${log}:\n\n${lastLines(log, 15)}`);
}

/** The names of the modules that an n8n knows, as its own code lists them. @param program its `node_modules/n8n/bin/n8n` */
function modulesOf(program: string): string[] {
	const common = createRequire(program).resolve('@n8n/backend-common');
	const code = readFileSync(path.join(path.dirname(common), 'modules/modules.config.js'), 'utf8');
	const [, list = ''] = /MODULE_NAMES = \[([^\]]*)\]/.exec(code) ?? [];
	return [...list.matchAll(/'([^']+)'/g)].map(([, name]) => name);
}
