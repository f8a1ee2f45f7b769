import { notValid, ok, refuse } from '../answers.mts';
import { isId, isTrue } from '../convert.mts';
import { present } from '../records/present.mts';
import type { Answer, Row } from '../types.mts';
import type { Call } from '../world.mts';
import { checkWithin } from './within.mts';

/** `GET /X/{id}`: the bare object; linked data and custom fields with `includedetails=true`. */
export function get(call: Call): Answer {
	const { store, resource, query } = call;
	checkWithin(call, 'get');
	const row = wanted(call);
	return ok(
		present(store, resource, row, { query, one: true, details: isTrue(query.includedetails) }),
	);
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
