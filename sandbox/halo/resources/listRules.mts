import { gateway, Refusal, refuse, ruleText } from '../answers.mts';
import type { Query, Row } from '../types.mts';

interface ListRule {
	/** Refuses a list that lacks what it needs. */
	check?: (query: Query) => void;
	/** Without `order` the last one that was created comes first; 'usually': unless the mode says otherwise. */
	newestFirst?: 'always' | 'usually';
	/** A `record_count` that counts nothing. */
	counts?: number;
	/** What the envelope repeats of the question. */
	beside?: (query: Query) => Row;
}

const needsAttachmentOwner = ({ ticket_id, action_id, type, unique_id }: Query): void => {
	if (ticket_id || action_id || (type && unique_id)) return;
	throw ruleText('Parameter ticket_id or unique_id and type must be included');
};

/** Without a ticket Halo fails at once (docs/halo/lists.md#required-filters). */
const needsTicket = ({ ticket_id }: Query): void => {
	if (!ticket_id) throw refuse(500);
};

/** Without an asset Halo takes longer than the gateway waits; here it waits no time at all. */
const needsAsset = ({ asset_id, device_id }: Query): void => {
	if (!asset_id && !device_id) throw new Refusal(gateway(504));
};

const numbers = (query: Query, names: string[]): Row =>
	Object.fromEntries(
		names.filter((name) => query[name]).map((name) => [name, Number(query[name])]),
	);

/** What is special about some lists (docs/halo/lists.md#required-filters, docs/halo/files.md#listing). */
export const listRules: Record<string, ListRule> = {
	Actions: { check: needsTicket, newestFirst: 'usually' },
	AssetChange: { check: needsAsset },
	AssetSoftware: { check: needsAsset },
	Attachment: {
		check: needsAttachmentOwner,
		beside: (query) => numbers(query, ['type', 'unique_id', 'ticket_id', 'action_id']),
	},
	AssetGroup: { counts: 0 },
	Feed: { newestFirst: 'always' },
	Opportunities: { newestFirst: 'usually' },
	Projects: { newestFirst: 'usually' },
	Tickets: { newestFirst: 'usually' },
};
