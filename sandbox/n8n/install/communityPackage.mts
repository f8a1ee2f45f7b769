import {
	cpSync,
	existsSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	renameSync,
	rmSync,
} from 'node:fs';
import path from 'node:path';
import { paths } from '../paths.mts';
import type { Rest } from '../prepare/rest.mts';

/** Puts the built package where n8n keeps community packages: just what `npm pack` would ship. */
export function placePackage(userFolder: string): void {
	const { name, files } = manifest();
	const place = placeIn(userFolder);
	const fresh = path.join(path.dirname(place), `.${name}-new`);

	rmSync(fresh, { recursive: true, force: true });
	mkdirSync(fresh, { recursive: true });
	const named = files.filter((file) => !file.startsWith('!'));
	for (const file of ['package.json', ...named]) {
		cpSync(path.join(paths.root, file), path.join(fresh, file), { recursive: true });
	}
	rmSync(place, { recursive: true, force: true });
	renameSync(fresh, place);
}

/**
 * Replaces those built files of a placed package that have changed, one by one: the folder itself
 * must stay, since a running n8n watches it. Returns the names of the files.
 */
export function refreshPackage(userFolder: string): string[] {
	const place = placeIn(userFolder);
	const changed = readdirSync(path.join(paths.root, 'dist'), {
		recursive: true,
		withFileTypes: true,
	})
		.filter((entry) => entry.isFile())
		.map((entry) => path.relative(paths.root, path.join(entry.parentPath, entry.name)))
		.filter((file) => !isSame(path.join(paths.root, file), path.join(place, file)));
	for (const file of changed) cpSync(path.join(paths.root, file), path.join(place, file));
	return changed;
}

const isSame = (one: string, other: string): boolean =>
	existsSync(other) && readFileSync(one).equals(readFileSync(other));

const placeIn = (userFolder: string): string =>
	path.join(userFolder, '.n8n', 'nodes', 'node_modules', manifest().name);

/** Makes sure that n8n could load the package; without it nothing here makes sense. */
export async function checkLoaded(rest: Rest): Promise<void> {
	const { name, n8n } = manifest();
	const nodeInfos = n8n.nodes.map((file) => ({ name: `${name}.${nodeName(file)}`, version: 1 }));
	try {
		await rest.post('/node-types', { nodeInfos });
	} catch (cause) {
		throw new Error(`n8n runs but could not load ${name}; its log n8n.log says why.`, { cause });
	}
}

interface Manifest {
	name: string;
	files: string[];
	n8n: { nodes: string[] };
}

const manifest = (): Manifest =>
	JSON.parse(readFileSync(path.join(paths.root, 'package.json'), 'utf8'));

/** `dist/nodes/Halo/HaloTrigger.node.js` holds the node `haloTrigger`. */
function nodeName(file: string): string {
	const base = path.basename(file, '.node.js');
	return base[0].toLowerCase() + base.slice(1);
}
