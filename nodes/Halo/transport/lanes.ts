/** A limit on parallel reads. All reads of an execution share it. */
export class Lanes {
	/** The default. */
	static readonly USUAL = 4;

	private busy = 0;
	private readonly waiting: Array<() => void> = [];

	constructor(readonly most = Lanes.USUAL) {}

	/** Runs the work as soon as a lane is free, in the order of the calls. */
	async run<T>(work: () => Promise<T>): Promise<T> {
		if (this.busy < this.most) this.busy++;
		else await new Promise<void>((resolve) => this.waiting.push(resolve));
		try {
			return await work();
		} finally {
			// the lane goes to the next in line, or is free
			const next = this.waiting.shift();
			if (next) next();
			else this.busy--;
		}
	}
}
