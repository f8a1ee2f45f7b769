import type { IDataObject } from 'n8n-workflow';
import { batchSize } from '../../form/batchSize';
import { parameter } from '../../form/parameter';
import { simplifiedOutput } from '../../output/simplified';
import type { Id, Operation, Planned, Run } from '../../model';
import { inTurn } from '../../operations/inTurn';
import { dryRun, options, output, outputFields } from '../../form/parameters';
import { readAfterWrite } from '../../output/accepted';
import { present } from '../../output/present';
import { readUntil } from '../../output/readUntil';
import {
	approvalsOf,
	chosen,
	isPending,
	listed,
	readApproval,
	readTicket,
	withSeq,
} from './approvals';
import { pendingField, ticketField } from './form';
import { approvalRecord, results } from './record';

const note = parameter({
	displayName: 'Note',
	name: 'note',
	type: 'string',
	typeOptions: { rows: 3 },
	default: '',
	description: 'Comment on the decision, for those who read the approval',
});

/**
 * Decides one pending approval. Ticket, number, action number and result are what Halo's guide sends
 * (docs/halo/tickets.md#approvals); the note goes into the field that the OpenAPI has for it, whose effect is
 * inferred. Halo decides who may do so.
 */
export const decide = (option: Operation['option'], result: 1 | 2): Operation => ({
	option,
	properties: [ticketField, pendingField, note, output, outputFields, options(batchSize, dryRun)],
	changes: true,
	output: simplifiedOutput(approvalRecord),
	plan: planOf(result),
	lookAhead: inTurn(readTicket, planOf(result)),
});

const planOf =
	(result: 1 | 2) =>
	async (run: Run): Promise<Planned> => {
		const ticketId = await readTicket(run);
		const { seq, actionnumber } = toDecide(run, ticketId, await approvalsOf(run, ticketId, 'find'));
		const text = run.parameter(note);
		const decision = {
			ticket_id: ticketId,
			seq,
			...(actionnumber === undefined ? {} : { actionnumber }),
			result,
			...(text === '' ? {} : { approver_note: text }),
		};
		const output = async () => {
			const what = `approval ${String(seq)}, ticket ID ${String(ticketId)}`;
			const isDecided = (rows: IDataObject[]) => Number(withSeq(rows, seq)?.result) === result;
			const read = async () => await approvalsOf(run, ticketId);
			const rows = await readAfterWrite(
				run,
				what,
				async () => await readUntil(run, read, isDecided),
			);
			const after = chosen(run, ticketId, rows, String(seq));
			if (!isDecided(rows)) {
				run.hint(
					`Halo accepted the decision on approval ${String(seq)} of ticket ${String(ticketId)}, but does not show it. Check the ticket in Halo.`,
				);
			}
			return await present(run, approvalRecord, [after]);
		};
		return [{ ...run.records(approvalRecord).save(decision), response: 'unread', output }];
	};

/** The approval to decide. @throws, before anything is sent, if it is not certain which, or it is already decided */
function toDecide(run: Run, ticketId: Id, rows: IDataObject[]): IDataObject {
	const wanted = readApproval(run);
	if (wanted !== '') return undecided(run, ticketId, chosen(run, ticketId, rows, wanted));

	const pending = rows.filter(isPending);
	if (pending.length === 1) return pending[0];
	throw pending.length
		? run.fail(
				`Ticket ${String(ticketId)} has ${pending.length} pending approvals`,
				`Choose one in 'Approval': ${listed(pending)}. Nothing was sent.`,
			)
		: run.fail(
				`Ticket ${String(ticketId)} has no pending approval`,
				rows.length
					? `Already decided: ${listed(rows)}. Nothing was sent.`
					: 'It has none that the agent of this credential can see. Nothing was sent.',
			);
}

/** Halo decides about a result that is neither of the two, since the approval was chosen. */
function undecided(run: Run, ticketId: Id, row: IDataObject): IDataObject {
	const word = words[Number(row.result)];
	if (!word) return row;
	throw run.fail(
		`Approval ${String(row.seq)} of ticket ${String(ticketId)} is already ${word}`,
		'Nothing was sent. To change a decision, use Halo.',
	);
}

const words: Record<number, string | undefined> = {
	[results.approved]: 'approved',
	[results.rejected]: 'rejected',
};
