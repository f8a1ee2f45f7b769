import { textType } from '../answers.mts';
import type { Answer } from '../types.mts';

/** How many requests a rolling window allows; Halo's own number changes (docs/halo/requests.md#limits). */
export interface RateLimit {
	requests: number;
	windowMs: number;
	/** Seconds for a `Retry-After` header; without it no header is sent. */
	retryAfter?: number;
}

/** Counts requests in a rolling window. */
export class Limiter {
	private times: number[] = [];

	constructor(private readonly limit: RateLimit | undefined) {}

	/** The refusal for a request at this moment, or nothing when it may pass. */
	check(now: number): Answer | undefined {
		if (!this.limit) return undefined;
		const { requests, windowMs, retryAfter } = this.limit;
		this.times = this.times.filter((time) => time > now - windowMs);
		if (this.times.length < requests) {
			this.times.push(now);
			return undefined;
		}
		const minutes = Math.max(1, Math.round(windowMs / 60_000));
		return {
			status: 429,
			type: textType('txt'),
			body: `Rate Limit Reached - ${requests} Requests per rolling ${minutes} minute window`,
			headers: retryAfter === undefined ? undefined : { 'retry-after': String(retryAfter) },
		};
	}

	reset(): void {
		this.times = [];
	}
}
