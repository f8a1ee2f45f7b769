/** What happened and what to do next, in words for people who do not program. */
export interface Help {
	message: string;
	description?: string;
	/** The HTTP status, when there was one. */
	httpCode?: string;
}

/** Whether the same request may work a little later. */
export interface Later {
	status?: number;
	/** Halo's own wish, as its Retry-After header says it. */
	retryAfter?: string;
	/** Halo does not accept this ID and secret: asking again gives the same response. */
	rejected?: true;
	/** The connection failed in a way that passes. */
	passing?: boolean;
}
