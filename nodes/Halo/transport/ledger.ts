import { LIMITS } from './limits';

/** Nothing is kept for a sharer that sent nothing for this many milliseconds. */
const IDLE = 1000;

/** The key under which all sign-in requests are counted. They never wait. */
const SIGN_IN = {};

interface Use {
	count: number;
	/** When its requests that have not ended yet began. */
	underWay: number[];
	/** How long its last request took; 0 if none has ended. */
	took: number;
	/** When it last began or ended a request. */
	at: number;
	/** How many requests it expects to send after that. */
	left: number;
}

/** The requests that count against a server's limit: whose they are, and how many may be sent. Times in milliseconds. */
export class Ledger {
	private readonly allowed = new Map<string, { most: number; at: number }>();
	/** Halo counts a request when it arrives; counting from its end is the safe choice. */
	private readonly ended: Array<{ key: object; at: number }> = [];
	private readonly used = new Map<object, Use>();

	/** The limit of a credential; 0 for any number. */
	allow(credential: string, most: number, now: number): void {
		this.allowed.set(credential, { most, at: now });
	}

	/** The smallest limit of the credentials in use. */
	most(now: number): number {
		let most = Infinity;
		for (const [credential, one] of this.allowed) {
			if (now - one.at > LIMITS.span) this.allowed.delete(credential);
			else if (one.most > 0) most = Math.min(most, one.most);
		}
		return most;
	}

	/** @param left how many requests the sharer expects to send after this one */
	begin(key: object, left: number, now: number): void {
		if (this.most(now) === Infinity) return;
		const mine = this.used.get(key) ?? { count: 0, underWay: [], took: 0, at: now, left };
		mine.underWay.push(now);
		this.used.set(key, { ...mine, count: mine.count + 1, at: now, left });
	}

	end(key: object, now: number): void {
		const mine = this.used.get(key);
		const began = mine?.underWay.shift();
		if (!mine || began === undefined) return;
		mine.took = now - began;
		mine.at = now;
		this.ended.push({ key, at: now });
	}

	/** Counts a token request. */
	spend(now: number): void {
		if (this.most(now) === Infinity) return;
		const { count } = this.used.get(SIGN_IN) ?? { count: 0 };
		this.used.set(SIGN_IN, { count: count + 1, underWay: [], took: 0, at: 0, left: 0 });
		this.ended.push({ key: SIGN_IN, at: now });
	}

	count(key: object): number {
		return this.used.get(key)?.count ?? 0;
	}

	/**
	 * How many of the requests that may still be sent are kept for others: for each running sharer that has fewer left, as
	 * many as it can send, at its speed, before those that it has sent no longer count.
	 */
	keptFrom(key: object, left: number, now: number): number {
		let kept = 0;
		for (const other of this.running(now)) {
			const use = this.used.get(other);
			if (!use || other === key || use.left >= left) continue;
			kept += Math.max(0, Math.min(use.left, speed(use) * LIMITS.span - use.count));
		}
		return kept;
	}

	/** The sharers that have requests under way, or had some a moment ago. */
	running(now: number): object[] {
		return [...this.used]
			.filter(([, { underWay, at }]) => underWay.length > 0 || now - at < IDLE)
			.map(([key]) => key);
	}

	/** How many more may be sent now. */
	free(now: number): number {
		this.forget(now);
		let sent = 0;
		for (const { count } of this.used.values()) sent += count;
		return this.most(now) - sent;
	}

	/** How long until one more may be sent; undefined if that is not known yet. */
	delay(now: number): number | undefined {
		if (this.free(now) > 0) return 0;
		const [oldest] = this.ended;
		return oldest && Math.max(1, oldest.at + LIMITS.span - now);
	}

	/** Removes what is so old that Halo no longer counts it. */
	private forget(now: number): void {
		while (this.ended.length > 0 && this.ended[0].at + LIMITS.span <= now) {
			const [{ key }] = this.ended.splice(0, 1);
			const mine = this.used.get(key);
			if (mine && --mine.count === 0) this.used.delete(key);
		}
	}
}

/** Requests per millisecond. */
const speed = ({ underWay, took }: Use) => Math.max(1, underWay.length) / took;
