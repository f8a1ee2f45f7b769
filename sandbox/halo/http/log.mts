import type { Json, Query } from '../types.mts';

/** One request as this Halo saw it. */
export interface LoggedRequest {
	method: string;
	/** Path as sent, without the query. */
	path: string;
	/** Parameters as sent, names in lower case. */
	query: Query;
	/** Headers without the Authorization value. */
	headers: Record<string, string>;
	/** Serial number of the access token that was sent; none when unknown or absent. */
	token?: number;
	/** Parsed JSON or form; for other bodies their size in bytes. */
	body?: Json;
	/** What was answered; 0 when the connection was dropped without a response. */
	status: number;
	/** What Halo itself said, where a fault put another response in its place. */
	replaced?: number;
	/** The port of a client that waits for a response in vain. */
	stalled?: number;
	/** True when Halo's documentation knows no such path. */
	unknown: boolean;
	/** True when the path is documented, but what it does is not reproduced: a plausible answer. */
	generic: boolean;
	/** Milliseconds since 1970. */
	at: number;
	/** How many other requests waited for their responses when it arrived. */
	beside: number;
}

/** A readable line for a failed test: the request that nobody knows. */
export function describe(request: LoggedRequest): string {
	const query = new URLSearchParams(request.query).toString();
	const body = request.body === undefined ? '' : ` ${JSON.stringify(request.body)}`;
	return `${request.method} ${request.path}${query && `?${query}`}${body}`;
}
