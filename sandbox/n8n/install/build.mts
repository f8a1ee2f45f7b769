import { createRequire } from 'node:module';
import { paths } from '../paths.mts';
import type { Report } from '../progress.mts';
import { runNpm } from './npm.mts';

const { isCurrent } = createRequire(import.meta.url)('../../../scripts/stamp.cjs') as {
	isCurrent: () => boolean;
};

/** Builds the package, unless it was built from these very sources: others may be using it at the moment. */
export async function buildPackage(report: Report): Promise<void> {
	if (isCurrent()) return;
	await report(
		'Building the package',
		async () => await runNpm(['run', 'build'], { cwd: paths.root, node: process.execPath }),
	);
}
