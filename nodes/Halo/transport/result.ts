import { helpForLost } from './errors';
import type { Help } from './help';
import type { Attempt } from './Session';
import type { HaloRequest, HaloResponse } from './types';

/** Why a request did not succeed. */
export interface Refused {
	/** The message for the user. */
	help: Help;
	/** Halo's response, if there was one. */
	refusal?: HaloResponse;
	/** The request was certainly not sent to Halo. */
	neverSent?: boolean;
}

/** A success, or why there is none. */
export type Result = { response: HaloResponse } | Refused;

/** The result of one attempt. A request that may have reached Halo is not sent again. */
export function resultOf(attempt: Attempt, request: HaloRequest): Result {
	if ('response' in attempt) return attempt;
	const { help, neverSent } = attempt.failure;
	return { help: neverSent ? help : helpForLost(help, request), neverSent };
}
