import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { ClientRequest } from 'node:http';

/** What this process sends over HTTP, as Node itself tells it. */
export interface Sent {
	/** How many requests began. */
	begun: number;
	/** How many responses began to arrive. */
	answered: number;
	/** How many have no response yet, and the most that had none at once. */
	readonly underWay: number;
	most: number;
	stop(): void;
}

/**
 * Watches the requests of this process.
 * @param changed is told at the very moment when one begins, or has its response
 */
export function watchSent(changed: (sent: Sent) => void = () => undefined): Sent {
	const waiting = new Set<ClientRequest>();
	const requestOf = (message: unknown) => (message as { request: ClientRequest }).request;
	const begin = (message: unknown) => {
		const request = requestOf(message);
		waiting.add(request);
		request.once('close', () => waiting.delete(request));
		sent.begun++;
		sent.most = Math.max(sent.most, waiting.size);
		changed(sent);
	};
	const answer = (message: unknown) => {
		waiting.delete(requestOf(message));
		sent.answered++;
		changed(sent);
	};
	const sent: Sent = {
		begun: 0,
		answered: 0,
		most: 0,
		get underWay() {
			return waiting.size;
		},
		stop: () => {
			unsubscribe('http.client.request.start', begin);
			unsubscribe('http.client.response.finish', answer);
		},
	};
	subscribe('http.client.request.start', begin);
	subscribe('http.client.response.finish', answer);
	return sent;
}
