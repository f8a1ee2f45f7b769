import type { Prepared, Writing } from '../model';
import { offersBatches } from './batchSize';
import type { BatchTerms, Begun } from './batchTerms';
import { check } from './perform';

/** An item that its operation has prepared, or the reason why it could not. */
export type Ready =
	{ begun: Begun; prepared: Prepared } | { failure: unknown; prepared?: undefined };

/** Calls `lookAhead` of the operations that have it, for all items at once. The others are not in the result. */
export async function lookAhead(
	items: number[],
	{ before, begin }: Pick<BatchTerms, 'before' | 'begin'>,
): Promise<Map<number, Ready>> {
	const ready = new Map<number, Ready>();
	const byOperation = new Map<Writing, Array<{ index: number; begun: Begun }>>();
	for (const index of items) {
		await before(index);
		try {
			const begun = begin(index);
			const { operation, run } = begun;
			if (!('plan' in operation) || !operation.lookAhead || !offersBatches(operation)) continue;
			check(operation, run);
			const same = byOperation.get(operation) ?? [];
			byOperation.set(operation, [...same, { index, begun }]);
		} catch (failure) {
			ready.set(index, { failure });
		}
	}
	for (const [operation, group] of byOperation) {
		const prepared = (await operation.lookAhead?.(group.map(({ begun }) => begun.run))) ?? [];
		group.forEach(({ index, begun }, i) => ready.set(index, { begun, prepared: prepared[i] }));
	}
	return ready;
}
