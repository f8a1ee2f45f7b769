import type { Row } from '../types.mts';

/** Names that a single ticket shows beside its IDs, and a row of a list does not (docs/halo/lists.md#rows). */
const namesOfOne = ['status_name', 'priority_name', 'tickettype_name', 'agent_name'];

/** What rows of tickets hold without a value. */
const emptied: Row = { datecreated: null, customfields: null };

/** A record as a row of a list without `includedetails`: of tickets, less than the single one shows. */
export function asRow(resource: string, shown: Row): Row {
	if (resource !== 'Tickets') return shown;
	const kept = Object.entries(shown).filter(([field]) => !namesOfOne.includes(field));
	return { ...Object.fromEntries(kept), ...emptied };
}
