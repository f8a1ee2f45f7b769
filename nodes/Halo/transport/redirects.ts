import { isInside } from './addresses';
import type { Help } from './help';
import type { HaloResponse } from './types';

/**
 * Where a redirected request may be sent. The token never leaves the resource server, and a change is never sent
 * twice.
 * @returns the next address, help if it may not be followed, or undefined if the response is not a redirect
 */
export function redirectTarget(
	{ status, headers }: HaloResponse,
	from: string,
	server: string,
	method: string,
): string | Help | undefined {
	if (status < 300 || status >= 400 || !headers.location || !URL.canParse(headers.location, from)) {
		return undefined;
	}
	const to = new URL(headers.location, from);
	const place = `${to.origin}${to.pathname}`;
	const inside = isInside(to.href, server);
	if (inside && method === 'GET') return to.href;
	return {
		message: `Halo redirects this request to ${place}`,
		description: inside
			? 'Use that path instead: the node sends a change only to the path that was entered.'
			: `If that is your Halo, enter ${to.origin} as the Halo URL in the credential: the access token is sent nowhere else.`,
		httpCode: String(status),
	};
}
