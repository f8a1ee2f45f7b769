/** How often and how long to retry; times in milliseconds. */
export interface RetryPolicy {
	/** Halo's limit is over after five minutes. */
	triesWhenLimited: number;
	/** For lost responses and connections. */
	triesWhenLost: number;
	/** All waiting together. */
	budget: number;
	/** Waiting for others that use the same server. */
	maxWait: number;
}

export const IN_A_RUN: RetryPolicy = {
	triesWhenLimited: 10,
	triesWhenLost: 3,
	budget: 30 * 60_000,
	maxWait: Infinity,
};
/** While a person is looking at an open form. */
export const IN_THE_EDITOR: RetryPolicy = {
	triesWhenLimited: 10,
	triesWhenLost: 2,
	budget: 10_000,
	maxWait: 10_000,
};

const LIMITED = { first: 5_000, most: 60_000 };
const LOST = { first: 500, most: 5_000 };

/** Gateway errors after which a GET may be repeated. */
const PASSING = [502, 503, 504];

/** The result of one attempt. */
export interface AttemptResult {
	status?: number;
	retryAfter?: string;
	/** The request certainly never reached Halo, or repeating it changes nothing. */
	repeatable: boolean;
	/** The connection was lost or never made, so there is no status. */
	lost?: boolean;
}

/**
 * How long to wait before the same request is sent again.
 * @param tries how often it already ended in this way: rate limited, or lost
 * @param waited all waiting for it so far, in milliseconds
 * @param random 0 to 1, so that clients that were rate limited together do not return together
 * @returns milliseconds, or undefined to give up
 */
export function retryDelay(
	result: AttemptResult,
	{
		tries,
		waited,
		policy,
		now,
		random,
	}: {
		tries: number;
		waited: number;
		policy: RetryPolicy;
		now: number;
		random: number;
	},
): number | undefined {
	const limited = result.status === 429;
	const passing = result.lost || PASSING.includes(result.status ?? 0);
	if (!limited && !(passing && result.repeatable)) return undefined;
	if (tries >= (limited ? policy.triesWhenLimited : policy.triesWhenLost)) return undefined;

	const pause = asked(result.retryAfter, now) ?? backoff(limited ? LIMITED : LOST, tries, random);
	return waited + pause > policy.budget ? undefined : pause;
}

/** The same in a run, for a response that was lost after it had begun. */
export const pauseAfterLoss = (result: AttemptResult, tries: number): number | undefined =>
	retryDelay(result, {
		tries,
		waited: 0,
		policy: IN_A_RUN,
		now: Date.now(),
		random: Math.random(),
	});

/** `Retry-After` is a number of seconds or a date. */
function asked(retryAfter: string | undefined, now: number): number | undefined {
	if (!retryAfter) return undefined;
	const seconds = Number(retryAfter);
	const pause = Number.isNaN(seconds) ? Date.parse(retryAfter) - now : seconds * 1000;
	return Number.isNaN(pause) ? undefined : Math.max(0, pause);
}

function backoff({ first, most }: typeof LOST, tries: number, random: number): number {
	return Math.min(most, first * 2 ** (tries - 1)) * (0.75 + random / 2);
}
