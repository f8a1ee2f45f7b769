/** One event of lookup 64, in the variant "All". */
export interface Event {
	id: number;
	/** Without the variant. */
	name: string;
}

/**
 * Events that a webhook can hear of: 3, 39 and 1004 are known (docs/halo/webhooks.md#events), the other numbers and the
 * names are our choice.
 */
export const notificationEvents = {
	newTicket: { id: 3, name: 'New Ticket Logged' },
	ticketUpdated: { id: 4, name: 'Ticket Updated' },
	statusChanged: { id: 8, name: 'Ticket Status Changed' },
	ticketClosed: { id: 39, name: 'Ticket Closed' },
	newAction: { id: 1004, name: 'Action Added' },
	slaBreached: { id: 1050, name: 'SLA Breached' },
} satisfies Record<string, Event>;

const variants = ['Assigned to Recipient', "Assigned to Recipient's Teams", 'Unassigned'];

/** Rows of lookup 64: each event in each variant. Only "All" calls webhooks; the numbers of the others are ours. */
export const eventLookup: Event[] = Object.values(notificationEvents).flatMap(({ id, name }) => [
	{ id, name: `${name} - All` },
	...variants.map((variant, at) => ({ id: 10_000 + id * 10 + at, name: `${name} - ${variant}` })),
]);
