import { empty, notValid, refuse } from '../answers.mts';
import { isId } from '../convert.mts';
import type { Answer } from '../types.mts';
import type { Call } from '../world.mts';
import { checkWithin } from './within.mts';

/** Records that Halo keeps after a DELETE, for `_recover` (docs/halo/records.md#restoring). */
const kept = new Set(['Tickets']);

/** `DELETE /X/{id}`: 200, and a GET answers 404 from then on. */
export function remove(call: Call): Answer {
	const { store, resource, id = '', query } = call;
	checkWithin(call, 'remove');
	if (!id.includes('&') && !isId(id, resource.id)) throw notValid('id', id);
	const collection = store.of(resource.name);
	const key = collection.keyIn(id, query);
	const row = collection.get(key);
	if (!row || row.deleted === true) throw refuse(404);
	if (kept.has(collection.name)) collection.put({ ...row, deleted: true });
	else collection.remove(key);
	return empty(200);
}
