import type { Help } from './help';

/** Help if nothing was returned for a record. */
export const helpForNothing = (path: string): Help => ({
	message: `Halo returned nothing for ${path}`,
	description: 'The record may have been deleted, or the agent of this credential cannot see it.',
});

/** Help if something else was returned instead of a record. */
export const helpForNoRecord = (path: string): Help => ({
	message: `Halo returned no record for ${path}`,
	description:
		'Its response has no ID, so it is not a record. Run the node again; if this keeps happening, report the time and the path to Halo support.',
});

/** Help if nothing, or something else, was returned for a list. */
export const helpForNoList = (path: string): Help => ({
	message: `Halo returned no list for ${path}`,
	description:
		'Its response was empty or not a list, so it is not known which records exist. Run the node again; if this keeps happening, report the time and the path to Halo support.',
});
