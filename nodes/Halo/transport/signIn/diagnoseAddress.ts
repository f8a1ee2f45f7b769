import { resourceServer, rootOf, tokenAddresses } from '../addresses';
import type { Help } from '../help';
import { isWebPage } from '../http';
import type { HaloResponse } from '../types';

/** Reads an address without logging in. */
export type Look = (address: string) => Promise<HaloResponse>;

const WHERE_TO_FIND_IT =
	'it is the Resource Server URL shown in Halo under Configuration > Integrations > Halo API.';

/**
 * Why there is no Halo at a resource server, and what to enter instead.
 * @param info the response to its /authinfo
 */
export async function diagnoseAddress(
	look: Look,
	server: string,
	info: HaloResponse,
): Promise<Help> {
	return (
		forwarded(server, info) ??
		(await atTheRoot(look, server)) ??
		(await onlyAuthorisation(look, server)) ?? {
			message: `There is no Halo at ${rootOf(server)}`,
			description: `Check the Halo URL: ${WHERE_TO_FIND_IT}${
				isWebPage(info) ? ' There is a web page, perhaps that of a proxy.' : ''
			}`,
		}
	);
}

function forwarded(
	server: string,
	{ status, headers: { location } }: HaloResponse,
): Help | undefined {
	if (status < 300 || status >= 400 || !location || !URL.canParse(location, server))
		return undefined;
	const { origin, pathname } = new URL(location, server);
	const message = `${rootOf(server)} forwards to ${origin}`;
	if (/\/authinfo\/?$/i.test(pathname)) {
		return {
			message,
			description: `Enter ${rootOf(resourceServer(origin + pathname))} as the Halo URL.`,
		};
	}
	return {
		message,
		description: 'A login page or a proxy is in between: ask its administrator to let n8n through.',
	};
}

/** Handles an address below Halo. */
async function atTheRoot(look: Look, server: string): Promise<Help | undefined> {
	const { origin } = new URL(server);
	if (rootOf(server) === origin) return undefined;
	const { status, body } = await look(`${origin}/api/authinfo`);
	if (status !== 200 || !body.includes('auth_url')) return undefined;
	return {
		message: `There is no Halo at ${rootOf(server)}, but there is one at ${origin}`,
		description: `Enter ${origin} as the Halo URL.`,
	};
}

/** An authorisation server responds to a plain GET with an error, while other servers do not know the address. */
async function onlyAuthorisation(look: Look, server: string): Promise<Help | undefined> {
	for (const address of tokenAddresses(rootOf(server), server)) {
		const { status } = await look(address);
		if (![400, 401, 405].includes(status)) continue;
		return {
			message: `${rootOf(server)} is only the authorisation server of a Halo`,
			description: `Enter the address of the Halo itself: ${WHERE_TO_FIND_IT}`,
		};
	}
	return undefined;
}
