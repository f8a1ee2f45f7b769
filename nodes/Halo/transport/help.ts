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
	/** The value of Halo's Retry-After header. */
	retryAfter?: string;
	/** Halo rejects this ID and secret: trying again gives the same result. */
	rejected?: true;
	/** A temporary failure of the connection. */
	passing?: boolean;
}
