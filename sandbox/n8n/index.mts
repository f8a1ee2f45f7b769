import { type Halo, start as startHalo } from '../halo/index.mts';
import { buildPackage } from './install/build.mts';
import { checkLoaded, placePackage } from './install/communityPackage.mts';
import { installN8n } from './install/n8n.mts';
import { findRuntime } from './install/runtime.mts';
import { type HaloAccess, sandboxCredential } from './prepare/credential.mts';
import { importExamples } from './prepare/examples.mts';
import { logIn, type Owner, ownerOf } from './prepare/owner.mts';
import { switchTriggersOn } from './prepare/triggers.mts';
import { createRest, type Rest } from './prepare/rest.mts';
import { paths } from './paths.mts';
import type { Report } from './progress.mts';
import { freePort } from './run/ports.mts';
import { startServer } from './run/server.mts';

export interface StartOptions {
	/** Gets everything that n8n keeps; an earlier run's folder continues where that run ended. */
	folder: string;
	report: Report;
	/** The first ports to try; from there the next free ones are taken. */
	ports: { n8n: number; halo: number };
	/** The folder of the n8n to run: the pinned one unless said otherwise. */
	server?: string;
	/** Whether n8n loads the nodes again when their files change. */
	reload?: boolean;
	/** Whether the example that Halo starts is switched on. */
	triggers?: boolean;
}

/** n8n with our package, a sandbox Halo, and the way into both. */
export interface Sandbox {
	editorUrl: string;
	owner: Owner;
	/** False when the person has given the owner another password: then nothing was prepared. */
	loggedIn: boolean;
	/** n8n's REST interface as the owner. */
	rest: Rest;
	halo: Halo;
	/** What the credential for the sandbox Halo consists of. */
	access: HaloAccess;
	/** Resolves when n8n has ended, by itself or because it was closed. */
	ended: Promise<number | string>;
	close(): Promise<void>;
}

/** Builds the package, installs what is missing, and starts everything on loopback. */
export async function startAll({
	folder,
	report,
	ports,
	server = paths.server,
	reload = false,
	triggers = false,
}: StartOptions): Promise<Sandbox> {
	await buildPackage(report);
	const runtime = await findRuntime(report);
	const program = await installN8n(server, runtime, report);
	placePackage(folder);

	return await report('Starting n8n and the sandbox Halo', async () => {
		const n8n = await startServer({ runtime, program, folder, port: ports.n8n, reload });
		const halo = await startHalo({ port: await freePort(ports.halo) });
		const close = async () => {
			await n8n.close();
			await halo.close();
		};
		try {
			const prepared = await prepare(n8n.url, halo, folder, triggers);
			return { ...prepared, editorUrl: n8n.url, halo, ended: n8n.ended, close };
		} catch (error) {
			await close();
			throw error;
		}
	});
}

/** What a person would otherwise do by hand: account, credential, examples, and perhaps one that is switched on. */
export async function prepare(editorUrl: string, halo: Halo, folder: string, triggers = false) {
	const { url, clientId, clientSecret } = halo.credentials;
	const access = { url, clientId, clientSecret };
	const rest = createRest(editorUrl);
	const owner = ownerOf(folder);
	const loggedIn = await logIn(rest, owner);
	if (loggedIn) {
		await checkLoaded(rest);
		const fresh = await importExamples(rest, await sandboxCredential(rest, access));
		if (triggers) await switchTriggersOn(rest, fresh);
	}
	return { rest, owner, loggedIn, access };
}
