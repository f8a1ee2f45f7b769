import { recordType } from '../catalogue/recordTypes';
import type { Resource } from '../model';
import { create } from './create.operation';
import { definitionOf } from './definition';
import { remove } from './delete.operation';
import { recordTypeField } from './form';
import { get } from './get.operation';
import { getAll } from './getAll.operation';
import { searchAnyRecords, searchPolledTypes, searchRecordTypes } from './lists';
import { update } from './update.operation';

/**
 * All record types in Halo's API, including those without their own resource.
 * @param guided the resources of the node: if one has the same records, its words and lists are used
 */
export function anyRecord(guided: Resource[]): Resource {
	const guides = guided.flatMap(({ record }) => record ?? []);
	return {
		name: 'Any Record',
		value: 'anyRecord',
		typeChosenIn: recordTypeField.name,
		operations: [create(guides), remove(guides), get(guides), getAll(guides), update(guides)],
		async recordOf(text) {
			const type = await recordType(text);
			return type && definitionOf(type, guides);
		},
		listSearch: {
			searchAnyRecords: searchAnyRecords(guides),
			searchPolledTypes: searchPolledTypes(guided),
			searchRecordTypes: searchRecordTypes(guided),
		},
	};
}
