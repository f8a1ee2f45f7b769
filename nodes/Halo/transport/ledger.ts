import { LIMITS } from './limits';

/** A sharer that sent nothing for this many milliseconds gives up its share. */
const IDLE = 1000;

/** The key under which all sign-in requests are counted. They never wait. */
const SIGN_IN = {};

interface Use {
	count: number;
	underWay: number;
	/** When it last began or ended a request. */
	at: number;
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

	begin(key: object, now: number): void {
		if (this.most(now) === Infinity) return;
		const mine = this.used.get(key) ?? { count: 0, underWay: 0, at: now };
		this.used.set(key, { count: mine.count + 1, underWay: mine.underWay + 1, at: now });
	}

	end(key: object, now: number): void {
		const mine = this.used.get(key);
		if (!mine || mine.underWay === 0) return;
		mine.underWay--;
		mine.at = now;
		this.ended.push({ key, at: now });
	}

	/** Counts a token request. */
	spend(now: number): void {
		if (this.most(now) === Infinity) return;
		const { count } = this.used.get(SIGN_IN) ?? { count: 0 };
		this.used.set(SIGN_IN, { count: count + 1, underWay: 0, at: 0 });
		this.ended.push({ key: SIGN_IN, at: now });
	}

	count(key: object): number {
		return this.used.get(key)?.count ?? 0;
	}

	/** Whether it has used its share, while others need theirs. */
	isAhead(key: object, now: number, waits: (other: object) => boolean): boolean {
		const isActive = ([other, { underWay, at }]: [object, Use]) =>
			other !== key && (underWay > 0 || waits(other) || now - at < IDLE);
		const others = [...this.used].filter(isActive).length;
		return others > 0 && this.count(key) >= Math.ceil(this.most(now) / (others + 1));
	}

	/** How long until one more may be sent; undefined if that is not known yet. */
	delay(now: number): number | undefined {
		this.forget(now);
		let sent = 0;
		for (const { count } of this.used.values()) sent += count;
		if (sent < this.most(now)) return 0;
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
