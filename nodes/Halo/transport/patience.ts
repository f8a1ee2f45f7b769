import { sleep } from 'n8n-workflow';

/** How often it looks, in milliseconds. */
const STEP = 200;

/** Bounds how long a response may take. n8n's own timeout ends with the headers of a response that is a stream. */
export class Patience {
	private readonly began = Date.now();
	private last = this.began;
	private phase: 'asked' | 'reading' | 'done' = 'asked';

	/** Milliseconds: `idle` without any bytes once the response has begun, and `whole` in all. */
	constructor(private readonly limits: { idle: number; whole?: number }) {}

	/** Bytes came. */
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

	/** Nobody waits any more. */
	end(): void {
		this.phase = 'done';
	}

	/** Resolves with what ran out, if anything does before the end. */
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
