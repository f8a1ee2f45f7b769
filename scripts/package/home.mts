import type { Manifest } from './manifest.mts';

/** Where people find the project, its maintainers and its help. */
export interface Home {
	/** The public GitHub repository, `https://github.com/<owner>/<name>`; undefined until there is one. */
	repository?: string;
	author: { name: string; email: string };
	/** Where the Docs links of the node and of the credential lead. */
	documentation: { node: string; credential: string };
}

/**
 * The one place that says where the project lives; a test compares `package.json`, the credential
 * and the node's codex file with it.
 *
 * The project has no public home yet. An address under a GitHub owner or a domain that nobody has
 * registered would belong to whoever registers it first, and with it the Docs button of the node.
 * Until then there is no repository, the email address is under a domain that cannot exist
 * (RFC 2606), and the links lead to guides on Halo's own site that hold for HaloPSA, HaloITSM and
 * HaloCRM alike: 1737 is "Using the Halo API"; 1823 is "Creating API Applications", which is what
 * the credential needs.
 */
export const home: Home = {
	author: { name: 'Halo Service Nodes', email: 'maintainers@example.invalid' },
	documentation: {
		node: 'https://www.usehalo.com/guides/1737',
		credential: 'https://www.usehalo.com/guides/1823',
	},
};

/** The fields of `package.json` that follow from a home. Without a repository, npm must not publish. */
export function manifestFields({ repository, author }: Home): Partial<Manifest> {
	if (!repository) return { private: true, author };
	return {
		author,
		homepage: `${repository}#readme`,
		repository: { type: 'git', url: `git+${repository}.git` },
	};
}
