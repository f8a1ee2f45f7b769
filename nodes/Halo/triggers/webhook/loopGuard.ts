/** Times of the deliveries of each record, in this process. */
const times = new Map<string, number[]>();
const FIVE_MINUTES = 5 * 60_000;
const MOST_RECORDS = 10_000;

/** What to do with a delivery: start the workflow, fail with a message, or refuse it silently. */
export type Verdict = 'accept' | 'stop' | 'refuse';

/**
 * Counts the deliveries for one record within five minutes.
 * @param key trigger and record
 * @param most how many are accepted; 0 for any number
 * @param now milliseconds
 */
export function judge(key: string, most: number, now: number): Verdict {
	if (most === 0) return 'accept';
	const recent = (times.get(key) ?? []).filter((time) => now - time < FIVE_MINUTES);
	// one more than allowed is kept, so that the message is shown once
	const counted = recent.length <= most ? [...recent, now] : recent;
	times.delete(key);
	times.set(key, counted);
	for (const oldest of times.keys()) {
		if (times.size <= MOST_RECORDS) break;
		times.delete(oldest);
	}
	if (counted.length <= most) return 'accept';
	return recent.length <= most ? 'stop' : 'refuse';
}

/** Removes a delivery for which no message could be shown, so that the next one shows it. */
export function uncount(key: string): void {
	times.get(key)?.pop();
}
