import type { HaloRequest } from './types';

/** Query parameters by which a GET changes something, as the OpenAPI describes them; with the path where only it has them. */
const CHANGING: Array<{ name: string; path?: RegExp }> = [
	{ name: 'reset_token' },
	{ name: 'remove_existing' },
	{ name: 'command', path: /\/onlinestatus\b/i },
];

/**
 * The query parameter by which a GET changes something; undefined if it only reads.
 * @param request its path may contain a query string
 */
export function changingParameter({
	path,
	query = {},
}: Pick<HaloRequest, 'path' | 'query'>): string | undefined {
	const [place, own = ''] = path.split('?', 2);
	const names = [...Object.keys(query), ...new URLSearchParams(own).keys()];
	return names.find((given) =>
		CHANGING.some(
			({ name, path: only }) => name === given.trim().toLowerCase() && (only?.test(place) ?? true),
		),
	);
}
