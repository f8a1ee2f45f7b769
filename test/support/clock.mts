import { ClientRequest } from 'node:http';
import type { Halo } from '../../sandbox/halo/index.mts';
import { realm } from './realm.mts';

/** The node waits in steps of this length at most (transport/Retrier.ts). */
const STEP = 200;

/** Requests that may time out. */
const waiting = new Set<ClientRequest>();

/**
 * Makes waiting take no time for n8n's engine and the sandbox: short waits are over at once, and the clock goes on by
 * their length. A request times out as soon as it is known that the sandbox will not answer; see `giveUpOn`.
 * @returns puts the clock back
 */
export function skipWaiting(): () => void {
	const { setTimeout: wait, setImmediate } = realm;
	const { now } = realm.Date;
	const { setTimeout: timeOut } = ClientRequest.prototype;
	let skipped = 0;
	const skip = (call: (...args: unknown[]) => void, ms = 0, ...args: unknown[]) => {
		if (ms < 1 || ms > STEP) return wait(call, ms, ...args);
		skipped += ms;
		return setImmediate(call, ...args);
	};
	realm.setTimeout = Object.assign(skip, wait) as typeof wait;
	realm.Date.now = () => now() + Math.floor(skipped);
	ClientRequest.prototype.setTimeout = function (ms, call) {
		if (ms > 0) {
			waiting.add(this);
			this.once('close', () => waiting.delete(this));
		}
		return timeOut.call(this, ms, call);
	};
	return () => {
		realm.setTimeout = wait;
		realm.Date.now = now;
		ClientRequest.prototype.setTimeout = timeOut;
	};
}

/** Runs something, and lets each request time out that the sandbox stalls. */
export async function giveUpOn<T>({ requests }: Halo, work: () => Promise<T>): Promise<T> {
	const begun = requests.length;
	const look = () => {
		const ports = requests.slice(begun).map(({ stalled }) => stalled);
		for (const request of waiting) {
			const port = request.socket?.localPort;
			if (port !== undefined && ports.includes(port)) request.emit('timeout');
		}
	};
	const timer = setInterval(look, 2);
	try {
		return await work();
	} finally {
		clearInterval(timer);
	}
}
