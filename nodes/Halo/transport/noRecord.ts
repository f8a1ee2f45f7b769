import type { Help } from './help';

/** Help for a record that came back as nothing. */
export const helpForNothing = (path: string): Help => ({
	message: `Halo returned nothing for ${path}`,
	description: 'The record may have been deleted, or the agent of this credential cannot see it.',
});

/** Help for something else instead of a record. */
export const helpForNoRecord = (path: string): Help => ({
	message: `Halo returned no record for ${path}`,
	description:
		'Its response has no ID, so it is not a record. Run it again; if it keeps happening, report the time and the path to Halo support.',
});

/** Help for a list that came back as nothing, or as something else. */
export const helpForNoList = (path: string): Help => ({
	message: `Halo returned no list for ${path}`,
	description:
		'Its response was empty or not a list, so it is not known which records exist. Run it again; if it keeps happening, report the time and the path to Halo support.',
});
