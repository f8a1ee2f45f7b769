import { helpForLost } from './errors';
import type { Help } from './help';
import type { Attempt } from './Session';
import type { HaloRequest, HaloResponse } from './types';

/** Why a request did not succeed. */
export interface Refused {
	/** What to tell the user. */
	help: Help;
	/** Halo's response, where there was one. */
	refusal?: HaloResponse;
	/** The request surely never left for Halo. */
	neverSent?: boolean;
}

/** A success, or why there is none. */
export type Result = { response: HaloResponse } | Refused;

/** What became of one attempt. A request that may have reached Halo is not sent again. */
export function resultOf(attempt: Attempt, request: HaloRequest): Result {
	if ('response' in attempt) return attempt;
	const { help, neverSent } = attempt.failure;
	return { help: neverSent ? help : helpForLost(help, request), neverSent };
}
