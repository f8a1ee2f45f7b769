import { batchSize, MOST_IN_BATCH } from '../form/batchSize';

/** A hint is shown from this many writes on. */
const MANY = 100;
/** The period over which Halo counts requests, in minutes. */
const MINUTES = 5;

/**
 * A hint on what Batch Size would have saved in a long run of single writes; undefined for a short one.
 * @param singles how many records were sent one by one
 * @param allowance how many requests the credential allows in five minutes; 0 for any number
 */
export function savedByBatches(singles: number, allowance: number): string | undefined {
	if (singles <= MANY) return undefined;
	const needed = Math.ceil(singles / MOST_IN_BATCH);
	const saved = singles - needed;
	const minutes = allowance > 0 ? Math.floor(saved / allowance) * MINUTES : 0;
	const time =
		minutes > 0
			? ` That is ${minutes} minutes less, at the credential's 'Requests per 5 Minutes'.`
			: '';
	return `${singles} records were written one by one. With the option '${batchSize.displayName}' at ${MOST_IN_BATCH} it would have been ${needed} requests, ${saved} fewer.${time}`;
}
