import type { RecordAddress, RecordKind } from '../../model';

/** Where Halo keeps tickets, for those that look at a ticket without its form. */
export const ticketAddress: RecordAddress = {
	name: 'Ticket',
	plural: 'Tickets',
	path: '/Tickets',
	listKey: 'tickets',
	paged: true,
	sorts: true,
	permission: 'tickets',
};

/** A ticket for those that point to it, other tickets among them. */
export const ticketKind: RecordKind = {
	name: ticketAddress.name,
	value: 'ticket',
	page: {
		pattern: 'https?://.*[?&]id=(\\d+)',
		example: 'https://example.halopsa.com/ticket?id=1042',
	},
};
