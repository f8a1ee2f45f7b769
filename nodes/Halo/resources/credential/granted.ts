import { boxOf, type Area } from './areas';

/** What a token's scope says about one area; null if that is not reliable. */
export type Granted = 'read and edit' | 'read' | 'none' | null;

/** Areas with their own permission whose lists the check does not read (docs/halo/sign-in.md#scopes). */
const OTHERS = ['distributionlists', 'mailcampaign', 'events', 'software'];

/** Permissions that the scope does not list one by one. */
const WIDE = ['all', 'all:standard'];

/**
 * Reads the scope that Halo granted. When `all` is requested, a Halo may return the permissions one by one; if it
 * returns `all`, or nothing, nothing is known.
 */
export function grantedBy(scope: string) {
	const words = scope
		.toLowerCase()
		.split(/[\s,]+/)
		.filter(Boolean);
	const isKnown = words.length > 0 && !words.some((word) => WIDE.includes(word));
	const of = (permission: string): Granted => {
		if (!isKnown) return null;
		if (permission === 'admin') return words.includes('admin') ? 'read and edit' : 'none';
		if (words.includes(`edit:${permission}`)) return 'read and edit';
		return words.includes(`read:${permission}`) ? 'read' : 'none';
	};
	return {
		of: ({ permission }: Pick<Area, 'permission'>) => of(permission),
		/** Permissions of areas from which no row is read. */
		alsoMissing: OTHERS.filter((permission) => of(permission) === 'none').map((permission) =>
			boxOf({ permission }),
		),
	};
}
