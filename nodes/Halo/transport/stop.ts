/** Ends one request, also where n8n's own signal would be the only one. */
export class Stop {
	private readonly controller = new AbortController();
	readonly signal = this.controller.signal;
	private readonly listener = () => this.now();

	/** @param cancel ends it, too */
	constructor(private readonly cancel?: AbortSignal) {
		if (cancel?.aborted) this.now();
		cancel?.addEventListener('abort', this.listener);
	}

	/** Closes the connection; a stream that was destroyed would first wait for its next bytes. */
	now(): void {
		this.controller.abort();
	}

	/** The request is over. */
	release(): void {
		this.cancel?.removeEventListener('abort', this.listener);
	}
}
