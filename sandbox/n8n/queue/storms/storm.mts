import type { QueueOptions, QueueStack } from '../stack.mts';

/** Something that many executions go through at once. */
export interface Storm {
	/** What its n8n and its Halo are like. */
	stack: Partial<QueueOptions>;
	/** Runs it, prints what came of it, and says whether that is what the documentation promises. */
	run(stack: QueueStack, count: number): Promise<boolean>;
}

export const pause = async (milliseconds: number): Promise<void> =>
	await new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Prints each number with what it counts. */
export function printCounts(title: string, counts: Record<string, number | string>): void {
	console.log(`\n${title}`);
	for (const [what, count] of Object.entries(counts)) console.log(`  ${what}: ${count}`);
}

/** Numbers by how often they are in a list. */
export function tally<T>(values: T[]): Map<T, number> {
	const counts = new Map<T, number>();
	for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
	return counts;
}
