import { sleep } from 'n8n-workflow';
import { LIMITS } from './limits';

/** Why a request has to wait: Halo turned one away, or the credential allows no more. */
export type Reason = 'rate limit' | 'credential';

/** An execution, or an open form, that sends requests to a server. */
export interface Sharer {
	/** Stands for it; the budget remembers this alone when it is done. */
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
/** Who sent nothing for so many milliseconds leaves its part to the others. */
const IDLE = 1000;

const SIGN_IN = {};

interface Use {
	count: number;
	underWay: number;
	/** When it last began or ended a request. */
	at: number;
}

/**
 * What everything in this process may send to one server. The smallest number of its credentials holds, who had least
 * comes first, and a request that the server turned away makes all of them wait.
 */
export class Budget {
	private readonly allowed = new Map<string, { most: number; at: number }>();
	private readonly queues = new Map<
		object,
		{ by: Sharer; waiting: Array<(may: boolean) => void> }
	>();
	/** Halo counts a request when it arrives: from its end on is surely long enough. */
	private readonly ended: Array<{ key: object; at: number }> = [];
	private readonly used = new Map<object, Use>();
	private pausedUntil = 0;
	private isServing = false;

	/** Waits until a request may be sent. False when whoever asks gave up. */
	async enter(by: Sharer): Promise<boolean> {
		const now = Date.now();
		this.allowed.set(by.credential, { most: by.most, at: now });
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
		const mine = this.used.get(key);
		if (!mine || mine.underWay === 0) return;
		mine.underWay--;
		mine.at = Date.now();
		this.ended.push({ key, at: mine.at });
	}

	/** A request of a sign-in, which waits for nobody, is over. */
	spend(): void {
		const at = Date.now();
		if (this.most(at) === Infinity) return;
		const { count } = this.used.get(SIGN_IN) ?? { count: 0 };
		this.used.set(SIGN_IN, { count: count + 1, underWay: 0, at: 0 });
		this.ended.push({ key: SIGN_IN, at });
	}

	/** Nobody sends anything for so many milliseconds. */
	pause(milliseconds: number): void {
		this.pausedUntil = Math.max(this.pausedUntil, Date.now() + milliseconds);
	}

	private begin(key: object, now: number): void {
		if (this.most(now) === Infinity) return;
		const mine = this.used.get(key) ?? { count: 0, underWay: 0, at: now };
		this.used.set(key, { count: mine.count + 1, underWay: mine.underWay + 1, at: now });
	}

	/** Admits all that may send at this moment. */
	private admit(now: number): void {
		while (this.queues.size > 0 && this.delay(now) === 0) {
			const next = this.next(now);
			if (!next) return;
			this.begin(next, now);
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
		const count = (key: object) => this.used.get(key)?.count ?? 0;
		const [least] = [...this.queues.keys()].sort((a, b) => count(a) - count(b));
		return least && !this.isAhead(least, now) ? least : undefined;
	}

	/** Whether it has had its part, while others need theirs. */
	private isAhead(key: object, now: number): boolean {
		const isActive = ([other, { underWay, at }]: [object, Use]) =>
			other !== key && (underWay > 0 || this.queues.has(other) || now - at < IDLE);
		const others = [...this.used].filter(isActive).length;
		const mine = this.used.get(key)?.count ?? 0;
		return others > 0 && mine >= Math.ceil(this.most(now) / (others + 1));
	}

	/** How long nobody may send, in milliseconds. */
	private delay(now: number): number {
		this.forget(now);
		if (this.pausedUntil > now) return this.pausedUntil - now;
		let sent = 0;
		for (const { count } of this.used.values()) sent += count;
		if (sent < this.most(now)) return 0;
		return this.ended.length > 0 ? Math.max(1, this.ended[0].at + LIMITS.span - now) : STEP;
	}

	private most(now: number): number {
		let most = Infinity;
		for (const [credential, one] of this.allowed) {
			if (now - one.at > LIMITS.span) this.allowed.delete(credential);
			else if (one.most > 0) most = Math.min(most, one.most);
		}
		return most;
	}

	/** What is so long ago that Halo no longer counts it. */
	private forget(now: number): void {
		while (this.ended.length > 0 && this.ended[0].at + LIMITS.span <= now) {
			const [{ key }] = this.ended.splice(0, 1);
			const mine = this.used.get(key);
			if (mine && --mine.count === 0) this.used.delete(key);
		}
	}
}

const budgets = new Map<string, Budget>();

/** The one budget of a server in this process. */
export function budgetOf(server: string): Budget {
	const budget = budgets.get(server.toLowerCase()) ?? new Budget();
	budgets.set(server.toLowerCase(), budget);
	return budget;
}
