import type { Delivery } from '../../resources/webhook/delivery';
import type { Seen } from './state';

/** The maximum number of IDs that are kept, so that a storm cannot fill the memory or the workflow's data. */
const MOST = 2_000;

/** Delivery IDs in this process, by trigger. */
const known = new Map<string, Map<string, number>>();

/**
 * The deliveries that have not been received within the window. The process remembers them; `saved` is what n8n stored
 * before a restart.
 * @param window milliseconds; 0 accepts everything
 * @param now milliseconds
 */
export function withoutDuplicates(
	trigger: string,
	deliveries: Delivery[],
	{ saved = {}, window, now }: { saved?: Seen; window: number; now: number },
): { fresh: Delivery[]; seen: Seen } {
	const times = known.get(trigger) ?? new Map(Object.entries(saved));
	known.set(trigger, times);
	for (const [key, time] of times) if (now - time > window) times.delete(key);
	const fresh = deliveries.filter(({ key }) => {
		if (key === undefined || window === 0) return true;
		if (times.has(key)) return false;
		times.set(key, now);
		return true;
	});
	for (const key of times.keys()) {
		if (times.size <= MOST) break;
		times.delete(key);
	}
	return { fresh, seen: Object.fromEntries(times) };
}
