import { ArrivingFile, STALLED } from './arrivingFile';
import { isByteStream, peek, type ByteStream } from './byteStream';
import { CopyFilter } from './copyFilter';
import { headOf } from './http';
import { helpForTooLarge, helpForTooSlow, LIMITS, REFUSAL } from './limits';
import type { NetworkFailure } from './network';
import { Patience } from './patience';
import { Stop } from './stop';
import type { HaloResponse } from './types';
import { UserFacingError } from './userFacingError';

/** How a response is to be read. */
export interface Terms {
	/** Milliseconds without any bytes. */
	timeout: number;
	/** Ends the request. */
	cancel?: AbortSignal;
	/** Whether a success with these headers is a file, whose bytes go on as they come; without it nothing is. */
	isFile?: (headers: HaloResponse['headers']) => boolean;
	/** Bytes that were sent and may come back, beyond the limit of data. */
	repeats?: number;
	/** What it means that the connection was lost. */
	meaningOf: (thrown: unknown) => NetworkFailure;
}

/** A file that is no longer than this is read whole: it may be a link, or a page that tells of a mistake. */
const SHORT = 100_000;

/**
 * Sends a request and reads n8n's full response, within limits.
 * @throws UserFacingError when it is larger or takes longer than data may; whatever the connection throws
 */
export async function receive(
	send: (signal: AbortSignal) => Promise<unknown>,
	terms: Terms,
): Promise<HaloResponse> {
	const whole = Math.max(LIMITS.duration, terms.timeout);
	const patience = new Patience({ idle: terms.timeout, whole });
	const stop = new Stop(terms.cancel);
	const reading = new Reading(patience, stop, terms);
	let response: HaloResponse | undefined;
	try {
		const first = await Promise.race([reading.read(send(stop.signal)), patience.watch()]);
		if (typeof first === 'object') return (response = first);
		throw first === 'idle' ? STALLED : UserFacingError.of(helpForTooSlow(whole));
	} finally {
		patience.end();
		// a file that is on its way ends its request itself
		if (!response?.file) stop.release();
		if (!response) stop.now();
	}
}

class Reading {
	constructor(
		private readonly patience: Patience,
		private readonly stop: Stop,
		private readonly terms: Terms,
	) {}

	async read(sent: Promise<unknown>): Promise<HaloResponse> {
		const { head, body } = headOf(await sent);
		if (!isByteStream(body)) return { ...head, body: bytesOf(body) };
		// what goes wrong once nobody reads any more concerns nobody
		body.on('error', () => undefined);
		this.patience.progress();
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

	/** Nobody reads a long refusal to its end. */
	private async beginning(stream: ByteStream): Promise<Buffer> {
		const began = this.patience.elapsed;
		const { bytes } = await this.collect(
			stream,
			({ size }) => size <= REFUSAL.bytes && this.patience.elapsed - began <= REFUSAL.duration,
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
			this.patience.progress();
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
		this.patience.ignoreWhole();
		const { timeout, meaningOf } = this.terms;
		const { bytes, isWhole } = await peek(stream, SHORT, () => this.patience.progress());
		if (isWhole) return { ...head, body: bytes };
		return { ...head, body: bytes, file: new ArrivingFile(stream, this.stop, timeout, meaningOf) };
	}
}

const bytesOf = (body: unknown): Buffer =>
	typeof body === 'string' ? Buffer.from(body) : Buffer.from((body ?? []) as ArrayBuffer);
