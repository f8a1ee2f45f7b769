import { sleep } from 'n8n-workflow';
import { Ledger } from './ledger';

/** Why a request has to wait: Halo turned one away, or the credential allows no more. */
export type Reason = 'rate limit' | 'credential';

/** An execution, or an open form, that sends requests to a server. */
export interface Sharer {
	/** Identifies it in the budget. It is all that the budget keeps once the sharer has finished. */
	readonly key: object;
	/** What its credential is called, and how many requests it allows; 0 for any number. */
	readonly credential: string;
	readonly most: number;
	/** Whether it waits no more. */
	gaveUp(): boolean;
	/** It waited so many milliseconds more. */
	waited(reason: Reason, milliseconds: number): void;
}

/** Milliseconds between two looks, so that who gives up does not wait. */
const STEP = 200;

/**
 * What everything in this process may send to one server. The smallest number of its credentials holds, who had least
 * comes first, and a request that the server turned away makes all of them wait.
 */
export class Budget {
	private readonly ledger = new Ledger();
	private readonly queues = new Map<
		object,
		{ by: Sharer; waiting: Array<(may: boolean) => void> }
	>();
	private pausedUntil = 0;
	private isServing = false;

	/** Waits until a request may be sent. False when the caller gave up. */
	async enter(by: Sharer): Promise<boolean> {
		const now = Date.now();
		this.ledger.allow(by.credential, by.most, now);
		return await new Promise<boolean>((resolve) => {
			const queue = this.queues.get(by.key) ?? { by, waiting: [] };
			queue.waiting.push(resolve);
			this.queues.set(by.key, queue);
			this.admit(now);
			void this.serve();
		});
	}

	/** The request is over. */
	leave(key: object): void {
		this.ledger.end(key, Date.now());
	}

	/** A request of a sign-in, which waits for nobody, is over. */
	spend(): void {
		this.ledger.spend(Date.now());
	}

	/** Nobody sends anything for so many milliseconds. */
	pause(milliseconds: number): void {
		this.pausedUntil = Math.max(this.pausedUntil, Date.now() + milliseconds);
	}

	/** Admits all that may send at this moment. */
	private admit(now: number): void {
		while (this.queues.size > 0 && this.delay(now) === 0) {
			const next = this.next(now);
			if (!next) return;
			this.ledger.begin(next, now);
			this.take(next, true);
		}
	}

	/** Looks again and again, as long as anybody waits. */
	private async serve(): Promise<void> {
		if (this.isServing) return;
		this.isServing = true;
		while (this.queues.size > 0) {
			const now = Date.now();
			const reason = this.pausedUntil > now ? 'rate limit' : 'credential';
			await sleep(Math.min(this.delay(now) || STEP, STEP));
			const then = Date.now();
			for (const { by } of this.queues.values()) by.waited(reason, then - now);
			for (const [key, { by }] of this.queues) while (by.gaveUp() && this.take(key, false));
			this.admit(then);
		}
		this.isServing = false;
	}

	/** Answers who waits longest. False when nobody does. */
	private take(key: object, may: boolean): boolean {
		const waiting = this.queues.get(key)?.waiting ?? [];
		const first = waiting.shift();
		if (waiting.length === 0) this.queues.delete(key);
		first?.(may);
		return first !== undefined;
	}

	/** Who had least of those that wait. */
	private next(now: number): object | undefined {
		const count = (key: object) => this.ledger.count(key);
		const [least] = [...this.queues.keys()].sort((a, b) => count(a) - count(b));
		const waits = (key: object) => this.queues.has(key);
		return least && !this.ledger.isAhead(least, now, waits) ? least : undefined;
	}

	/** How long nobody may send, in milliseconds. */
	private delay(now: number): number {
		const delay = this.ledger.delay(now) ?? STEP;
		return this.pausedUntil > now ? this.pausedUntil - now : delay;
	}
}

const budgets = new Map<string, Budget>();

/** The one budget of a server in this process. */
export function budgetOf(server: string): Budget {
	const budget = budgets.get(server.toLowerCase()) ?? new Budget();
	budgets.set(server.toLowerCase(), budget);
	return budget;
}
