import { empty, exception, notValid, ok, refuse } from '../answers.mts';
import { isId } from '../convert.mts';
import { present } from '../records/present.mts';
import type { Store } from '../store.mts';
import type { Answer, Row } from '../types.mts';
import type { Call } from '../world.mts';
import { checkWithin } from './within.mts';

/** Records that Halo keeps after a DELETE, for `_recover` (docs/halo/records.md#restoring). */
const kept = new Set(['Tickets']);

/** What tickets use stays: resource -> fields of a ticket and of the record that say so. The words are our choice. */
const used: Record<string, Array<[ticket: string, own: string]>> = {
	Priority: [
		['priority_id', 'priorityid'],
		['sla_id', 'slaid'],
	],
	TicketType: [['tickettype_id', 'id']],
};

/** @throws Refusal 400 for a type or a priority that a ticket has (docs/halo/records.md#deleting) */
function checkUnused(store: Store, resource: string, row: Row): void {
	const fields = used[resource];
	const isUsed =
		fields && store.of('Tickets').find((one) => fields.every(([a, b]) => one[a] === row[b]));
	if (isUsed) throw exception('This record is in use');
}

/** `DELETE /X/{id}`: 200 with what was deleted, and a GET answers 404 from then on. */
export function remove(call: Call): Answer {
	const { store, resource, id = '', query, world } = call;
	checkWithin(call, 'remove');
	if (!id.includes('&') && !isId(id, resource.id)) throw notValid('id', id);
	const collection = store.of(resource.name);
	const key = collection.keyIn(id, query);
	const row = collection.get(key);
	if (!row || row.deleted === true) throw refuse(404);
	checkUnused(store, resource.name, row);
	const shown = present(store, resource, row, { details: true, written: true });
	if (kept.has(collection.name)) collection.put({ ...row, deleted: true });
	else collection.remove(key);
	if (world.settings.modes.deletes === 'empty') return empty(200);
	return ok(shown);
}
