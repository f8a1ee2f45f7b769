import type { IDataObject } from 'n8n-workflow';
import type { Field, Lookup, RecordDefinition } from '../model';
import { remembered } from '../values/remembered';
import { nameOf } from './choices';
import { lookupOf } from './lookupOf';

/** `status_id` becomes `status_name`, and `parentid` becomes `parent_name`. */
export const nameKey = (id: string) => `${id.replace(/_?id$/, '')}_name`;

/**
 * The short lists that name a record's IDs, by the key of the ID: those of its fields, of its filters with the same
 * key, of its references to records whose list is complete, and those that it declares.
 */
export const nameLists = remembered((record: RecordDefinition): Map<string, Lookup> => {
	const { fields, filters, references, simplified, names = {} } = record;
	const pointers = references.flatMap(({ field, to }): Array<[string, Lookup]> =>
		// a list that is searched page by page is not a short list
		field && 'path' in to && !(to as RecordDefinition).paged
			? [[field, listOf(to as RecordDefinition)]]
			: [],
	);
	const shown = filters.filter(({ id }) => id.endsWith('_id') && simplified.includes(id));
	return new Map([...listsBehind(shown), ...pointers, ...listsBehind(fields), ...entriesOf(names)]);
});

const entriesOf = (names: Record<string, Lookup>) => Object.entries(names);

const listsBehind = (fields: Field[]) =>
	fields.flatMap(({ id, lookup }): Array<[string, Lookup]> =>
		lookup && !lookup.storesName ? [[id, lookup]] : [],
	);

const listOf = (definition: RecordDefinition) =>
	lookupOf(definition, {
		label: (row: IDataObject) => nameOf(row) || definition.label(row),
	});

/** The simplified fields, each ID that a short list names followed by its name. */
export const simplifiedFields = remembered((record: RecordDefinition): string[] => {
	const { simplified } = record;
	const lists = nameLists(record);
	const isNamed = (id: string) => lists.has(id) || simplified.includes(nameKey(id));
	return [...new Set(simplified.flatMap((id) => (isNamed(id) ? [id, nameKey(id)] : [id])))];
});
