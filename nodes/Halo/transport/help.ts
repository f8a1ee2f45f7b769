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
	/** The connection failed in a way that passes. */
	passing?: boolean;
}

/** Puts three dots where a secret stands; Halo and proxies sometimes repeat what they were sent. */
export function withoutSecrets(text: string, secrets: string[]): string {
	return secrets
		.filter((secret) => secret.length > 3)
		.reduce((clean, secret) => clean.replaceAll(secret, '...'), text);
}
