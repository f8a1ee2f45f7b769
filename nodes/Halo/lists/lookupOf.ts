import type { Lookup, RecordDefinition } from '../model';

type Own = Pick<
	RecordDefinition,
	'name' | 'plural' | 'path' | 'listKey' | 'paged' | 'query' | 'permission' | 'label'
>;

/**
 * The short list that a type of record is, to choose one of its records in a dropdown.
 * @param more what differs from a list whose values are the IDs of its rows
 */
export function lookupOf(definition: Own, more: Partial<Lookup> = {}): Lookup {
	const { name, plural, path, listKey, paged, query, permission, label } = definition;
	return { name, plural, path, listKey, paged, query, permission, label, ...more };
}
