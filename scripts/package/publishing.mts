import type { Manifest } from './manifest.mts';

const githubRepository = /^git\+https:\/\/github\.com\/[\w-]+\/[\w.-]+\.git$/;
/** Addresses that never receive mail (RFC 2606). */
const placeholderEmail = /[@.](example\.(com|net|org)|(example|invalid|localhost|test))$/i;

/**
 * Why a package must not be published as this version; empty if it may be.
 * @param changelog the text of its CHANGELOG.md
 */
export function publishProblems(manifest: Manifest, changelog: string, version: string): string[] {
	const { author = {}, homepage, repository = {}, publishConfig = {} } = manifest;
	const problems: string[] = [];
	if (manifest.private) problems.push('package.json is marked as private');
	if (!author.email || placeholderEmail.test(author.email)) {
		problems.push('the email address of the author is a placeholder or missing');
	}
	if (!githubRepository.test(repository.url ?? '')) {
		problems.push('package.json has no GitHub repository, which n8n requires for verification');
	}
	if (!homepage) problems.push('package.json has no homepage');
	// Outside of a CI service npm then refuses to publish, even where no script runs.
	if (!publishConfig.provenance || publishConfig.access !== 'public') {
		problems.push('publishConfig does not ask for public access and provenance');
	}
	if (manifest.version !== version) {
		problems.push(`the version in package.json is ${manifest.version}, not ${version}`);
	}
	if (!changelog.split('\n').includes(`## ${version}`)) {
		problems.push(`CHANGELOG.md has no heading '## ${version}'`);
	}
	return problems;
}
