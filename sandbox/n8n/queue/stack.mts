import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Halo, type Options, start as startHalo } from '../../halo/index.mts';
import { prepare } from '../index.mts';
import { buildPackage } from '../install/build.mts';
import { placePackage } from '../install/communityPackage.mts';
import { installN8n } from '../install/n8n.mts';
import { findRuntime } from '../install/runtime.mts';
import { paths } from '../paths.mts';
import type { Report } from '../progress.mts';
import { freePort } from '../run/ports.mts';
import { type N8nServer, startServer } from '../run/server.mts';
import { findPrograms } from './packages.mts';
import { startServices } from './services.mts';
import { startWorkers, type Workers } from './workers.mts';

/** n8n in queue mode, and a sandbox Halo. */
export interface QueueStack extends Awaited<ReturnType<typeof prepare>> {
	main: N8nServer;
	workers: Workers;
	halo: Halo;
	/** Everything of this run; it is gone when the stack is closed. */
	folder: string;
	close(): Promise<void>;
}

export interface QueueOptions {
	workers: number;
	/** Executions that a worker does at the same time. */
	atOnce: number;
	halo?: Options;
	/** More of n8n's settings. */
	settings?: Record<string, string>;
}

/** Starts Redis, PostgreSQL, the main process with the editor, and workers, all on loopback. */
export async function startQueue(
	{ workers: count, atOnce, halo: haloOptions = {}, settings: more = {} }: QueueOptions,
	report: Report,
): Promise<QueueStack> {
	await buildPackage(report);
	const runtime = await findRuntime(report);
	const program = await installN8n(paths.server, runtime, report);
	const programs = await findPrograms(report);
	const folder = mkdtempSync(path.join(tmpdir(), 'halo-queue-'));
	const n8nFolder = path.join(folder, 'n8n');
	mkdirSync(n8nFolder);
	placePackage(n8nFolder);

	const closing: Array<() => Promise<void>> = [];
	const close = async () => {
		for (const end of closing.splice(0).reverse()) await end();
		rmSync(folder, { recursive: true, force: true });
	};
	try {
		const services = await report(
			'Starting Redis and PostgreSQL',
			async () => await startServices(programs, folder),
		);
		closing.push(services.close);
		const settings = { EXECUTIONS_MODE: 'queue', ...services.settings, ...more };
		const n8n = { runtime, program, folder: n8nFolder, settings };
		const main = await report(
			"Starting n8n's main process",
			async () => await startServer({ ...n8n, port: 5688 }),
		);
		closing.push(main.close);
		const workers = await report(
			`Starting ${count} workers`,
			async () => await startWorkers(n8n, { count, atOnce }),
		);
		closing.push(workers.close);
		const halo = await startHalo({ port: await freePort(5695), ...haloOptions });
		closing.push(halo.close);
		const prepared = await prepare(main.url, halo, n8nFolder);
		return { ...prepared, main, workers, halo, folder, close };
	} catch (error) {
		await close();
		throw error;
	}
}
