import { notValid, ok, refuse } from '../answers.mts';
import { isId, isTrue } from '../convert.mts';
import { present } from '../records/present.mts';
import { withZone } from '../records/withZone.mts';
import type { Answer, Row } from '../types.mts';
import type { Call } from '../world.mts';
import { checkWithin } from './within.mts';

/** `GET /X/{id}`: the bare object; linked data and custom fields with `includedetails=true`. */
export function get(call: Call): Answer {
	const { store, resource, query, world } = call;
	checkWithin(call, 'get');
	const row = wanted(call);
	const details = isTrue(query.includedetails);
	const shown = present(store, resource, row, { query, one: true, details });
	const isZoned = world.settings.modes.dates === 'zoned';
	return ok(isZoned ? { ...shown, ...withZone(resource, shown) } : shown);
}

/**
 * The record that a path names.
 * @throws Refusal 400 for an id that cannot be one, 404 for an unknown or deleted record
 */
export function wanted({ store, resource, id = '', query }: Call): Row {
	if (!isId(id, resource.id)) throw notValid('id', id);
	const collection = store.of(resource.name);
	const row = collection.get(collection.keyIn(id, query));
	if (!row || row.deleted === true) throw refuse(404);
	return row;
}
