import type { IDataObject } from 'n8n-workflow';
import type { Form } from '../../model';
import { idIn } from '../../values/ids';
import { ticketTypeRecord } from '../ticketType';
import { ticketAddress } from './address';

/** What narrows the lists of a ticket's form: its ticket type, and the SLA of that type. */

/** The ticket type that was chosen, with its fields and settings; undefined when none was. */
export async function chosenType({ records, id }: Form): Promise<IDataObject | undefined> {
	const type = id('ticketTypeId');
	if (type === undefined) return undefined;
	return await records(ticketTypeRecord).get(type, { includedetails: true }, { cached: true });
}

/** The ticket that the form is about, if it is known. */
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
 * A priority's number is unique only within its SLA. That is the SLA in the form, otherwise that of the chosen type,
 * otherwise that of the ticket.
 */
export async function slaOf(form: Form): Promise<IDataObject> {
	const known = idIn(form.field('sla_id'));
	const type = known === undefined ? await chosenType(form) : undefined;
	const sla = known ?? (type ? type.default_sla : (await ticketOf(form)).sla_id);
	return Number(sla) > 0 ? { slaid: sla } : {};
}
