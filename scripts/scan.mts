/**
 * Holds the source and the packed tarball against the rules by which n8n scans packages before it verifies
 * them, and the tarball against what it may hold and weigh.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as scanner from '@n8n/scan-community-package/scanner/scanner.mjs';

const root = path.resolve(import.meta.dirname, '..');
const maxPackedBytes = 300_000;
const documents = ['package.json', 'README.md', 'LICENSE', 'CHANGELOG.md'];

interface Packed {
	filename: string;
	size: number;
	files: Array<{ path: string }>;
}

const folder = mkdtempSync(path.join(tmpdir(), 'halo-service-scan-'));
const failures: string[] = [];
try {
	const printed = execFileSync('npm', ['pack', '--json', '--pack-destination', folder], {
		cwd: root,
		encoding: 'utf8',
		stdio: ['ignore', 'pipe', 'ignore'],
	});
	const [packed] = JSON.parse(printed) as Packed[];
	execFileSync('tar', ['-xzf', path.join(folder, path.basename(packed.filename)), '-C', folder]);
	const unpacked = path.join(folder, 'package');

	await scan('source', root, scanner.SOURCE_FILE_PATTERNS);
	await scan('tarball', unpacked, ['**/*.js', 'package.json']);
	checkContents(packed);
	checkDependencies(path.join(unpacked, 'package.json'));
	console.log(`packed: ${packed.files.length} files, ${Math.round(packed.size / 1000)} kB`);
} finally {
	rmSync(folder, { recursive: true, force: true });
}
for (const failure of failures) console.error(failure);
process.exit(failures.length ? 1 : 0);

async function scan(what: string, where: string, patterns: string[]) {
	const { passed, message, details } = await scanner.analyzePackage(where, patterns);
	if (passed) console.log(`scan of the ${what}: passed`);
	else failures.push(`scan of the ${what}: ${message}\n${details ?? ''}`);
}

function checkContents({ files, size }: Packed) {
	const strange = files.filter(
		(file) => !file.path.startsWith('dist/') && !documents.includes(file.path),
	);
	if (strange.length) {
		failures.push(
			`the package holds more than dist: ${strange.map((file) => file.path).join(', ')}`,
		);
	}
	if (size > maxPackedBytes) failures.push(`packed size ${size} is above ${maxPackedBytes} bytes`);
}

function checkDependencies(file: string) {
	const { dependencies = {} } = JSON.parse(readFileSync(file, 'utf8')) as { dependencies?: object };
	const names = Object.keys(dependencies);
	if (names.length) failures.push(`the package depends on ${names.join(', ')}`);
}
