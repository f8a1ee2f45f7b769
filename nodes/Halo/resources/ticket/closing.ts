import type { IDataObject } from 'n8n-workflow';
import { rowsOf } from '../../lists/choices';
import type { Form } from '../../model';
import { meansNone } from '../../values/dates';
import { ticketStatuses } from '../status';

/**
 * Which tickets are closed, and which statuses close one (docs/halo/tickets.md#statuses). A status's `type` does not
 * show it.
 */

type Reads = Pick<Form, 'records'>;

/** The statuses of tickets, requested once in an execution. */
export const statusesOf = async (form: Reads) => await rowsOf(form, ticketStatuses);

/** Those that keep a ticket open; undefined if Halo leaves none out, since it may not know the parameter. */
async function openStatuses(form: Reads): Promise<IDataObject[] | undefined> {
	const all = await statusesOf(form);
	const open = await rowsOf(form, ticketStatuses, { excludeclosed: true });
	return open.length < all.length ? open : undefined;
}

/** Those that close a ticket; undefined if Halo does not show it. */
export async function closingStatuses(form: Reads): Promise<IDataObject[] | undefined> {
	const open = await openStatuses(form);
	return open && (await statusesOf(form)).filter(({ id }) => !holds(open, id));
}

/**
 * Whether a ticket is closed. It is not documented whether a reopened ticket still has the marks of a closed one, so
 * its status decides. Uncertain if the status is not known, or if the two contradict each other.
 */
export async function stateOf(
	form: Reads,
	ticket: IDataObject,
): Promise<'open' | 'closed' | 'inDoubt'> {
	const open = await openStatuses(form);
	if (!open) return saysClosed(ticket) ? 'inDoubt' : 'open';
	const { status_id: status } = ticket;
	if (holds(open, status)) return 'open';
	if (saysClosed(ticket)) return 'closed';
	return holds(await statusesOf(form), status) ? 'inDoubt' : 'open';
}

/** Whether a ticket has the marks of being closed, now or earlier. */
export const saysClosed = ({ hasbeenclosed, dateclosed }: IDataObject) =>
	hasbeenclosed === true || isRealDate(dateclosed);

const isRealDate = (value: unknown) =>
	typeof value === 'string' && /^\d{4}-\d{2}-\d{2}/.test(value) && !meansNone(value);

const holds = (rows: IDataObject[], id: unknown) => rows.some((row) => isSameId(row.id, id));

export const isSameId = (one: unknown, other: unknown) => String(one) === String(other);
