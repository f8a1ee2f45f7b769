import type { Resource } from '../model';
import { create } from './create.operation';
import { remove } from './delete.operation';
import { get } from './get.operation';
import { getAll } from './getAll.operation';
import { searchAnyRecords, searchRecordTypes } from './lists';
import { recordOf } from './recordOf';
import { update } from './update.operation';

/** All kinds of records that Halo's API has, also those without a resource of their own. */
export const anyRecord: Resource = {
	name: 'Any Record',
	value: 'anyRecord',
	operations: [create, remove, get, getAll, update],
	recordOf,
	listSearch: { searchAnyRecords, searchRecordTypes },
};
