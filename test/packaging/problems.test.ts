import { contentProblems } from '../../scripts/package/contents.mts';
import { manifestFields } from '../../scripts/package/home.mts';
import type { Manifest } from '../../scripts/package/manifest.mts';
import { publishProblems } from '../../scripts/package/publishing.mts';

const found = {
	author: { name: 'Acme', email: 'team@acme.dev' },
	repository: 'https://github.com/acme/n8n-nodes-halo-service',
	documentation: { node: '', credential: '' },
};
const manifest: Manifest = {
	name: 'n8n-nodes-halo-service',
	version: '1.2.3',
	publishConfig: { access: 'public', provenance: true },
	n8n: { nodes: ['dist/a.node.js'], credentials: ['dist/b.credentials.js'] },
	...manifestFields(found),
};
const files = [
	'package.json',
	'README.md',
	'LICENSE',
	'CHANGELOG.md',
	'dist/a.node.js',
	'dist/b.credentials.js',
];
const changelog = '# Changelog\n\n## 1.2.3\n\n- First.\n';

describe('the contents of a package', () => {
	const problems = (change: Partial<Parameters<typeof contentProblems>[0]>) =>
		contentProblems({ files, size: 1000, manifest, ...change });
	const without = (name: string) => files.filter((file) => file !== name);

	test('are accepted if complete', () => expect(problems({})).toEqual([]));

	test.each([
		['no code', { files: files.slice(0, 4) }, /lacks dist\/a\.node\.js, dist\/b.+npm run pack/],
		['no credential', { files: without('dist/b.credentials.js') }, /lacks dist\/b/],
		['no changelog', { files: without('CHANGELOG.md') }, /lacks CHANGELOG\.md/],
		['a file of ours', { files: [...files, '.npmrc'] }, /other than dist: \.npmrc/],
		['too much', { size: 300_001 }, /300001 bytes/],
		['no node to load', { manifest: { ...manifest, n8n: {} } }, /names no node/],
		['a dependency', { manifest: { ...manifest, dependencies: { a: '1' } } }, /depends on a/],
	])('with %s are a problem', (_what, change, message) => {
		expect(problems(change)).toEqual([expect.stringMatching(message)]);
	});
});

describe('publishing', () => {
	test('is allowed for a package that has a public home', () => {
		expect(publishProblems(manifest, changelog, '1.2.3')).toEqual([]);
	});

	test.each<[string, Partial<Manifest>, RegExp]>([
		['private', { private: true }, /private/],
		['without an author', { author: undefined }, /email/],
		['with a placeholder address', { author: { email: 'me@example.invalid' } }, /email/],
		['with an example address', { author: { email: 'me@example.com' } }, /email/],
		['without a repository', { repository: undefined }, /no GitHub repository/],
		['from elsewhere', { repository: { url: 'git+https://git.acme.dev/a/b.git' } }, /GitHub/],
		['without a homepage', { homepage: undefined }, /homepage/],
		['without provenance', { publishConfig: { access: 'public' } }, /provenance/],
		['of another version', { version: '1.2.4' }, /1\.2\.4, not 1\.2\.3/],
	])('is refused for a package %s', (_what, change, message) => {
		const problems = publishProblems({ ...manifest, ...change }, changelog, '1.2.3');
		expect(problems).toEqual([expect.stringMatching(message)]);
	});

	test('is refused while the changelog calls the version unreleased', () => {
		const unreleased = changelog.replace('## 1.2.3', '## 1.2.3 (unreleased)');
		expect(publishProblems(manifest, unreleased, '1.2.3')).toEqual([
			"CHANGELOG.md has no heading '## 1.2.3'",
		]);
	});
});
