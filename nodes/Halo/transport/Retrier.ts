import { sleep } from 'n8n-workflow';
import { cancelSignalOf } from './cancel';
import { IN_A_RUN, IN_THE_EDITOR, retryDelay, type AttemptResult } from './retry';
import type { Attempt } from './Sender';
import type { HaloContext, HaloRequest } from './types';

/** Waits and repeats for one node. */
export class Retrier {
	constructor(private readonly context: HaloContext) {}

	/**
	 * Repeats what may be repeated, and waits when the server asks for it. Undefined when the execution was stopped
	 * meanwhile.
	 */
	async send(
		request: Pick<HaloRequest, 'method' | 'reads'>,
		once: () => Promise<Attempt>,
	): Promise<Attempt | undefined> {
		const policy = 'getCurrentNodeParameter' in this.context ? IN_THE_EDITOR : IN_A_RUN;
		let waited = 0;
		// Being turned away often says nothing about the connection, and the other way round.
		const tries = { limited: 0, lost: 0 };
		for (;;) {
			if (cancelSignalOf(this.context)?.aborted) return undefined;
			const attempt = await once();
			const result = attemptResultOf(attempt, request);
			const kind = result.status === 429 ? 'limited' : 'lost';
			const now = Date.now();
			const history = { tries: ++tries[kind], waited, policy, now, random: Math.random() };
			const pause = retryDelay(result, history);
			if (pause === undefined) return attempt;
			if (!(await this.pause(pause))) return undefined;
			waited += pause;
		}
	}

	/** Waits in short steps, so that a stopped execution ends at once. False when it was stopped. */
	async pause(milliseconds: number): Promise<boolean> {
		const signal = cancelSignalOf(this.context);
		const until = Date.now() + milliseconds;
		for (let left = milliseconds; left > 0 && !signal?.aborted; left = until - Date.now()) {
			await sleep(Math.min(left, 200));
		}
		return !signal?.aborted;
	}
}

function attemptResultOf(
	attempt: Attempt,
	{ method, reads }: Pick<HaloRequest, 'method' | 'reads'>,
): AttemptResult {
	const repeatable = method === 'GET' || reads === true;
	if ('response' in attempt) {
		const { status, headers } = attempt.response;
		return { status, retryAfter: headers['retry-after'], repeatable };
	}
	const { status, retryAfter, passing, neverSent } = attempt.failure;
	return { status, retryAfter, lost: passing, repeatable: repeatable || neverSent };
}
