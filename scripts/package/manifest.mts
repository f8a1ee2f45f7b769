import { readFileSync } from 'node:fs';
import path from 'node:path';

/** What the checks read of a `package.json`. */
export interface Manifest {
	name: string;
	version: string;
	private?: boolean;
	author?: { name?: string; email?: string };
	homepage?: string;
	repository?: { type?: string; url?: string };
	dependencies?: Record<string, string>;
	publishConfig?: { access?: string; provenance?: boolean };
	n8n?: { credentials?: string[]; nodes?: string[] };
}

/** Reads the `package.json` of a folder. */
export function readManifest(folder: string): Manifest {
	return JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as Manifest;
}
