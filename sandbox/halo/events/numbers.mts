/** Events of notification rules; 3 is known (docs/halo/webhooks.md#events), the others are our choice. */
export const notificationEvents = {
	assigned: { id: 1, name: 'Ticket Assigned to Me' },
	newTicket: { id: 3, name: 'New Ticket Logged - All' },
	ticketUpdated: { id: 4, name: 'Ticket Updated - All' },
	ticketClosed: { id: 5, name: 'Ticket Closed - All' },
	newAction: { id: 12, name: 'New Action Added' },
};
