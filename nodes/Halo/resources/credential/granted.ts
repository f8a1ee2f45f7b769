import { boxOf, type Area } from './areas';

/** What a token's scope says of one area; null when it says nothing that can be relied on. */
export type Granted = 'read and edit' | 'read' | 'none' | null;

/** Areas that have a permission of their own and that no list of ours opens (docs/halo/sign-in.md#scopes). */
const OTHERS = ['distributionlists', 'mailcampaign', 'events', 'software'];

/** Boxes whose rights are not spelled out in the scope. */
const WIDE = ['all', 'all:standard'];

/**
 * Reads the scope that Halo granted. Asked for `all`, a Halo may answer with the rights one by one; where it answers
 * `all`, or nothing, nothing is known.
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
		/** Boxes of areas that are not asked for a row. */
		alsoMissing: OTHERS.filter((permission) => of(permission) === 'none').map((permission) =>
			boxOf({ permission }),
		),
	};
}
