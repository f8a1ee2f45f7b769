import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { paths } from '../paths.mts';
import type { Report } from '../progress.mts';
import { runNpm } from './npm.mts';

const sources = ['credentials', 'nodes', 'gulpfile.js', 'package.json', 'tsconfig.json'];
const dist = path.join(paths.root, 'dist');
const marker = path.join(paths.data, 'built');

/** Builds the package, unless nothing has changed since this did it last. */
export async function buildPackage(report: Report): Promise<void> {
	const before = fingerprint();
	const built = existsSync(dist) && existsSync(marker) && readFileSync(marker, 'utf8');
	if (built === before) return;

	rmSync(marker, { force: true });
	await report(
		'Building the package',
		async () => await runNpm(['run', 'build'], { cwd: paths.root, node: process.execPath }),
	);
	writeFileSync(marker, before);
}

function fingerprint(): string {
	const states = sources
		.flatMap((source) => filesBelow(path.join(paths.root, source)))
		.map((file) => {
			const { mtimeMs, size } = statSync(file);
			return `${file} ${mtimeMs} ${size}`;
		});
	return createHash('sha256').update(states.join('\n')).digest('hex');
}

function filesBelow(place: string): string[] {
	if (!statSync(place).isDirectory()) return [place];
	return readdirSync(place).flatMap((name) => filesBelow(path.join(place, name)));
}
