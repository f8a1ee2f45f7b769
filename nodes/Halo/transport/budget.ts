import { sleep } from 'n8n-workflow';
import { Ledger } from './ledger';
import { LIMITS } from './limits';

/** Why a request has to wait: Halo's rate limit, or the limit in the credential. */
export type Reason = 'rate limit' | 'credential';

/** An execution, or an open form, that sends requests to a server. */
export interface Sharer {
	/** Identifies it in the budget. The budget keeps only this once the sharer has finished. */
	readonly key: object;
	/** The name of its credential, and how many requests that allows; 0 for any number. */
	readonly credential: string;
	readonly most: number;
	/** How many requests it expects to send; an estimate. */
	left(): number;
	/** Whether it has stopped waiting. */
	gaveUp(): boolean;
	/** Adds to the time that it has waited, in milliseconds. */
	waited(reason: Reason, milliseconds: number): void;
}

/** Milliseconds between two checks, so that a cancelled caller stops waiting soon. */
const STEP = 200;

/** The part of the limit that is divided evenly, so that a long sharer does not wait for all shorter ones. */
const EVENLY = 1 / 2;

/**
 * The limit on what this process may send to one server. The smallest limit of its credentials applies, and a
 * rate-limited request makes all of them wait. The sharer with the fewest requests left comes first: it ends soon, and
 * the others end no later than if all took turns.
 */
export class Budget {
	private readonly ledger = new Ledger();
	private readonly queues = new Map<object, Queue>();
	/** When each sharer came first, in milliseconds. */
	private readonly came = new WeakMap<object, number>();
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
			if (!this.came.has(by.key)) this.came.set(by.key, now);
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
			this.ledger.begin(next.key, next.left() - 1, now);
			this.take(next.key, true);
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

	/** The sharer whose turn it is; undefined while the rest of the limit is kept for one that is not waiting. */
	private next(now: number): Sharer | undefined {
		const count = ({ by }: { by: Sharer }) => this.ledger.count(by.key);
		const waiting = [...this.queues.values()]
			.map(({ by }) => ({ by, left: by.left() }))
			.sort((a, b) => a.left - b.left || count(a) - count(b));
		const late = waiting.find((one) => count(one) < this.due(one.by.key, now));
		if (late) return late.by;
		const [{ by, left }] = waiting;
		return this.ledger.free(now) > this.ledger.keptFrom(by.key, left, now) ? by : undefined;
	}

	/** How many requests a sharer should have sent by now, or in the last five minutes. */
	private due(key: object, now: number): number {
		const sharers = new Set([...this.queues.keys(), ...this.ledger.running(now)]);
		const each = (this.ledger.most(now) * EVENLY) / sharers.size;
		const since = now - (this.came.get(key) ?? now);
		return sharers.size > 1 ? each * Math.min(1, since / LIMITS.span) : 0;
	}

	/** How long nothing may be sent, in milliseconds. */
	private delay(now: number): number {
		const delay = this.ledger.delay(now) ?? STEP;
		return this.pausedUntil > now ? this.pausedUntil - now : delay;
	}
}

interface Queue {
	by: Sharer;
	waiting: Array<(may: boolean) => void>;
}

const budgets = new Map<string, Budget>();

/** The one budget of a server in this process. */
export function budgetOf(server: string): Budget {
	const budget = budgets.get(server.toLowerCase()) ?? new Budget();
	budgets.set(server.toLowerCase(), budget);
	return budget;
}
