import { sleep } from 'n8n-workflow';
import { cancelSignalOf } from './cancel';
import { IN_A_RUN, IN_THE_EDITOR, retryDelay, type AttemptResult } from './retry';
import { helpForBusy } from './limits';
import type { Progress } from './progress';
import type { Attempt } from './Sender';
import type { Share } from './share';
import type { HaloContext, HaloRequest } from './types';

/** Waits and retries for one node. */
export class Retrier {
	constructor(
		private readonly context: HaloContext,
		private readonly progress: Progress,
	) {}

	/** Whether the execution was stopped. */
	get isStopped(): boolean {
		return cancelSignalOf(this.context)?.aborted === true;
	}

	/**
	 * Retries what may be retried, and waits if the server requires it. Undefined if the execution was stopped in the
	 * meantime.
	 * @param share this execution's share of the server's budget; undefined for servers other than Halo
	 */
	async send(
		request: Pick<HaloRequest, 'method' | 'reads'>,
		once: () => Promise<Attempt>,
		share?: Share,
	): Promise<Attempt | undefined> {
		const policy = 'getCurrentNodeParameter' in this.context ? IN_THE_EDITOR : IN_A_RUN;
		let waited = 0;
		// Rate limiting and lost connections are counted separately.
		const tries = { limited: 0, lost: 0 };
		for (;;) {
			if (share && !(await share.enter(policy.maxWait)) && !this.isStopped) return BUSY;
			if (this.isStopped) return undefined;
			this.progress.sent();
			const attempt = await once().finally(() => share?.leave());
			const result = attemptResultOf(attempt, request);
			const kind = result.status === 429 ? 'limited' : 'lost';
			const now = Date.now();
			const history = { tries: ++tries[kind], waited, policy, now, random: Math.random() };
			const pause = retryDelay(result, history);
			if (pause === undefined) return attempt;
			// a rate limit applies to everything that uses this server
			if (share && kind === 'limited') share.pause(pause);
			else if (!(await this.pause(pause))) return undefined;
			waited += pause;
		}
	}

	/** Waits in short steps, so that a stopped execution ends at once. False if it was stopped. */
	async pause(milliseconds: number): Promise<boolean> {
		const signal = cancelSignalOf(this.context);
		const until = Date.now() + milliseconds;
		for (let left = milliseconds; left > 0 && !signal?.aborted; left = until - Date.now()) {
			await sleep(Math.min(left, 200));
		}
		return !signal?.aborted;
	}
}

const BUSY: Attempt = { failure: { help: helpForBusy(), neverSent: true, passing: false } };

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
