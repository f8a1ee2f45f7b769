import type { Route } from '../router.mts';

/** Modules that say 401 where others say 403, for details and writes or for everything. */
const unauthorised: Record<string, 'all' | 'notLists'> = {
	ClientContract: 'notLists',
	Webhook: 'all',
	WebhookEvent: 'all',
};

/** What a missing right is answered with: it depends on the module (docs/halo/errors.md#missing-rights). */
export function statusOfMissingRight(method: string, { resource, path }: Route): number {
	if (resource === 'Report' && method === 'GET') return 404;
	const isList = method === 'GET' && !path.includes('{');
	const which = unauthorised[resource];
	return which === 'all' || (which && !isList) ? 401 : 403;
}
