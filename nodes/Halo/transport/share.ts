import { budgetOf, type Budget, type Reason, type Sharer } from './budget';
import type { Progress } from './progress';

/** The part of one execution, or one open form, in what everything in this process may send to a server. */
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

	/** Waits until a request may be sent. False when that takes longer than `patience`, or the execution was stopped. */
	async enter(patience: number): Promise<boolean> {
		const until = Date.now() + patience;
		return await this.budget.enter({
			...this.credential,
			key: this.key,
			gaveUp: () => this.isStopped() || Date.now() > until,
			waited: (reason: Reason, milliseconds: number) => this.progress.waited(reason, milliseconds),
		});
	}

	/** The request is over. */
	leave(): void {
		this.budget.leave(this.key);
	}

	/** Halo turned a request away: nobody sends anything for so many milliseconds. */
	pause(milliseconds: number): void {
		this.budget.pause(milliseconds);
	}
}
