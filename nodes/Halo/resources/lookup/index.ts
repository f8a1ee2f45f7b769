import { create } from '../../operations/create.operation';
import { getAll, listRecords } from '../../operations/getAll.operation';
import { update } from '../../operations/update.operation';
import { withinField } from '../../form/locators';
import { recordResource } from '../common/recordResource';
import type { Resource } from '../../model';
import { get } from './get.operation';
import { list, lookupRecord } from './record';
import { searchLookups } from './searchLookups';
import { withList } from './withList';

const { properties, ...many } = getAll({ ...lookupRecord, parent: undefined });

/**
 * The entries of Halo's own lists. There is no Delete: Halo's call for it accepts only the number of an entry, which
 * other lists have as well, and it is not known which entry it would delete. `inactive` deactivates an entry.
 */
export const lookup: Resource = {
	...recordResource(lookupRecord, [
		withList(create(lookupRecord)),
		get,
		withList({
			...many,
			properties: [...withinField(lookupRecord), ...properties],
			execute: async (run) => await listRecords(run, lookupRecord),
		}),
		withList(update(lookupRecord)),
	]),
	listSearch: { [list.value]: searchLookups },
};
