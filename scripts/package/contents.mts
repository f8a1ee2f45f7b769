import type { Manifest } from './manifest.mts';

const documents = ['package.json', 'README.md', 'LICENSE', 'CHANGELOG.md'];
const maxPackedBytes = 300_000;

/** What is inside a tarball, with paths as npm writes them: relative, with slashes. */
export interface Contents {
	files: string[];
	/** Size of the tarball in bytes. */
	size: number;
	manifest: Manifest;
}

/** Why the contents are not those of a working package; empty if they are. */
export function contentProblems({ files, size, manifest }: Contents): string[] {
	const { credentials = [], nodes = [] } = manifest.n8n ?? {};
	const missing = (wanted: string[]) => wanted.filter((file) => !files.includes(file));
	const code = missing([...nodes, ...credentials]);
	const texts = missing(documents);
	const extra = files.filter((file) => !file.startsWith('dist/') && !documents.includes(file));
	const dependencies = Object.keys(manifest.dependencies ?? {});

	const problems: string[] = [];
	if (nodes.length === 0) problems.push('package.json names no node for n8n to load');
	if (code.length > 0) {
		problems.push(`the package lacks ${code.join(', ')}; 'npm run pack' builds before it packs`);
	}
	if (texts.length > 0) problems.push(`the package lacks ${texts.join(', ')}`);
	if (extra.length > 0) {
		problems.push(`the package contains files other than dist: ${extra.join(', ')}`);
	}
	if (size > maxPackedBytes) {
		problems.push(`the packed size, ${size} bytes, is above ${maxPackedBytes}`);
	}
	if (dependencies.length > 0) problems.push(`the package depends on ${dependencies.join(', ')}`);
	return problems;
}
