import type { Reason } from './budget';
import { LIMITS } from './limits';
import type { HaloContext } from './types';

/** Shorter waits are not reported. */
const WORTH = 1000;

const WHY: Record<Reason, string> = {
	'rate limit': 'Halo was rate limiting requests (429)',
	credential: "the credential's 'Requests per 5 Minutes' were used up",
};

/** Counts what one execution sends, and reports progress to the log and the browser console. */
export class Progress {
	requests = 0;
	tokenRequests = 0;
	/** How many items there are, and how many are finished. */
	items = 1;
	done = 0;
	private readonly waits = new Map<Reason, number>();
	private told = Date.now();

	constructor(private readonly context: HaloContext) {}

	/** Counts a request. */
	sent(): void {
		this.requests++;
		this.tell();
	}

	/** Adds to the time waited, in milliseconds. */
	waited(reason: Reason, milliseconds: number): void {
		this.waits.set(reason, (this.waits.get(reason) ?? 0) + milliseconds);
		this.tell();
	}

	/** How many requests are expected: for each item as many as so far, and for a single one as many again. */
	get left(): number {
		const each = Math.max(1, this.requests) / Math.max(1, this.done);
		return (this.items - this.done) * each;
	}

	/** A sentence for each reason to wait. */
	get waiting(): string[] {
		return [...this.waits]
			.filter(([, milliseconds]) => milliseconds >= WORTH)
			.map(([reason, milliseconds]) => `Waited ${seconds(milliseconds)}: ${WHY[reason]}.`);
	}

	/** All numbers in one line. */
	get summary(): string {
		let waited = 0;
		for (const milliseconds of this.waits.values()) waited += milliseconds;
		return `Requests to Halo: ${this.requests}, token requests: ${this.tokenRequests}, waited: ${seconds(waited)}.`;
	}

	/** Writes to the log, and to the browser console in a manual run. */
	say(text: string): void {
		this.context.logger?.info(text);
		if ('sendMessageToUI' in this.context) this.context.sendMessageToUI(text);
	}

	private tell(): void {
		if (Date.now() - this.told < LIMITS.silence) return;
		this.told = Date.now();
		const items = this.items > 1 ? ` ${this.done} of ${this.items} items are finished.` : '';
		this.say(`${this.context.getNode().name} is still running.${items} ${this.summary}`);
	}
}

const seconds = (milliseconds: number) => `${Math.round(milliseconds / 1000)} s`;
