import type { ChildProcess } from 'node:child_process';
import { mkdirSync, openSync } from 'node:fs';
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
}

const startLimit = 120_000;
const stopLimit = 8_000;

/** Starts n8n and waits until its editor and its database answer. */
export async function startServer({
	runtime,
	program,
	folder,
	port,
}: ServerOptions): Promise<N8nServer> {
	mkdirSync(folder, { recursive: true });
	const log = path.join(folder, 'n8n.log');
	const output = openSync(log, 'w');
	const editor = await freePort(port);
	const settings = n8nSettings(folder, { editor, taskBroker: await freePort(editor + 1) });
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
		const answer = await fetch(`${url}/healthz/readiness`, { signal: gone.signal }).catch(
			() => undefined,
		);
		if (answer?.ok) return;
		await new Promise((resolve) => setTimeout(resolve, 200));
	}
	const what = gone.signal.aborted ? `ended with ${await exit}` : 'did not answer within 2 minutes';
	await endProgram(child, 0);
	throw new Error(`n8n ${what}. The end of ${log}:\n\n${lastLines(log, 15)}`);
}
