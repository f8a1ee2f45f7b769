import type { ServerResponse } from 'node:http';
import type { Fault } from './faults.mts';

const BLOCK = Buffer.alloc(65_536, ' ');

/** Whether a fault changes how fast a body comes, or whether it ends. */
export const isSlow = ({ dripMs, endless, stallHalfway }: Fault): boolean =>
	dripMs !== undefined || endless === true || stallHalfway === true;

/** A body that drips comes in so many drops. */
const DROPS = 50;

/** Sends a body as no server should: in drops, or without an end. It ends when the client goes away. */
export function sendSlowly(
	raw: ServerResponse,
	bytes: Buffer,
	{ dripMs, stallHalfway }: Pick<Fault, 'dripMs' | 'stallHalfway'>,
): void {
	if (stallHalfway) return void raw.write(bytes.subarray(0, Math.ceil(bytes.length / 2)));
	if (dripMs === undefined) return pour(raw, bytes);
	const drop = Math.ceil(bytes.length / DROPS);
	let at = 0;
	const timer = setInterval(() => {
		if (at < bytes.length) return void raw.write(bytes.subarray(at, (at += drop)));
		clearInterval(timer);
		raw.end();
	}, dripMs);
	raw.once('close', () => clearInterval(timer));
}

/** As fast as the client takes it. */
function pour(raw: ServerResponse, first: Buffer): void {
	const more = (block: Buffer) => {
		if (!raw.destroyed) raw.write(block, () => setImmediate(more, BLOCK));
	};
	more(first);
}
