import type { IDataObject } from 'n8n-workflow';
import type { Id, Run } from '../../model';
import { readPointerId } from '../../input/references';
import { ticketRecord } from '../ticket/record';
import { isSameName, show } from '../../values/text';
import { pendingField } from './form';
import { approvalRecord, results } from './record';

/** The ticket of the form. @throws if there is none */
export async function readTicket(run: Run): Promise<Id> {
	const id = await readPointerId(run, { to: ticketRecord });
	if (id !== undefined) return id;
	throw run.fail("'Ticket' is empty", 'Choose from the list or enter an ID.');
}

/** What the form names the approval by: its number within the ticket, or who was asked; '' when it names none. */
export const readApproval = (run: Run): string => String(run.parameter(pendingField) ?? '').trim();

/**
 * All approvals of a ticket. Rows of other tickets are left out, should Halo send any.
 * @param read `find` if the rows are needed for a decision
 */
export async function approvalsOf(
	{ records }: Pick<Run, 'records'>,
	ticketId: Id,
	read: 'list' | 'find' = 'list',
): Promise<IDataObject[]> {
	const rows = await records(approvalRecord)[read]({ ticket_id: ticketId });
	return rows.filter(({ ticket_id }) => ticket_id === undefined || sameNumber(ticket_id, ticketId));
}

/**
 * The approval with that number, or the only one that somebody was asked for: of several, the only one that is pending.
 * @throws with those that there are
 */
export function chosen(run: Run, ticketId: Id, rows: IDataObject[], wanted: string): IDataObject {
	const numbered = withSeq(rows, wanted);
	const same = numbered
		? [numbered]
		: rows.filter((row) =>
				[row.name, row.emailaddress, approvalRecord.label(row)].some((one) =>
					isSameName(one, wanted),
				),
			);
	const [row, ...others] = same.length > 1 ? same.filter(isPending) : same;
	if (row && others.length === 0) return row;
	throw run.fail(
		same.length > 1
			? `Ticket ${String(ticketId)} has ${same.length} approvals of ${show(wanted)}`
			: `Ticket ${String(ticketId)} has no approval ${wanted}`,
		rows.length
			? `It has: ${listed(rows)}.`
			: 'It has none that the agent of this credential can see.',
	);
}

export const withSeq = (rows: IDataObject[], seq: unknown) =>
	rows.find((one) => sameNumber(one.seq, seq));

/** Whether it is still pending. */
export const isPending = ({ result }: IDataObject) =>
	result === undefined || result === null || Number(result) === results.pending;

/** For a sentence: who has to decide, and the number to enter. */
export const listed = (rows: IDataObject[]) => rows.map(approvalRecord.label).join('; ');

const sameNumber = (one: unknown, other: unknown) => Number(one) === Number(other);
