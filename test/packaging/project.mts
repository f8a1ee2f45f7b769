import { execFile, execFileSync } from 'node:child_process';
import { cpSync, existsSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readManifest, type Manifest } from '../../scripts/package/manifest.mts';

export const root = path.resolve();

/** The project's own files, as a commit of this state would hold them. */
export function ownFiles(): string[] {
	const args = ['ls-files', '-z', '--cached', '--others', '--exclude-standard'];
	const files = execFileSync('git', args, { cwd: root, encoding: 'utf8' }).split('\0');
	return files.filter((file) => file !== '' && existsSync(file));
}

/** A file of the project as text. */
export const textOf = (file: string): string => readFileSync(path.join(root, file), 'utf8');

/** Makes a folder look like a fresh clone in which `npm install` has run. */
export function cloneInto(folder: string): void {
	for (const file of ownFiles()) cpSync(path.join(root, file), path.join(folder, file));
	symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'), 'dir');
}

/** Takes over what was built here, to save the time. */
export const copyBuilt = (folder: string): void =>
	cpSync(path.join(root, 'dist'), path.join(folder, 'dist'), { recursive: true });

/** Writes a file and returns its path. */
export function writeFile(folder: string, name: string, text: string): string {
	const file = path.join(folder, name);
	writeFileSync(file, text);
	return file;
}

/** The tarball that lies in a folder. */
export function tarballIn(folder: string): string | undefined {
	const name = readdirSync(folder).find((file) => file.endsWith('.tgz'));
	return name && path.join(folder, name);
}

/** Changes fields of the clone's package.json; undefined removes one. */
export function changeManifest(folder: string, change: Partial<Manifest>): void {
	const manifest = { ...readManifest(folder), ...change };
	writeFile(folder, 'package.json', JSON.stringify(manifest, null, '\t'));
}

/** Gives the clone a changelog in which the version is released. */
export const changeChangelog = (folder: string, version: string): string =>
	writeFile(folder, 'CHANGELOG.md', `# Changelog\n\n## ${version}\n\n- First.\n`);

const PRINT = `
const { n8n } = require('./package.json');
for (const file of [...n8n.nodes, ...n8n.credentials]) {
	const [Type] = Object.values(require('./' + file));
	console.log(file, JSON.stringify(new Type()));
}`;

/** What n8n would read of the nodes and credentials of a built or unpacked package, which needs our packages for that. */
export function descriptionsIn(folder: string): string {
	const packages = path.join(folder, 'node_modules');
	if (!existsSync(packages)) symlinkSync(path.join(root, 'node_modules'), packages, 'dir');
	return execFileSync(process.execPath, ['-e', PRINT], { cwd: folder, encoding: 'utf8' });
}

export interface Ended {
	code: unknown;
	output: string;
}

/** What a CI service sets would let npm sign and publish for real: no command here sees it. */
const foreign = /^(CI|GITHUB_|ACTIONS_|NPM_TOKEN|NODE_AUTH_TOKEN)/;

/** Runs a command line as a step of a workflow would, and returns all that it printed. */
export async function run(line: string, cwd: string, env: NodeJS.ProcessEnv = {}): Promise<Ended> {
	const own = Object.entries(process.env).filter(([name]) => !foreign.test(name));
	return await new Promise((resolve) => {
		const options = { cwd, env: { ...Object.fromEntries(own), ...env } };
		execFile('bash', ['-e', '-c', line], options, (error, stdout, stderr) =>
			resolve({ code: error?.code ?? 0, output: stdout + stderr }),
		);
	});
}
