import { inTemporaryFolder, withTarball } from '../../scripts/package/tarball.mts';
import { manifestFields } from '../../scripts/package/home.mts';
import { serve } from '../support/rawServer.mts';
import {
	changeChangelog,
	changeManifest,
	cloneInto,
	copyBuilt,
	descriptionsIn,
	run,
	tarballIn,
	textOf,
} from './project.mts';

jest.setTimeout(180_000);

const { version } = JSON.parse(textOf('package.json'));
const publicHome = {
	private: undefined,
	...manifestFields({
		author: { name: 'Acme', email: 'team@acme.dev' },
		repository: 'https://github.com/acme/n8n-nodes-halo-service',
		documentation: { node: '', credential: '' },
	}),
};
const check = 'npx --no-install tsx scripts/pack.mts';

/** Does something in what looks like a fresh clone. */
const inClone = async <T>(use: (folder: string) => Promise<T>): Promise<T> =>
	await inTemporaryFolder(async (folder) => {
		cloneInto(folder);
		return await use(folder);
	});

test('the step in publish.yml builds, and refuses a package without a public home', async () => {
	const [, step = ''] =
		/run: (npm run pack .*)/.exec(textOf('.github/workflows/publish.yml')) ?? [];
	await inClone(async (folder) => {
		changeManifest(folder, { private: true, homepage: undefined, repository: undefined });
		const { code, output } = await run(step, folder, { GITHUB_REF_NAME: version });
		expect(output).toContain("Finished 'build'");
		expect(output).not.toContain('This is not a valid package');
		expect(output).toContain(`It must not be published as ${version}`);
		expect(output).toContain('package.json is marked as private');
		expect(code).toBe(1);
		expect(tarballIn(folder)).toBeUndefined();
	});
});

test('a package without code is refused, whatever its home', async () => {
	await inClone(async (folder) => {
		changeManifest(folder, publicHome);
		changeChangelog(folder, version);
		const { code, output } = await run(check, folder);
		expect(output).toContain('This is not a valid package');
		expect(output).toContain('the package lacks dist/nodes/Halo/Halo.node.js');
		expect(output).not.toContain('must not be published');
		expect(code).toBe(1);
		expect(tarballIn(folder)).toBeUndefined();
	});
});

test('a package with a public home passes, and npm publishes it only from CI', async () => {
	await inClone(async (folder) => {
		copyBuilt(folder);
		changeManifest(folder, publicHome);
		changeChangelog(folder, version);
		const { code, output } = await run(`${check} --release ${version}`, folder);
		expect(output).toContain("n8n's scan of the tarball: passed");
		expect(code).toBe(0);
		const { files, descriptions } = await withTarball(tarballIn(folder) ?? '', (tarball) => ({
			files: tarball.files,
			descriptions: descriptionsIn(tarball.folder),
		}));
		expect(descriptions).toBe(descriptionsIn(folder));
		expect(descriptions.length).toBeGreaterThan(300_000);
		expect(files.filter((file) => !file.startsWith('dist/')).sort()).toEqual([
			'CHANGELOG.md',
			'LICENSE',
			'README.md',
			'package.json',
		]);

		const registry = await serve(() => undefined);
		const { href, host } = new URL(registry.url);
		const login = `--registry ${href} --//${host}/:_authToken=x --loglevel error`;
		for (const what of ['', tarballIn(folder)]) {
			const published = await run(`npm publish ${what} ${login}`, folder);
			expect(published.output).toContain('Automatic provenance generation not supported');
		}
		await registry.close();
		expect(registry.requests.filter(({ method }) => method !== 'GET')).toEqual([]);
	});
});
