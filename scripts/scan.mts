/** `npm run lint` runs this: checks what npm would pack by the rules of `package/`. The linter covers the source. */
import path from 'node:path';
import { tarballProblems } from './package/scan.mts';
import { inTemporaryFolder, pack, withTarball } from './package/tarball.mts';

const root = path.resolve(import.meta.dirname, '..');

const problems = await inTemporaryFolder(
	async (folder) => await withTarball(await pack(root, folder), tarballProblems),
);
for (const problem of problems) console.error(problem);
process.exit(problems.length > 0 ? 1 : 0);
