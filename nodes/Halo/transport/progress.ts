import type { Reason } from './budget';
import { LIMITS } from './limits';
import type { HaloContext } from './types';

/** Shorter waits are not worth a sentence. */
const WORTH = 1000;

const WHY: Record<Reason, string> = {
	'rate limit': 'Halo was rate limiting requests (429)',
	credential: "the credential's 'Requests per 5 Minutes' were used up",
};

/** Counts what one execution sends, and tells the log and the browser console how far it is. */
export class Progress {
	requests = 0;
	tokenRequests = 0;
	private readonly waits = new Map<Reason, number>();
	private told = Date.now();

	constructor(private readonly context: HaloContext) {}

	/** A request was sent. */
	sent(): void {
		this.requests++;
		this.tell();
	}

	/** It waited so many milliseconds more. */
	waited(reason: Reason, milliseconds: number): void {
		this.waits.set(reason, (this.waits.get(reason) ?? 0) + milliseconds);
		this.tell();
	}

	/** A sentence for each reason to wait. */
	get waiting(): string[] {
		return [...this.waits]
			.filter(([, milliseconds]) => milliseconds >= WORTH)
			.map(([reason, milliseconds]) => `Waited ${seconds(milliseconds)}: ${WHY[reason]}.`);
	}

	/** All of it in a line. */
	get summary(): string {
		let waited = 0;
		for (const milliseconds of this.waits.values()) waited += milliseconds;
		return `Requests to Halo: ${this.requests}, token requests: ${this.tokenRequests}, waited: ${seconds(waited)}.`;
	}

	/** Writes to the log, or at the browser console of a manual run. */
	say(text: string): void {
		this.context.logger?.info(text);
		if ('sendMessageToUI' in this.context) this.context.sendMessageToUI(text);
	}

	private tell(): void {
		if (Date.now() - this.told < LIMITS.silence) return;
		this.told = Date.now();
		this.say(`${this.context.getNode().name} is still running. ${this.summary}`);
	}
}

const seconds = (milliseconds: number) => `${Math.round(milliseconds / 1000)} s`;
