import { sleep } from 'n8n-workflow';

/** Milliseconds between two checks. */
const STEP = 200;

/** Limits how long a response may take. n8n's own timeout ends with the headers of a streamed response. */
export class ResponseTimer {
	private readonly began = Date.now();
	private last = this.began;
	private phase: 'asked' | 'reading' | 'done' = 'asked';

	/** Milliseconds: `idle` without any bytes once the response has begun, and `whole` in total. */
	constructor(private readonly limits: { idle: number; whole?: number }) {}

	/** Call when bytes arrive. */
	progress(): void {
		if (this.phase === 'asked') this.phase = 'reading';
		this.last = Date.now();
	}

	/** Milliseconds since the request was sent. */
	get elapsed(): number {
		return Date.now() - this.began;
	}

	get isOver(): boolean {
		return this.phase === 'done';
	}

	/** From now on only idle time counts: the response is a file. */
	ignoreWhole(): void {
		this.limits.whole = undefined;
	}

	/** Call when nothing is expected any more. */
	end(): void {
		this.phase = 'done';
	}

	/** Resolves with the limit that was exceeded, if one was before the end. */
	async watch(): Promise<'idle' | 'whole' | 'in time'> {
		while (!this.isOver) {
			await sleep(STEP);
			if (this.isOver) break;
			const { idle, whole = Infinity } = this.limits;
			const now = Date.now();
			if (now - this.began > whole) return 'whole';
			if (this.phase === 'reading' && now - this.last > idle) return 'idle';
		}
		return 'in time';
	}
}
