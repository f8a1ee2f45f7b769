/** The middle one of some measurements. */
export function median(values: number[]): number {
	return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
}

/** Milliseconds that a piece of work takes: the median of some runs, after two that only warm up. */
export async function time(runs: number, work: () => unknown): Promise<number> {
	const taken: number[] = [];
	for (let run = 0; run < runs + 2; run++) {
		const one = await timeOnce(work);
		if (run > 1) taken.push(one);
	}
	return median(taken);
}

/** Milliseconds that a piece of work takes this once. */
export async function timeOnce(work: () => unknown): Promise<number> {
	const from = performance.now();
	await work();
	return performance.now() - from;
}

/** Prints a measurement as a line of the table. */
export function show(what: string, milliseconds: number): void {
	console.log(`${what.padEnd(64)} ${milliseconds.toFixed(1).padStart(8)} ms`);
}
