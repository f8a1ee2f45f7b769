/** Events of notification rules, by number; 3 is documented (api.md 7.2), the others are our choice. */
export const notificationEvents = {
	assigned: { id: 1, name: 'Ticket Assigned to Me' },
	newTicket: { id: 3, name: 'New Ticket Logged - All' },
	ticketUpdated: { id: 4, name: 'Ticket Updated - All' },
	ticketClosed: { id: 5, name: 'Ticket Closed - All' },
	newAction: { id: 12, name: 'New Action Added' },
};
