import { batchSize, MOST_IN_BATCH } from '../form/batchSize';

/** So many writes are worth a word. */
const MANY = 100;
/** Halo counts requests over so many minutes. */
const MINUTES = 5;

/**
 * What Batch Size would have saved a long run of single writes; undefined for a short one.
 * @param singles how many records went out one by one
 * @param allowance how many requests the credential allows in five minutes; 0 for any number
 */
export function savedByBatches(singles: number, allowance: number): string | undefined {
	if (singles <= MANY) return undefined;
	const needed = Math.ceil(singles / MOST_IN_BATCH);
	const saved = singles - needed;
	const minutes = allowance > 0 ? Math.floor(saved / allowance) * MINUTES : 0;
	const time =
		minutes > 0 ? ` That is ${minutes} minutes of the credential's 'Requests per 5 Minutes'.` : '';
	return `${singles} records were written one by one. With the option '${batchSize.displayName}' at ${MOST_IN_BATCH} it would have been ${needed} requests, ${saved} fewer.${time}`;
}
