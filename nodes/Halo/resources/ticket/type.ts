import type { IDataObject } from 'n8n-workflow';
import type { Form } from '../../model';
import { idIn } from '../../values/ids';
import { ticketTypeRecord } from '../ticketType';
import { ticketAddress } from './address';

/** What a form about a ticket is narrowed by: its ticket type, and the SLA that the type brings. */

/** The ticket type that was chosen, with its fields and settings; undefined when none was. */
export async function chosenType({ records, id }: Form): Promise<IDataObject | undefined> {
	const type = id('ticketTypeId');
	if (type === undefined) return undefined;
	return await records(ticketTypeRecord).get(type, { includedetails: true }, { cached: true });
}

/** The ticket that the form is about, when it is known. */
async function ticketOf({ records, id }: Form): Promise<IDataObject> {
	const ticket = id('ticketId');
	if (ticket === undefined) return {};
	return await records(ticketAddress).get(ticket, {}, { cached: true });
}

/** Statuses and outcomes of the chosen type, or of the type of the ticket that the form is about. */
export async function narrowedByTicketType(form: Form): Promise<IDataObject> {
	const type = form.id('ticketTypeId') ?? (await ticketOf(form)).tickettype_id;
	return idIn(type) === undefined ? {} : { tickettype_id: type };
}

/**
 * A priority's number means something within its SLA alone. That is the SLA in the form, else the one that the chosen
 * type begins with, else that of the ticket.
 */
export async function slaOf(form: Form): Promise<IDataObject> {
	const known = idIn(form.field('sla_id'));
	const type = known === undefined ? await chosenType(form) : undefined;
	const sla = known ?? (type ? type.default_sla : (await ticketOf(form)).sla_id);
	return Number(sla) > 0 ? { slaid: sla } : {};
}
