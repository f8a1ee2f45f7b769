import type { Field, LeftOut } from '../../model';

/** Inactive records are returned only on request (docs/halo/lists.md#filters). */
export const includeInactive: Field = {
	id: 'includeinactive',
	displayName: 'Include Inactive (Excluded by Default)',
	type: 'boolean',
};

/** The same for a search that has to see every record. */
export const inactiveLeftOut: LeftOut = {
	query: { includeinactive: true },
	flags: ['inactive'],
	called: 'inactive',
};
