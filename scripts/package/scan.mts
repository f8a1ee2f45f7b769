import * as scanner from '@n8n/scan-community-package/scanner/scanner.mjs';
import { contentProblems } from './contents.mts';
import type { Tarball } from './tarball.mts';

/** What n8n's package scanner, which decides on verification, objects to in a source folder. */
export const sourceProblems = async (root: string): Promise<string[]> =>
	await scan('source', root, scanner.SOURCE_FILE_PATTERNS);

/** What the scanner or our own rules object to in an unpacked tarball. */
export async function tarballProblems(tarball: Tarball): Promise<string[]> {
	const found = await scan('tarball', tarball.folder, ['**/*.js', 'package.json']);
	return [...contentProblems(tarball), ...found];
}

async function scan(what: string, folder: string, patterns: string[]): Promise<string[]> {
	const { passed, message, details } = await scanner.analyzePackage(folder, patterns);
	if (!passed) return [`n8n's scan of the ${what}: ${message}\n${details ?? ''}`];
	console.log(`n8n's scan of the ${what}: passed`);
	return [];
}
