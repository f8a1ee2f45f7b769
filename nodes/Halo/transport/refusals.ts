import type { HaloRequest } from './types';

/** How long after a renewal another one would not help, in milliseconds: rights are fixed when a token is issued. */
const STILL_NEW = 10_000;

/** The history of a token: Halo's 401 means either a bad token or a missing right. */
export class Refusals {
	/** Kinds of requests that Halo accepted with a token of this session. */
	private readonly accepted = new Set<string>();

	/** Kinds of requests that were refused even with a new token, and never accepted. */
	private readonly hopeless = new Set<string>();

	/** A new token that was refused at once: another one would not help either. */
	private unhelpful?: string;

	private newest?: { token: string; since: number };

	accept(request: HaloRequest): void {
		this.accepted.add(kindOf(request));
		this.hopeless.delete(kindOf(request));
		this.unhelpful = undefined;
	}

	/** A renewal was made for this request, and did not help. */
	refuseAgain(request: HaloRequest, token: string): void {
		if (!this.accepted.has(kindOf(request))) this.hopeless.add(kindOf(request));
		this.unhelpful = token;
	}

	/** This token was issued because another one was refused. */
	renewed(token: string): void {
		if (this.newest?.token !== token) this.newest = { token, since: Date.now() };
	}

	/** Whether a new token may help a request that was refused. */
	worthRenewing(request: HaloRequest, token: string): boolean {
		const kind = kindOf(request);
		if (token === this.unhelpful || this.hopeless.has(kind)) return false;
		const { newest } = this;
		const isNew = newest?.token === token && Date.now() - newest.since < STILL_NEW;
		return !isNew || this.accepted.has(kind);
	}

	/** Whether Halo accepts the token of this session for other requests, so that this one lacks a right. */
	isRightMissing(request: HaloRequest): boolean {
		return this.accepted.size > 0 && !this.accepted.has(kindOf(request));
	}
}

/** Rights depend on the method and the module; details may be refused although the list is not. */
const kindOf = ({ method, path }: HaloRequest): string =>
	`${method} ${path
		.replace(/\?[^]*/, '')
		.replace(/\/[^/]*\d[^/]*/g, '/#')
		.toLowerCase()}`;
