import type { Help } from './help';

/** Help for a record that came back as nothing. */
export const helpForNothing = (path: string): Help => ({
	message: `Halo gave nothing for ${path}`,
	description: 'The record may have been deleted, or the agent of this credential may not see it.',
});

/** Help for something else in place of a record. */
export const helpForNoRecord = (path: string): Help => ({
	message: `Halo returned no record for ${path}`,
	description:
		'Its response has no ID, so it is something else. Run it again; if it stays like this, tell Halo support the time and the path.',
});

/** Help for a list that came back as nothing, or as something else. */
export const helpForNoList = (path: string): Help => ({
	message: `Halo returned no list for ${path}`,
	description:
		'Its response was empty, or something else than a list, so that nobody can tell which records there are. Run it again; if it stays like this, tell Halo support the time and the path.',
});
