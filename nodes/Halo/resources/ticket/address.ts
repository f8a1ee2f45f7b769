import { words } from '../../form/wording';
import type { Changes, NamedKind, RecordAddress } from '../../model';
import { ticketPage } from '../common/pages';

/** Where Halo keeps tickets, for code that reads a ticket without its form. */
export const ticketAddress: RecordAddress = {
	name: 'Ticket',
	plural: 'Tickets',
	path: '/Tickets',
	listKey: 'tickets',
	paged: true,
	countsAll: true,
	sorts: true,
	permission: 'tickets',
	returnsAll: true,
};

/** `last_update` moves by itself while a ticket is on hold (docs/halo/lists.md#rows). */
export const ticketChanges: Changes = {
	field: 'lastactiondate',
	created: 'dateoccurred',
	anyChange: { filter: 'lastupdatefromdate', field: 'last_update' },
};

/** A ticket for records that refer to it, including other tickets. */
export const ticketKind: NamedKind = {
	...ticketAddress,
	value: 'ticket',
	page: ticketPage,
	label: ({ id, summary, client_name }) =>
		words(`#${String(id)} ${String(summary ?? '')}`, client_name),
	nameKeys: ['summary'],
	search: 'search',
};
