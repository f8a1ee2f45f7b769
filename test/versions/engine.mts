import { readFileSync } from 'node:fs';
import path from 'node:path';
import type * as N8nWorkflow from 'n8n-workflow';
import engines from './engines.json';

/** An n8n, and the parts of it that run a node. */
export interface Engine {
	n8n: string;
	core: string;
	workflow: string;
}

/** The folder whose `node_modules` hold the engine under test. */
export const folder = path.resolve(process.env.HALO_ENGINE_FOLDER ?? '');

/** The engine under test: the newest of the list unless main.mts says otherwise. */
export const engine: Engine =
	engines.find(({ n8n }) => n8n === process.env.HALO_ENGINE) ?? engines[engines.length - 1];

/** The version of a package that is installed in a folder. */
export function installed(name: string, where = folder): string {
	const file = path.join(where, 'node_modules', name, 'package.json');
	return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}

/** The n8n-workflow of the newest engine, to compare with. */
export const newest = jest.requireActual<typeof N8nWorkflow>(
	path.resolve('node_modules', 'n8n-workflow'),
);
