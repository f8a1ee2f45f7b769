/** The longest time for which a piece of work kept the process from anything else, in milliseconds. */
export async function longestPause<T>(
	work: () => Promise<T>,
): Promise<{ longest: number; result: T }> {
	let longest = 0;
	let last = performance.now();
	const ticks = setInterval(() => {
		const now = performance.now();
		longest = Math.max(longest, now - last);
		last = now;
	}, 10);
	const result = await work();
	clearInterval(ticks);
	return { longest, result };
}

/** The next turn of the event loop. */
export const nextTurn = async (): Promise<void> => await new Promise((done) => setImmediate(done));
