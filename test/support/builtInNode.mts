import path from 'node:path';
import { LazyPackageDirectoryLoader } from 'n8n-core';
import type { Halo } from '../../sandbox/halo/index.mts';
import { Bench } from './engine.mts';

/**
 * A bench with n8n's own HaloPSA node, signed in to a sandbox Halo.
 * @param nodes the folder of n8n-nodes-base
 */
export async function builtInBench(
	halo: Pick<Halo, 'api' | 'auth' | 'credentials'>,
	nodes: string,
): Promise<Bench> {
	const loader = new LazyPackageDirectoryLoader(path.resolve(nodes));
	await loader.loadAll();
	const bench = new Bench(loader);
	bench.credentials.stored.set('haloPSAApi', {
		hostingType: 'hostedHalo',
		authUrl: halo.auth,
		resourceApiUrl: halo.api,
		client_id: halo.credentials.clientId,
		client_secret: halo.credentials.clientSecret,
		tenant: halo.credentials.tenant,
		scope: 'admin edit:tickets edit:customers',
	});
	return bench;
}

/** Names the node and its credential, for a run on that bench. */
export const builtIn = {
	type: 'n8n-nodes-base.haloPSA',
	credentials: { haloPSAApi: 'haloPSAApi' },
};
