import { changeDates, datedResources } from '../records/changeDates.mts';
import type { Store } from '../store.mts';

const imported = Date.parse('2026-01-05T08:00:00Z');

/** What was there from the beginning was imported at one time. */
export function seedDates(store: Store): void {
	for (const name of datedResources) {
		const collection = store.of(name);
		for (const row of collection.all()) {
			const dates = changeDates(name, true, imported);
			collection.put({ ...row, ...dates, ...row }, collection.changedAt(row));
		}
	}
}
