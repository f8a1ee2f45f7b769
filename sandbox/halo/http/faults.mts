import { empty, gateway, textType } from '../answers.mts';
import type { Answer, Json } from '../types.mts';

/** Which requests a fault or a refusal is about; everything that is given must hold. */
export interface Match {
	method?: string;
	/** Text that the path contains, without case, or a pattern. */
	path?: string | RegExp;
}

/** Something that goes wrong once (or `times` times), on the next request that matches. */
export interface Fault {
	status?: number;
	body?: Json;
	headers?: Record<string, string>;
	match?: Match;
	/** How many requests it hits; 1 unless told. */
	times?: number;
	/** How many requests that match it lets pass first. */
	skip?: number;
	/** Cuts the connection instead of answering. */
	dropConnection?: boolean;
	/** Never answers: the connection stays open until the client gives up. */
	stall?: boolean;
	/** Halo does what was asked, and only then does the fault strike. */
	afterHandling?: boolean;
	/** Sends the first half of the true answer. */
	truncate?: boolean;
	/** Announces the whole answer, sends half of it and cuts the connection. */
	cutBody?: boolean;
	/** Announces the true answer as something else: `text/html`. */
	contentType?: string;
	/** Sends the body in 50 drops, so many milliseconds apart. */
	dripMs?: number;
	/** Goes on with blanks after the body, for as long as the client takes them. */
	endless?: boolean;
	/** Sends half of the body and keeps the connection open. */
	stallHalfway?: boolean;
	/** Sends HTML, as a gateway in front of Halo does. */
	html?: boolean;
	/** Sends the client to another address (302 unless `status` says otherwise). */
	redirect?: string;
	/** Does what was asked, and shows it only after so many reads, or after that time. */
	visibleAfter?: { reads?: number; ms?: number };
	/** Waits before anything else. */
	delayMs?: number;
}

/** Faults that wait for their request. */
export class Faults {
	private waiting: Array<Fault & { left: number; toPass: number }> = [];

	add(fault: Fault): void {
		this.waiting.push({ ...fault, left: fault.times ?? 1, toPass: fault.skip ?? 0 });
	}

	/** The fault for this request, if any; it is used up by asking. */
	take(method: string, path: string): Fault | undefined {
		const due = this.waiting.filter(({ match }) => matches(match, method, path));
		const fault = due.find(({ toPass }) => toPass === 0);
		for (const one of due) if (one !== fault && one.toPass > 0) one.toPass--;
		if (!fault) return undefined;
		fault.left--;
		this.waiting = this.waiting.filter(({ left }) => left > 0);
		return fault;
	}

	clear(): void {
		this.waiting = [];
	}
}

export function matches(match: Match = {}, method: string, path: string): boolean {
	if (match.method && match.method.toUpperCase() !== method) return false;
	if (match.path === undefined) return true;
	if (typeof match.path === 'object') return match.path.test(path);
	return path.toLowerCase().includes(match.path.toLowerCase());
}

/** Whether a fault leaves the client without a response. */
export const isSilent = ({ dropConnection, stall }: Fault): boolean =>
	dropConnection === true || stall === true;

/** Whether a fault has a response of its own, rather than spoiling or delaying the true one. */
export function replacesAnswer({ status, redirect, html }: Fault): boolean {
	return status !== undefined || redirect !== undefined || html === true;
}

/** The response that a fault puts in the place of the true one. */
export function faultAnswer({ status, body, headers, html, redirect }: Fault): Answer {
	if (redirect) return { status: status ?? 302, headers: { ...headers, location: redirect } };
	const answer = html ? gateway(status ?? 502) : empty(status ?? 500);
	const type = typeof body === 'string' ? textType('txt') : undefined;
	return {
		...answer,
		headers,
		...(body === undefined ? {} : { body, type: html ? answer.type : type }),
	};
}
