import type { Help } from './help';
import { isWebPage } from './http';
import { isObject } from './json';
import type { HaloRequest, HaloResponse } from './types';

/** Help for a change of a record that no longer exists: Halo responds to a POST with its ID with 404. */
export function helpForGone(
	response: HaloResponse,
	{ method, path, body }: HaloRequest,
): Help | undefined {
	if (response.status !== 404 || method !== 'POST' || isWebPage(response)) return undefined;
	if (Array.isArray(body) && body.length > 1) return oneIsGone(path);
	const record: unknown = Array.isArray(body) ? body[0] : body;
	if (!isObject(record) || !record.id) return undefined;
	return {
		message: `Halo no longer has the record ${String(record.id)} under ${path}`,
		description:
			'It was deleted, or the agent of this credential cannot see it. Nothing was changed.',
		httpCode: '404',
	};
}

/** Halo does not say which one. */
const oneIsGone = (path: string): Help => ({
	message: `One of the records sent no longer exists under ${path}`,
	description: 'It was deleted, or the agent of this credential cannot see it.',
	httpCode: '404',
});
