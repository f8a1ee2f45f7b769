import type { Help } from './help';

/** What the help is about. */
export interface About {
	method: string;
	/** It changes nothing although its method is not GET. */
	reads?: true;
	/** As the person or the resource wrote it: '/Tickets/5'. */
	path: string;
	/** Halo's permission area: 'tickets'; 'admin' for what administrators set up. */
	permission?: string;
	/** Whether another authentication was sent instead of the access token. */
	ownSignIn?: string;
	/** Halo accepts the access token for other requests, so its 401 is not about the token. */
	isRightMissing?: boolean;
}

const WHICH_RIGHTS =
	"In Halo, under Configuration > Integrations > Halo API, check the application's Permissions tab, and check that its Login Type is Agent. Then check the roles of that agent.";

/** Halo's name of the right; there is only one for what administrators set up. */
const right = (method: string, area: string) =>
	area === 'admin' ? area : `${method === 'GET' ? 'read' : 'edit'}:${area}`;

/** Which right a request needs, if the resource defines it. */
export const rightFor = ({ method, permission }: About) =>
	permission ? `the permission '${right(method, permission)}' (or 'all')` : 'a permission';

/** Help for a request that Halo refuses although the sign-in is valid. */
export const notAllowed = (about: About): Help => ({
	message: 'Halo does not allow this with this credential',
	description: `${about.permission ? `It needs ${rightFor(about)}. ` : ''}${WHICH_RIGHTS}`,
});
