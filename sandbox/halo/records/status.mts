import type { Store } from '../store.mts';
import type { Json } from '../types.mts';

/** A status's type: 0 open, 1 pending, 2 closed (an older reading: docs/halo/tickets.md#statuses). */
export function statusType(store: Store, statusId: Json | undefined): number {
	return Number(store.of('Status').get(String(statusId))?.type ?? 0);
}
