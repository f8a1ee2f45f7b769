import { sleep } from 'n8n-workflow';
import { Ledger } from './ledger';

/** Why a request has to wait: Halo's rate limit, or the limit in the credential. */
export type Reason = 'rate limit' | 'credential';

/** An execution, or an open form, that sends requests to a server. */
export interface Sharer {
	/** Identifies it in the budget. The budget keeps only this once the sharer has finished. */
	readonly key: object;
	/** The name of its credential, and how many requests that allows; 0 for any number. */
	readonly credential: string;
	readonly most: number;
	/** Whether it has stopped waiting. */
	gaveUp(): boolean;
	/** Adds to the time that it has waited, in milliseconds. */
	waited(reason: Reason, milliseconds: number): void;
}

/** Milliseconds between two checks, so that a cancelled caller stops waiting soon. */
const STEP = 200;

/**
 * The limit on what this process may send to one server. The smallest limit of its credentials applies, the sharer
 * that sent least comes first, and a rate-limited request makes all of them wait.
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

	/** Call when the request has ended. */
	leave(key: object): void {
		this.ledger.end(key, Date.now());
	}

	/** Call when a token request, which never waits, has ended. */
	spend(): void {
		this.ledger.spend(Date.now());
	}

	/** Nothing is sent for this many milliseconds. */
	pause(milliseconds: number): void {
		this.pausedUntil = Math.max(this.pausedUntil, Date.now() + milliseconds);
	}

	/** Admits all requests that may be sent now. */
	private admit(now: number): void {
		while (this.queues.size > 0 && this.delay(now) === 0) {
			const next = this.next(now);
			if (!next) return;
			this.ledger.begin(next, now);
			this.take(next, true);
		}
	}

	/** Checks repeatedly while anybody is waiting. */
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

	/** Admits the request that has waited longest. False if there is none. */
	private take(key: object, may: boolean): boolean {
		const waiting = this.queues.get(key)?.waiting ?? [];
		const first = waiting.shift();
		if (waiting.length === 0) this.queues.delete(key);
		first?.(may);
		return first !== undefined;
	}

	/** The waiting sharer that sent least. */
	private next(now: number): object | undefined {
		const count = (key: object) => this.ledger.count(key);
		const [least] = [...this.queues.keys()].sort((a, b) => count(a) - count(b));
		const waits = (key: object) => this.queues.has(key);
		return least && !this.ledger.isAhead(least, now, waits) ? least : undefined;
	}

	/** How long nothing may be sent, in milliseconds. */
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
