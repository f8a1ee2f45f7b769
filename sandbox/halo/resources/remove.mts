import { empty, notValid, ok, refuse } from '../answers.mts';
import { isId } from '../convert.mts';
import { present } from '../records/present.mts';
import type { Answer } from '../types.mts';
import type { Call } from '../world.mts';
import { checkWithin } from './within.mts';

/** Records that Halo keeps after a DELETE, for `_recover` (docs/halo/records.md#restoring). */
const kept = new Set(['Tickets']);

/** `DELETE /X/{id}`: 200 with what was deleted, and a GET answers 404 from then on. */
export function remove(call: Call): Answer {
	const { store, resource, id = '', query, world } = call;
	checkWithin(call, 'remove');
	if (!id.includes('&') && !isId(id, resource.id)) throw notValid('id', id);
	const collection = store.of(resource.name);
	const key = collection.keyIn(id, query);
	const row = collection.get(key);
	if (!row || row.deleted === true) throw refuse(404);
	const shown = present(store, resource, row, { details: true, written: true });
	if (kept.has(collection.name)) collection.put({ ...row, deleted: true });
	else collection.remove(key);
	if (world.settings.modes.deletes === 'empty') return empty(200);
	return ok(shown);
}
