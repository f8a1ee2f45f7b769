import { exception } from '../answers.mts';
import type { Row } from '../types.mts';
import type { Call } from '../world.mts';

interface Rule {
	parameter: string;
	get?: string;
	remove?: string;
	update?: string;
}

/** Records that are counted within another one: its parameter, and what Halo says without it. */
const within: Record<string, Rule> = {
	Actions: {
		parameter: 'ticket_id',
		get: 'ticket_id must be specified',
		remove: 'ticket_id must be included when deleting an Action',
		update: 'An Action must be associated with a ticket_id',
	},
	Lookup: {
		parameter: 'lookupid',
		get: 'lookupid must be specified',
		remove: 'lookupid must be specified',
	},
	// the need is recorded, the words are our choice
	ToDo: { parameter: 'ticket_id', update: 'ticket_id must be specified' },
};

/** @throws Refusal 400 where the other record is not named (docs/halo/records.md#deleting) */
export function checkWithin({ resource, query }: Call, verb: 'get' | 'remove'): void {
	const { parameter = '', [verb]: refusal } = within[resource.name] ?? {};
	if (refusal && !query[parameter]) throw exception(refusal);
}

/** @throws Refusal 400 where a change does not name the other record (docs/halo/actions.md#addressing-an-action) */
export function checkWithinOf(name: string, sent: Row): void {
	const { parameter = '', update } = within[name] ?? {};
	if (update && sent.id && !sent[parameter]) throw exception(update);
}
