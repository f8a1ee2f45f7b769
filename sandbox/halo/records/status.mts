import { isObject } from '../writes/typeCheck.mts';
import type { Store } from '../store.mts';
import type { Json, Row } from '../types.mts';

/**
 * What Halo knows of a status and does not show (docs/halo/tickets.md#statuses): whether it ends a ticket, and whether
 * it is one of tickets, orders or items.
 */
export const closesTicket = '_closes';
export const domainOfStatus = '_domain';

/** A status without these marks was added later: then type 2 closes (ours), and it is one of tickets. */
const closedType = 2;

export const closes = (status: Row): boolean =>
	status[closesTicket] === undefined ? status.type === closedType : status[closesTicket] === true;

export const statusDomain = (status: Row): string => String(status[domainOfStatus] ?? 'ticket');

/** Whether a ticket's status ends it. */
export function isClosed(store: Store, { status_id: id }: Row): boolean {
	const status = store.of('Status').get(String(id));
	return isObject(status) && closes(status);
}

/** What a ticket shows of having been closed: a closed one says so, and an open one says nothing unless it was before. */
export function closedFields(store: Store, row: Row): Row {
	if (!isClosed(store, row)) return row.hasbeenclosed === true ? {} : { hasbeenclosed: null };
	const dateclosed: Json = row.dateclosed ?? row.lastactiondate ?? row.dateoccurred ?? null;
	return { hasbeenclosed: true, dateclosed };
}
