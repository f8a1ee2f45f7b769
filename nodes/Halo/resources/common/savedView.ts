import type { Field, Lookup } from '../../model';

/** Halo's saved views, by the kind of list that they are for: the three are those of the OpenAPI. */
type Domain = 'opps' | 'prjs' | 'reqs';

const views: Lookup = {
	name: 'View',
	plural: 'Views',
	paged: false,
	path: '/ViewLists',
	permission: 'tickets',
};

/** A saved view as a filter; without a kind all views are there to choose. */
export const savedView = (domain?: Domain): Field => ({
	id: 'view_id',
	displayName: 'View',
	type: 'options',
	lookup: domain ? { ...views, query: { domain } } : views,
});
