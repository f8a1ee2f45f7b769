import { fileURLToPath } from 'node:url';

const at = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

/** Where things are in a checkout. */
export const paths = {
	root: at('../../'),
	examples: at('../../examples/'),
	/** Everything that a run leaves behind: n8n's database, its log, the owner's password. */
	data: at('../../.data/'),
	/** The pinned n8n with its lock file. */
	server: at('./server/'),
	/** The oldest n8n that is tried in a browser, with its lock file. */
	oldest: at('./oldest/'),
	/** Node 24 as npm packages, one for each platform. */
	node24: at('./node24/'),
	leash: at('./run/leash.mjs'),
};
