import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';

/** The page with the worked changes. */
export const PAGE = 'docs/extending.md';

/** All patches of the page, in its order. A later one may build on an earlier one. */
export function patches(root: string): string {
	const text = readFileSync(path.join(root, PAGE), 'utf8');
	return [...text.matchAll(/^```diff\n([^]*?)^```$/gm)].map(([, patch]) => patch).join('');
}

/**
 * Applies the worked changes to a folder; line numbers and counts of the page may be off, the context may not.
 * @param only 'check' to change nothing
 * @throws with what git says of the first patch that does not fit
 */
export function applyPatches(root: string, folder: string, only?: 'check'): void {
	const check = only ? ['--check'] : [];
	// outside of a repository git applies to the folder as it is
	const env = { ...process.env, GIT_CEILING_DIRECTORIES: path.dirname(folder) };
	const cwd = folder;
	execFileSync('git', ['apply', '--recount', ...check, '-'], {
		cwd,
		env,
		input: patches(root),
		stdio: ['pipe', 'pipe', 'pipe'],
	});
}
