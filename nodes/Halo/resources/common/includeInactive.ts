import type { Field } from '../../model';

/** Inactive records come only when they are asked for (docs/halo/lists.md#filters). */
export const includeInactive: Field = {
	id: 'includeinactive',
	displayName: 'Include Inactive (Excluded by Default)',
	type: 'boolean',
};
