/**
 * The second half of `npm run pack`, which builds first: packs into the project's folder and checks
 * the tarball. With `--release 1.2.3` it also refuses a package that must not be published as that
 * version. A tarball that is refused does not stay.
 */
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { publishProblems } from './package/publishing.mts';
import { tarballProblems } from './package/scan.mts';
import { pack, withTarball, type Tarball } from './package/tarball.mts';

const root = path.resolve(import.meta.dirname, '..');
const { release } = parseArgs({ options: { release: { type: 'string' } } }).values;

const file = await pack(root, root);
const isRefused = await withTarball(file, async (tarball) => {
	const { files, size, manifest } = tarball;
	const broken = await tarballProblems(tarball);
	const version = release ?? manifest.version;
	const unpublishable = publishProblems(manifest, changelogOf(tarball), version);

	console.log(`${path.basename(file)}: ${files.length} files, ${Math.round(size / 1000)} kB`);
	report('This is not a valid package', broken);
	report(`It must not be published as ${version}`, unpublishable);
	return broken.length > 0 || (release !== undefined && unpublishable.length > 0);
});
if (isRefused) rmSync(file);
process.exit(isRefused ? 1 : 0);

function changelogOf({ folder, files }: Tarball): string {
	const name = 'CHANGELOG.md';
	return files.includes(name) ? readFileSync(path.join(folder, name), 'utf8') : '';
}

function report(title: string, problems: string[]): void {
	if (problems.length === 0) return;
	console.error(`${title}:\n${problems.map((problem) => `- ${problem}`).join('\n')}`);
}
