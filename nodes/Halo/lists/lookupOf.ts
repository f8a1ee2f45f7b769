import type { Lookup, RecordAddress } from '../model';

/**
 * The short list of a record type, from which a dropdown offers its records.
 * @param more what differs from a list whose values are the IDs of its rows
 */
export function lookupOf(definition: RecordAddress, more: Partial<Lookup> = {}): Lookup {
	const { name, plural, path, listKey, paged, query, everyRow, permission } = definition;
	return { name, plural, path, listKey, paged, query, everyRow, permission, ...more };
}
