import { budgetOf, type Budget, type Reason, type Sharer } from './budget';
import type { Progress } from './progress';

/** The share of one execution, or one open form, in the budget of a server. */
export class Share {
	private readonly key = {};
	private readonly budget: Budget;

	constructor(
		server: string,
		private readonly credential: Pick<Sharer, 'credential' | 'most'>,
		private readonly isStopped: () => boolean,
		private readonly progress: Progress,
	) {
		this.budget = budgetOf(server);
	}

	/** Waits until a request may be sent. False when that takes longer than `maxWait`, or the execution was stopped. */
	async enter(maxWait: number): Promise<boolean> {
		const until = Date.now() + maxWait;
		return await this.budget.enter({
			...this.credential,
			key: this.key,
			left: () => this.progress.left,
			gaveUp: () => this.isStopped() || Date.now() > until,
			waited: (reason: Reason, milliseconds: number) => this.progress.waited(reason, milliseconds),
		});
	}

	/** Call when the request has ended. */
	leave(): void {
		this.budget.leave(this.key);
	}

	/** Halo rate limited a request: nothing is sent for this many milliseconds. */
	pause(milliseconds: number): void {
		this.budget.pause(milliseconds);
	}
}
