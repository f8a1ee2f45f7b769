import type { Store } from '../store.mts';
import type { Row } from '../types.mts';

interface List {
	lookupid: number;
	name: string;
	values: Array<[id: number, name: string]>;
}

const levels: List['values'] = [
	[1, 'High'],
	[2, 'Medium'],
	[3, 'Low'],
];

/**
 * Lists of Halo's that a ticket's own fields choose from (docs/halo/lookups.md). 0 for email and the negative IDs of
 * built-in integrations (-9) are what CIPP reads from live tenants; the other entries are ours.
 */
const lists: Record<string, List> = {
	impact: { lookupid: 12, name: 'Impact', values: levels },
	urgency: { lookupid: 27, name: 'Urgency', values: levels },
	source: {
		lookupid: 22,
		name: 'Request Sources',
		values: [
			[-9, 'Ninja RMM'],
			[-3, 'Chat'],
			[0, 'Email'],
			[1, 'Manual'],
			[2, 'Phone'],
			[7, 'Portal'],
		],
	},
};

/** What the definition of such a field says of its list; nothing for other fields. */
export function choicesOf(field: string): Row {
	const list = lists[field];
	if (!list) return {};
	return { lookup: list.lookupid, values: list.values.map(([id, name]) => ({ id, name })) };
}

/** The lists as entries of `/Lookup`, and each in lookup 11, the list of lists. */
export function seedTicketLookups(store: Store): void {
	for (const { lookupid, name, values } of Object.values(lists)) {
		store.of('Lookup').put({ lookupid: 11, id: lookupid, name });
		for (const [id, entry] of values) store.of('Lookup').put({ lookupid, id, name: entry });
	}
}
