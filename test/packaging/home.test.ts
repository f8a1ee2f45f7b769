import { home, manifestFields } from '../../scripts/package/home.mts';
import { HaloPublishedReportApi } from '../../credentials/HaloPublishedReportApi.credentials';
import { HaloServiceApi } from '../../credentials/HaloServiceApi.credentials';
import codex from '../../nodes/Halo/Halo.node.json';
import { ownFiles, textOf } from './project.mts';

const manifest = JSON.parse(textOf('package.json'));
const { documentation, repository } = home;

test('package.json names the home of the project', () => {
	const { private: isPrivate, homepage, repository: source, author } = manifest;
	expect({ private: isPrivate, homepage, repository: source, author }).toEqual(
		manifestFields(home),
	);
});

test('the credentials and the codex link to the same documentation', () => {
	for (const credential of [new HaloServiceApi(), new HaloPublishedReportApi()]) {
		expect(credential.documentationUrl).toBe(documentation.credential);
	}
	expect(codex.resources).toEqual({
		primaryDocumentation: [{ url: documentation.node }],
		credentialDocumentation: [{ url: documentation.credential }],
	});
});

test('without a public home, they link to a site of Halo or n8n', () => {
	const trusted = ['www.usehalo.com', 'docs.n8n.io'];
	if (repository) trusted.push(new URL(repository).host);
	for (const link of Object.values(documentation)) {
		expect(link).toMatch(/^https:/);
		expect(trusted).toContain(new URL(link).host);
	}
});

test('no other file names an owner on GitHub', () => {
	const owner = /github\.com\/[\w-]+(\/[\w.-]+)?|[\w.+-]+@users\.noreply\.github\.com/g;
	const own = repository?.replace('https://', '');
	const named = ownFiles()
		.filter((file) => !/\.(png|jpg)$|(^|\/)package-lock\.json$/.test(file))
		.filter((file) => !file.startsWith('test/packaging/'))
		.flatMap((file) => (textOf(file).match(owner) ?? []).map((link) => `${file}: ${link}`));
	expect(named.filter((line) => !own || !line.includes(own))).toEqual([]);
});
