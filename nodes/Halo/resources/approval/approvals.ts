import type { IDataObject } from 'n8n-workflow';
import { toId } from '../../input/ids';
import type { Id, Run } from '../../model';
import { readPointerId } from '../../input/references';
import { ticketRecord } from '../ticket/record';
import { pendingField } from './form';
import { approvalRecord, results } from './record';

/** The ticket of the form. @throws when there is none */
export async function readTicket(run: Run): Promise<Id> {
	const id = await readPointerId(run, { to: ticketRecord });
	if (id !== undefined) return id;
	throw run.fail("'Ticket' is empty", 'Choose from the list or enter an ID.');
}

/** The number of the approval within its ticket; undefined when none is named. */
export const readSeq = (run: Run): number | undefined => {
	const seq = toId(run, run.parameter(pendingField), 'Approval');
	return seq === undefined ? undefined : Number(seq);
};

/**
 * All approvals of a ticket. Rows of other tickets are left out, should Halo send any.
 * @param read `find` where a decision is made by what is there
 */
export async function approvalsOf(
	{ records }: Pick<Run, 'records'>,
	ticketId: Id,
	read: 'list' | 'find' = 'list',
): Promise<IDataObject[]> {
	const rows = await records(approvalRecord)[read]({ ticket_id: ticketId });
	return rows.filter(({ ticket_id }) => ticket_id === undefined || sameNumber(ticket_id, ticketId));
}

/** The approval with that number. @throws with those that there are */
export function chosen(run: Run, ticketId: Id, rows: IDataObject[], seq: number): IDataObject {
	const row = withSeq(rows, seq);
	if (row) return row;
	throw run.fail(
		`Ticket ${String(ticketId)} has no approval ${seq}`,
		rows.length
			? `It has: ${listed(rows)}.`
			: 'It has none that the agent of this credential can see.',
	);
}

export const withSeq = (rows: IDataObject[], seq: unknown) =>
	rows.find((one) => sameNumber(one.seq, seq));

/** Whether nobody has decided it yet. */
export const isPending = ({ result }: IDataObject) =>
	result === undefined || result === null || Number(result) === results.pending;

/** For a sentence: who is asked, and the number to name. */
export const listed = (rows: IDataObject[]) => rows.map(approvalRecord.label).join('; ');

const sameNumber = (one: unknown, other: unknown) => Number(one) === Number(other);
