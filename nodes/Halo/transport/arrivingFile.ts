import type { ByteStream } from './byteStream';
import type { NetworkFailure } from './network';
import { ResponseTimer } from './responseTimer';
import type { Stop } from './stop';

/** A file that is still arriving: its bytes are passed on to n8n as they come. */
export class ArrivingFile {
	/** The bytes, for n8n to store. */
	readonly stream: ByteStream;
	/** How many bytes have come so far; all of them once the file is stored. */
	length = 0;
	private cause?: unknown;

	/**
	 * @param stop ends the request for the file
	 * @param idle milliseconds without any bytes after which the file counts as lost
	 * @param meaningOf help for an error of the source
	 */
	constructor(
		source: ByteStream,
		private readonly stop: Stop,
		idle: number,
		private readonly meaningOf: (thrown: unknown) => NetworkFailure,
	) {
		const timer = new ResponseTimer({ idle });
		source.on('error', (cause) => (this.cause ??= cause));
		source.once('close', () => {
			timer.end();
			stop.release();
		});
		this.stream = source.map((chunk: Buffer) => {
			timer.progress();
			this.length += chunk.length;
			return chunk;
		});
		timer.progress();
		void this.guard(timer);
	}

	/** Why it was not completed; undefined if the network is not the reason. */
	get failure(): NetworkFailure | undefined {
		return this.cause === undefined ? undefined : this.meaningOf(this.cause);
	}

	/** The rest is not needed. */
	discard(): void {
		this.stream.on('error', () => undefined);
		this.stop.now();
	}

	private async guard(timer: ResponseTimer): Promise<void> {
		if ((await timer.watch()) === 'in time') return;
		this.cause = STALLED;
		this.stop.now();
	}
}

/** The error that n8n's helper uses for a response that does not begin. */
export const STALLED = Object.assign(new Error('No bytes came'), { code: 'ECONNABORTED' });
