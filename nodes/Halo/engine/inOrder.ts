/** How items are processed. */
interface Terms<T> {
	/** How many may run at once. */
	most: number;
	/** Called before each item, in the order of the items; what it throws counts as a failure of that item. */
	before: (index: number) => Promise<void>;
	/** Whether an item may run in parallel with others. */
	besideOthers: (index: number) => boolean;
	work: (index: number) => Promise<T>;
}

/**
 * Processes items and returns the results in the order of the items. An item that must not run in parallel waits for all
 * items before it, and the items after it wait until it has ended.
 * @throws what the first item that failed threw, when all before it have ended; nothing new is started in the meantime
 */
export async function inOrder<T>(
	count: number,
	{ most, before, besideOthers, work }: Terms<T>,
): Promise<T[]> {
	const results: T[] = [];
	const begun: Array<Promise<void>> = [];
	const underWay = new Set<Promise<void>>();
	const failures = new Map<number, unknown>();
	const one = async (index: number) => {
		try {
			results[index] = await work(index);
		} catch (cause) {
			failures.set(index, cause);
		}
	};
	const begin = (index: number) => {
		const running: Promise<void> = one(index).finally(() => underWay.delete(running));
		underWay.add(running);
		begun.push(running);
	};

	for (let index = 0; index < count && failures.size === 0; index++) {
		await before(index);
		const places = besideOthers(index) ? most : 1;
		while (underWay.size >= places) await Promise.race(underWay);
		if (failures.size > 0) break;
		begin(index);
		if (places === 1) await begun[index];
	}
	while (failures.size === 0 && underWay.size > 0) await Promise.race(underWay);
	if (failures.size === 0) return results;
	await Promise.all(begun.slice(0, Math.min(...failures.keys())));
	throw failures.get(Math.min(...failures.keys()));
}
