import { ArrivingFile, STALLED } from './arrivingFile';
import { isByteStream, peek, type ByteStream } from './byteStream';
import { CopyFilter } from './copyFilter';
import { headOf } from './http';
import { helpForTooLarge, helpForTooSlow, LIMITS, REFUSAL } from './limits';
import type { NetworkFailure } from './network';
import { ResponseTimer } from './responseTimer';
import { Stop } from './stop';
import type { HaloResponse } from './types';
import { UserFacingError } from './userFacingError';

/** How to read a response. */
export interface Terms {
	/** Milliseconds without any bytes. */
	timeout: number;
	/** Ends the request. */
	cancel?: AbortSignal;
	/**
	 * Whether a success with these headers is a file, whose bytes are passed on as they arrive; if left out, nothing is.
	 */
	isFile?: (headers: HaloResponse['headers']) => boolean;
	/** Bytes that were sent and may be returned, in addition to the limit of data. */
	repeats?: number;
	/** The meaning of a lost connection. */
	meaningOf: (thrown: unknown) => NetworkFailure;
}

/** A file up to this length is read whole: it may be a link, or a page with an error. */
const SHORT = 100_000;

/**
 * Sends a request and reads n8n's full response, within limits.
 * @throws UserFacingError if it is larger or takes longer than data may; other errors of the connection
 */
export async function receive(
	send: (signal: AbortSignal) => Promise<unknown>,
	terms: Terms,
): Promise<HaloResponse> {
	const whole = Math.max(LIMITS.duration, terms.timeout);
	const timer = new ResponseTimer({ idle: terms.timeout, whole });
	const stop = new Stop(terms.cancel);
	const reading = new Reading(timer, stop, terms);
	let response: HaloResponse | undefined;
	try {
		const first = await Promise.race([reading.read(send(stop.signal)), timer.watch()]);
		if (typeof first === 'object') return (response = first);
		throw first === 'idle' ? STALLED : UserFacingError.of(helpForTooSlow(whole));
	} finally {
		timer.end();
		// a file that is still arriving ends its request itself
		if (!response?.file) stop.release();
		if (!response) stop.now();
	}
}

class Reading {
	constructor(
		private readonly timer: ResponseTimer,
		private readonly stop: Stop,
		private readonly terms: Terms,
	) {}

	async read(sent: Promise<unknown>): Promise<HaloResponse> {
		const { head, body } = headOf(await sent);
		if (!isByteStream(body)) return { ...head, body: bytesOf(body) };
		// errors after reading has ended do not matter
		body.on('error', () => undefined);
		this.timer.progress();
		const isSuccess = head.status < 300;
		if (isSuccess && this.terms.isFile?.(head.headers)) return await this.file(head, body);
		return { ...head, body: isSuccess ? await this.data(body) : await this.beginning(body) };
	}

	private async data(stream: ByteStream): Promise<Buffer> {
		const most = LIMITS.bytes + (this.terms.repeats ?? 0);
		const filter = this.terms.repeats ? new CopyFilter() : undefined;
		const { bytes, isWhole } = await this.collect(stream, ({ size }) => size <= most, filter);
		if (!isWhole) throw UserFacingError.of(helpForTooLarge(most));
		return bytes;
	}

	/** A long error response is not read to its end. */
	private async beginning(stream: ByteStream): Promise<Buffer> {
		const began = this.timer.elapsed;
		const { bytes } = await this.collect(
			stream,
			({ size }) => size <= REFUSAL.bytes && this.timer.elapsed - began <= REFUSAL.duration,
		);
		return bytes;
	}

	private async collect(
		stream: ByteStream,
		goesOn: (so: { size: number }) => boolean,
		filter?: CopyFilter,
	) {
		const chunks: Buffer[] = [];
		let size = 0;
		let isWhole = true;
		for await (const chunk of stream) {
			this.timer.progress();
			chunks.push(filter ? filter.pass(chunk as Buffer) : (chunk as Buffer));
			size += (chunk as Buffer).length;
			isWhole = goesOn({ size });
			if (!isWhole) this.stop.now();
			if (!isWhole) break;
		}
		if (filter) chunks.push(filter.end());
		const bytes = chunks.length === 1 ? chunks[0] : Buffer.concat(chunks);
		return { bytes, isWhole };
	}

	private async file(head: Omit<HaloResponse, 'body'>, stream: ByteStream): Promise<HaloResponse> {
		this.timer.ignoreWhole();
		const { timeout, meaningOf } = this.terms;
		const { bytes, isWhole } = await peek(stream, SHORT, () => this.timer.progress());
		if (isWhole) return { ...head, body: bytes };
		return { ...head, body: bytes, file: new ArrivingFile(stream, this.stop, timeout, meaningOf) };
	}
}

const bytesOf = (body: unknown): Buffer =>
	typeof body === 'string' ? Buffer.from(body) : Buffer.from((body ?? []) as ArrayBuffer);
