import type { Store } from '../store.mts';
import type { Row } from '../types.mts';

/** Changes a seeded record without making it look as if it had changed today. */
export function change(
	store: Store,
	resource: string,
	id: number,
	changes: (record: Row) => Row,
): void {
	const collection = store.of(resource);
	const record = collection.get(id);
	if (record) collection.put({ ...record, ...changes(record) }, collection.changedAt(record));
}
