import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Report } from '../progress.mts';
import { runNpm } from './npm.mts';

interface LockedInstall {
	/** Holds package.json and package-lock.json; gets node_modules. */
	folder: string;
	title: string;
	node: string;
	report: Report;
	/** What must happen after the packages are there and before the install counts as whole. */
	finish?: () => Promise<void>;
}

/**
 * Installs exactly what a lock file says, once. A marker written last, holding the lock file's
 * hash, tells a whole install from an interrupted or outdated one, which is done again.
 */
export async function lockedInstall({
	folder,
	title,
	node,
	report,
	finish,
}: LockedInstall): Promise<void> {
	const lockText = readFileSync(path.join(folder, 'package-lock.json'), 'utf8');
	const marker = path.join(folder, 'node_modules', '.complete');
	const hash = createHash('sha256').update(lockText).digest('hex');
	if (existsSync(marker) && readFileSync(marker, 'utf8') === hash) return;

	rmSync(marker, { force: true });
	const install = ['ci', '--ignore-scripts', '--no-audit', '--no-fund'];
	await report(
		title,
		async () => await runNpm(install, { cwd: folder, node }),
		counter(folder, lockText),
	);
	await finish?.();
	writeFileSync(marker, hash);
}

/** Counts the packages that have arrived. */
function counter(folder: string, lockText: string): () => string {
	const lock: { packages: Record<string, { optional?: boolean }> } = JSON.parse(lockText);
	const wanted = Object.keys(lock.packages).filter((at) => at && !lock.packages[at].optional);
	return () => {
		if (wanted.length === 0) return '';
		const arrived = wanted.filter((at) => existsSync(path.join(folder, at, 'package.json')));
		return `${arrived.length} of ${wanted.length} packages`;
	};
}
