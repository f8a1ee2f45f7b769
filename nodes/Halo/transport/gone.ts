import type { Help } from './help';
import { isWebPage } from './http';
import { isObject } from './json';
import type { HaloRequest, HaloResponse } from './types';

/** Help for a change of a record that is no longer there: Halo answers 404 to a POST with its ID. */
export function helpForGone(
	response: HaloResponse,
	{ method, path, body }: HaloRequest,
): Help | undefined {
	if (response.status !== 404 || method !== 'POST' || isWebPage(response)) return undefined;
	if (Array.isArray(body) && body.length > 1) return oneIsGone(path);
	const record: unknown = Array.isArray(body) ? body[0] : body;
	if (!isObject(record) || !record.id) return undefined;
	return {
		message: `Halo has no record ${String(record.id)} under ${path} any more`,
		description:
			'It was deleted, or the agent of this credential may not see it. Nothing was changed.',
		httpCode: '404',
	};
}

/** Halo does not say which one. */
const oneIsGone = (path: string): Help => ({
	message: `Halo has no such record under ${path}: one of those sent is gone`,
	description: 'It was deleted, or the agent of this credential may not see it.',
	httpCode: '404',
});
