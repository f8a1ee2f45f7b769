import { exception } from '../answers.mts';
import type { Store } from '../store.mts';
import type { Json, Row } from '../types.mts';
import { fieldUse } from './fieldTypes.mts';
import { isObject } from './typeCheck.mts';

/**
 * Checks the fields that a ticket type wants of a new ticket. Asked for by `_validate_updates` alone
 * (our choice), so that integrations that send less keep working.
 * @throws Refusal 400, .NET exception shape, for the first field that is missing
 */
export function checkMandatory(store: Store, ticket: Row): void {
	const type = store.of('TicketType').get(String(ticket.tickettype_id ?? 1));
	const fields = Array.isArray(type?.fields) ? type.fields.filter(isObject) : [];
	for (const field of fields.filter(({ technew }) => technew === fieldUse.mandatory)) {
		if (isEmpty(valueOf(ticket, field))) throw exception(`${labelOf(field)} must be entered`);
	}
}

/** A custom field's value, or one of Halo's own fields (details in either form). */
function valueOf(ticket: Row, { fieldid, fieldname }: Row): Json | undefined {
	const own = Array.isArray(ticket.customfields) ? ticket.customfields.filter(isObject) : [];
	const custom = own.find(({ id }) => id === fieldid);
	if (custom) return custom.value;
	return ticket[String(fieldname)] ?? ticket[`${String(fieldname)}_html`];
}

const labelOf = ({ fieldinfo, fieldname }: Row): string =>
	String((isObject(fieldinfo) && fieldinfo.label) || fieldname);

const isEmpty = (value: Json | undefined): boolean =>
	value === undefined || value === null || value === '';
