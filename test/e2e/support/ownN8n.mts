import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { placePackage } from '../../../sandbox/n8n/install/communityPackage.mts';
import { installN8n } from '../../../sandbox/n8n/install/n8n.mts';
import { findRuntime } from '../../../sandbox/n8n/install/runtime.mts';
import { paths } from '../../../sandbox/n8n/paths.mts';
import { logIn, ownerOf } from '../../../sandbox/n8n/prepare/owner.mts';
import { createRest, type Rest } from '../../../sandbox/n8n/prepare/rest.mts';
import { silently } from '../../../sandbox/n8n/progress.mts';
import { type N8nServer, startServer } from '../../../sandbox/n8n/run/server.mts';

/** An n8n of one test alone, which may be killed. */
export interface OwnN8n {
	rest: Rest;
	/** Kills it by its process ID, as a crash would, and starts it again on the same port and data. */
	crash(): Promise<void>;
	close(): Promise<void>;
}

/** @param port the only one that it may have, so that its webhooks keep their addresses */
export async function startOwnN8n(port: number): Promise<OwnN8n> {
	const folder = mkdtempSync(path.join(tmpdir(), 'halo-own-n8n-'));
	const runtime = await findRuntime(silently);
	const program = await installN8n(paths.server, runtime, silently);
	placePackage(folder);
	const start = async () => await startServer({ runtime, program, folder, port });
	let server: N8nServer = await start();
	const url = server.url;
	const rest = createRest(url);
	await logIn(rest, ownerOf(folder));
	return {
		rest,
		async crash() {
			process.kill(server.pid, 'SIGKILL');
			await server.ended;
			server = await start();
			if (server.url !== url) throw new Error(`n8n came back at ${server.url}, not at ${url}`);
		},
		async close() {
			await server.close();
			rmSync(folder, { recursive: true, force: true });
		},
	};
}
