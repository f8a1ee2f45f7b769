/** How many reads may be under way at once. All that an execution reads shares the same lanes. */
export class Lanes {
	/** Unless the form says otherwise. */
	static readonly USUAL = 4;

	private busy = 0;
	private readonly waiting: Array<() => void> = [];

	constructor(readonly most = Lanes.USUAL) {}

	/** Does the work as soon as there is a free lane; who waits longest comes first. */
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
