/** Ends one request, even if only n8n's own signal could. */
export class Stop {
	private readonly controller = new AbortController();
	readonly signal = this.controller.signal;
	private readonly listener = () => this.now();

	/** @param cancel a signal that also ends it */
	constructor(private readonly cancel?: AbortSignal) {
		if (cancel?.aborted) this.now();
		cancel?.addEventListener('abort', this.listener);
	}

	/** Closes the connection; destroying the stream would first wait for its next bytes. */
	now(): void {
		this.controller.abort();
	}

	/** Call when the request has ended. */
	release(): void {
		this.cancel?.removeEventListener('abort', this.listener);
	}
}
