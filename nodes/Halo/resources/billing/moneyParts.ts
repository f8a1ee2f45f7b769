import type { Field, Reference } from '../../model';
import { clientRecord } from '../client';
import { agents } from '../agent';
import { currencies } from '../common/lookups';
import { siteRecord } from '../site';
import { ticketRecord } from '../ticket/record';
import { userRecord } from '../user/record';

/** Fields that quotations, orders and invoices share. */

export const lines: Field = { id: 'lines', displayName: 'Lines', type: 'array' };

export const currency: Field = {
	id: 'currency_code',
	displayName: 'Currency',
	type: 'options',
	lookup: currencies,
};

export const assignedAgent: Field = {
	id: 'assigned_agent',
	displayName: 'Assigned Agent',
	type: 'options',
	lookup: agents,
};

/** Halo stores an address in five unnamed lines. */
const addressLines = (id: string, displayName: string): Field[] =>
	[1, 2, 3, 4, 5].map((line) => ({
		id: `${id}${line}`,
		displayName: `${displayName} Line ${line}`,
		type: 'string',
	}));

export const address = addressLines('address', 'Address');
export const deliveryAddress = addressLines('deladdress', 'Delivery Address');

/** The client of a quotation or an order, and the ticket it came from. */
export const parties: Reference[] = [
	{ to: clientRecord, field: 'client_id', filter: 'client_id', alwaysShown: true },
	{ to: siteRecord, field: 'site_id', filter: 'site_id' },
	{ to: userRecord, field: 'user_id', filter: 'user_id' },
	{ to: ticketRecord, field: 'ticket_id', filter: 'ticket_id' },
];
