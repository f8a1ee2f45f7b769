import type { Help } from './help';

/** What the help is about. */
export interface About {
	method: string;
	/** It changes nothing although its method is not GET. */
	reads?: true;
	/** As the person or the resource gave it: '/Tickets/5'. */
	path: string;
	/** Halo's permission area: 'tickets'; 'admin' for what administrators set up. */
	permission?: string;
	/** Whether another authentication was sent instead of the access token. */
	ownSignIn?: string;
	/** Halo takes the access token for other requests, so that its 401 does not mean the token. */
	isRightMissing?: boolean;
}

const WHICH_RIGHTS =
	"Check in Halo, under Configuration > Integrations > Halo API, the application's Permissions tab and that its Login Type is Agent, and then the roles of that agent.";

/** Halo's name of the right; what administrators set up has a single one. */
const right = (method: string, area: string) =>
	area === 'admin' ? area : `${method === 'GET' ? 'read' : 'edit'}:${area}`;

/** Which right a request needs, where the resource knows it. */
export const rightFor = ({ method, permission }: About) =>
	permission ? `the permission ${right(method, permission)}, or all` : 'a permission';

/** Help for a request that Halo refuses although it knows who asks. */
export const notAllowed = (about: About): Help => ({
	message: 'Halo does not allow this with this credential',
	description: `${about.permission ? `It needs ${rightFor(about)}. ` : ''}${WHICH_RIGHTS}`,
});
