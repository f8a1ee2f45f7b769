import type { IDataObject } from 'n8n-workflow';
import { batchSizeOf } from '../../form/batchSize';
import { readOwnId } from '../../input/ownId';
import { ownLocatorField } from '../../form/locators';
import { dryRun, extraBody, options } from '../../form/parameters';
import type { Operation, Planned, Run } from '../../model';
import { inTurn } from '../../operations/inTurn';
import { skipRules, skipValidation } from '../common/switches';
import { textFormat } from '../common/textFormat';
import { saveAction } from './action';
import { isSameId, saysClosed, stateOf, statusesOf } from './closing';
import { explainRefusal } from './closeRefused';
import { closedStatus, statusToClose } from './closingStatus';
import { hiddenFromUser, note, outcome, readNote } from './noteForm';
import { outcomeFor } from './outcome';
import { ticketRecord } from './record';
import { saveTicket } from './save';

/** Closes a ticket, with an optional note; one that is already closed is not changed. */
export const close: Operation = {
	option: {
		name: 'Close',
		value: 'close',
		action: 'Close ticket',
		description:
			'Close a ticket, with an optional note. A ticket that is already closed stays as it is.',
	},
	properties: [
		ownLocatorField(ticketRecord),
		closedStatus,
		note,
		{ ...textFormat, displayOptions: { hide: { note: [''] } } },
		{ ...hiddenFromUser, displayOptions: { hide: { note: [''] } } },
		{ ...outcome, displayOptions: { hide: { note: [''] } } },
		options(batchSizeOf(ticketRecord), dryRun, extraBody, skipRules.option, skipValidation.option),
	],
	changes: true,
	output: [
		{ id: 'id', type: 'number' },
		{ id: 'summary', type: 'string', nullable: true },
		{ id: 'client_name', type: 'string', nullable: true },
		{ id: 'changed', type: 'boolean' },
		{ id: 'status_id', type: 'number' },
		{ id: 'status_name', type: 'string' },
	],
	plan,
	lookAhead: inTurn(async (run) => await readOwnId(run, ticketRecord), plan),
};

async function plan(run: Run): Promise<Planned> {
	const id = await readOwnId(run, ticketRecord);
	const ticket = await run.records(ticketRecord).get(id);
	const { status_id: now } = ticket;
	const state = saysClosed(ticket) ? await stateOf(run, ticket) : 'open';
	if (state === 'closed') return { items: [await closeResult(run, ticket, false, now)] };
	const status_id = await statusToClose(run);
	// it is certainly closed if it already has the status that it would get
	if (state === 'inDoubt' && isSameId(now, status_id)) {
		return { items: [await closeResult(run, ticket, false, now)] };
	}
	const text = run.parameter(note).trim();
	const write =
		text === ''
			? saveTicket(run, { id, status_id })
			: // status and note are sent together: one request, and the ticket's history shows both
				saveAction(run, {
					ticket_id: id,
					outcome_id: await outcomeFor(run, 'close'),
					...readNote(run, text),
					hiddenfromuser: run.parameter(hiddenFromUser),
					new_status: status_id,
				});
	const output = async () => [await closeResult(run, ticket, true, status_id)];
	const failed = async (_: Run, cause: unknown) =>
		await Promise.reject(explainRefusal(run, id, cause));
	return [{ ...write, response: 'unread', output, failed }];
}

/** The ticket's summary and client show at a glance whether it is the right one. */
async function closeResult(run: Run, ticket: IDataObject, changed: boolean, status: unknown) {
	const row = (await statusesOf(run)).find((one) => isSameId(one.id, status));
	const json: IDataObject = {
		id: ticket.id,
		summary: ticket.summary ?? null,
		client_name: ticket.client_name ?? null,
		changed,
		status_id: Number(status),
		status_name: row?.name ?? null,
	};
	return { json };
}
