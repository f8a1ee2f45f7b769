/** How long to keep trying, in milliseconds. */
export interface RetryPolicy {
	/** Halo gives its requests back within five minutes. */
	triesWhenLimited: number;
	/** For responses and connections that were lost. */
	triesWhenLost: number;
	/** All waiting together. */
	budget: number;
	/** Waiting for others that use the same server. */
	patience: number;
}

export const IN_A_RUN: RetryPolicy = {
	triesWhenLimited: 10,
	triesWhenLost: 3,
	budget: 30 * 60_000,
	patience: Infinity,
};
/** A person is looking at an open form. */
export const IN_THE_EDITOR: RetryPolicy = {
	triesWhenLimited: 10,
	triesWhenLost: 2,
	budget: 10_000,
	patience: 10_000,
};

const LIMITED = { first: 5_000, most: 60_000 };
const LOST = { first: 500, most: 5_000 };

/** Gateway responses that a GET may be repeated on. */
const PASSING = [502, 503, 504];

/** How an attempt ended. */
export interface AttemptResult {
	status?: number;
	retryAfter?: string;
	/** The request surely never reached Halo, or repeating it changes nothing. */
	repeatable: boolean;
	/** The connection was lost or never made, so there is no status. */
	lost?: boolean;
}

/**
 * How long to wait before the same request is sent again.
 * @param tries how often it ended in this way: turned away, or lost
 * @param waited all waiting for it so far, in milliseconds
 * @param random 0 to 1: clients that were turned away together should not come back together
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

/** The same in a run, for what was lost after its response had begun. */
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
