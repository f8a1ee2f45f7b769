import type { Store } from '../store.mts';
import { priorityRow } from './configuration.mts';
import { lastPriority } from './configurationTables.mts';
import type { Random } from './random.mts';

/** What came after the first records: drawn last, so that nothing before it gets another id. */
export function seedLater(store: Store, random: Random): void {
	store.of('Priority').put(priorityRow(random.guid(), 2, 5, lastPriority));
}
