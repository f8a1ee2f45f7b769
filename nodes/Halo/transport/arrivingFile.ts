import type { ByteStream } from './byteStream';
import type { NetworkFailure } from './network';
import { Patience } from './patience';
import type { Stop } from './stop';

/** A file that is not here yet: its bytes go on to n8n as they come. */
export class ArrivingFile {
	/** The bytes, for n8n to store. */
	readonly stream: ByteStream;
	/** How many bytes have come so far; all of them once the file is stored. */
	length = 0;
	private cause?: unknown;

	/**
	 * @param stop ends the request that the file is the response to
	 * @param idle milliseconds without any bytes after which the file counts as lost
	 * @param meaningOf what an error of the source means
	 */
	constructor(
		source: ByteStream,
		private readonly stop: Stop,
		idle: number,
		private readonly meaningOf: (thrown: unknown) => NetworkFailure,
	) {
		const patience = new Patience({ idle });
		source.on('error', (cause) => (this.cause ??= cause));
		source.once('close', () => {
			patience.end();
			stop.release();
		});
		this.stream = source.map((chunk: Buffer) => {
			patience.progress();
			this.length += chunk.length;
			return chunk;
		});
		patience.progress();
		void this.guard(patience);
	}

	/** Why it did not come to its end; undefined when that is not for the network's sake. */
	get failure(): NetworkFailure | undefined {
		return this.cause === undefined ? undefined : this.meaningOf(this.cause);
	}

	/** Nobody wants the rest. */
	discard(): void {
		this.stream.on('error', () => undefined);
		this.stop.now();
	}

	private async guard(patience: Patience): Promise<void> {
		if ((await patience.watch()) === 'in time') return;
		this.cause = STALLED;
		this.stop.now();
	}
}

/** As n8n's helper says it of a response that does not even begin. */
export const STALLED = Object.assign(new Error('No bytes came'), { code: 'ECONNABORTED' });
