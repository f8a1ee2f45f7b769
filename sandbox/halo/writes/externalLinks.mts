import type { Store } from '../store.mts';
import type { Json, Resource, Row } from '../types.mts';
import { fieldEntities } from './fieldTypes.mts';
import { isObject } from './typeCheck.mts';

/** Fields of records that hold another system's number of them. */
const thirdPartyFields = ['third_party_id', 'third_party_id_string'];

const isFilled = (value: Json | undefined): value is string | number =>
	(typeof value === 'string' && value !== '') || typeof value === 'number';

/**
 * The record that an element without an id means all the same: `_match_thirdparty_id` names another
 * system's number of it, `_match_integration_id` the system. Both names are in the OpenAPI, what they
 * do is our reading: such an element updates the record that is linked to that number.
 */
export function matchedByLink(store: Store, resource: Resource, sent: Row): Row | undefined {
	const { _match_thirdparty_id: wanted, _match_integration_id: system } = sent;
	if (!isFilled(wanted)) return undefined;
	const isWanted = (value: Json | undefined) => isFilled(value) && String(value) === String(wanted);
	const links = store
		.of('ExternalLink')
		.all()
		.filter(
			(link) => link.table_id === fieldEntities[resource.name] && isWanted(link.third_party_id),
		)
		.filter(({ module_id }) => !isFilled(system) || String(module_id) === String(system));
	const linked = new Set(links.map(({ halo_id }) => halo_id));
	return store
		.of(resource.name)
		.find(
			(row) =>
				row.deleted !== true &&
				(linked.has(row.id) || thirdPartyFields.some((field) => isWanted(row[field]))),
		);
}

/** Keeps the link that came with a write: `new_external_link`, or what the element was matched by. */
export function keepLink(store: Store, resource: Resource, stored: Row, sent: Row): void {
	const table_id = fieldEntities[resource.name];
	const given = isObject(sent.new_external_link) ? sent.new_external_link : {};
	const third_party_id = given.third_party_id ?? sent._match_thirdparty_id;
	const module_id = given.module_id ?? sent._match_integration_id ?? null;
	if (!table_id || !isFilled(third_party_id)) return;
	const link: Row = { table_id, halo_id: stored.id, third_party_id: String(third_party_id) };
	const links = store.of('ExternalLink');
	const isSame = (other: Row) =>
		Object.entries(link).every(([field, value]) => other[field] === value) &&
		(other.module_id ?? null) === module_id;
	const known = links.find(isSame);
	const { id: _none, ...described } = given;
	links.put({ ...known, ...described, ...link, ...(module_id === null ? {} : { module_id }) });
}
