/**
 * Maps a list with at most n concurrent calls; the results are in the order of the list. The first rejection stops it.
 */
export async function mapConcurrently<T, R>(
	list: T[],
	most: number,
	work: (one: T) => Promise<R>,
): Promise<R[]> {
	const results: R[] = [];
	let next = 0;
	const worker = async () => {
		while (next < list.length) {
			const at = next++;
			results[at] = await work(list[at]);
		}
	};
	const workers = Array.from({ length: Math.min(most, list.length) }, worker);
	// if one stops, the others start nothing new
	await Promise.all(workers).finally(() => (next = list.length));
	return results;
}
