import type { Field } from '../../model';

/**
 * Create or Update by the ID that another system has for the record: Halo's schema lets Halo itself match by it. What
 * Halo really does was not seen anywhere, so it is marked as not verified.
 */
export const thirdPartyId: Field = {
	id: '_match_thirdparty_id',
	displayName: 'Third-Party ID (Matched by Halo)',
	type: 'string',
	matchedByHalo: true,
};
