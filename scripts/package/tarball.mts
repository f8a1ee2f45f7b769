import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Contents } from './contents.mts';
import { readManifest } from './manifest.mts';

/** A tarball and what is in it. */
export interface Tarball extends Contents {
	/** Where it is unpacked. */
	folder: string;
}

/** Packs a package as npm does and returns the path of the tarball. */
export function pack(root: string, destination: string): string {
	const printed = execFileSync('npm', ['pack', '--json', '--pack-destination', destination], {
		cwd: root,
		encoding: 'utf8',
		stdio: ['ignore', 'pipe', 'ignore'],
		shell: process.platform === 'win32',
	});
	const [{ filename }] = JSON.parse(printed) as Array<{ filename: string }>;
	return path.join(destination, path.basename(filename));
}

/** Unpacks a tarball, hands its contents to `use`, and removes the unpacked files afterwards. */
export async function withTarball<T>(
	file: string,
	use: (tarball: Tarball) => T | Promise<T>,
): Promise<T> {
	return await inTemporaryFolder(async (temporary) => {
		execFileSync('tar', ['-xzf', path.resolve(file), '-C', temporary]);
		const folder = path.join(temporary, 'package');
		const files = readdirSync(folder, { recursive: true, withFileTypes: true })
			.filter((entry) => !entry.isDirectory())
			.map(({ parentPath, name }) => path.relative(folder, path.join(parentPath, name)))
			.map((name) => name.split(path.sep).join('/'));
		const { size } = statSync(file);
		return await use({ folder, files, size, manifest: readManifest(folder) });
	});
}

/** Gives `use` an empty folder, which is removed afterwards. */
export async function inTemporaryFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
	const folder = mkdtempSync(path.join(tmpdir(), 'halo-service-'));
	try {
		return await use(folder);
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}
