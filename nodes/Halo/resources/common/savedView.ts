import { lookupOf } from '../../lists/lookupOf';
import type { Field, RecordAddress } from '../../model';

/** Where Halo keeps saved views. */
export const viewAddress: RecordAddress = {
	name: 'View',
	plural: 'Views',
	path: '/ViewLists',
	paged: false,
	permission: 'tickets',
};

/** Halo's saved views, by the list that they are for: the three are those of the OpenAPI. */
type Domain = 'opps' | 'prjs' | 'reqs';

/** A saved view as a filter. @param domain offers only the views of that list */
export const savedView = (domain?: Domain): Field => ({
	id: 'view_id',
	displayName: 'View',
	type: 'options',
	lookup: lookupOf(viewAddress, domain ? { query: { domain } } : {}),
});
