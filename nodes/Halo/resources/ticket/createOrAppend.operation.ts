import type { IDataObject } from 'n8n-workflow';
import { planCreate } from '../../operations/create.operation';
import { singleOptions } from '../../form/writeOptions';
import { readNewBody } from '../../input/body';
import { withReferenceLocators } from '../../form/locators';
import { fieldsMapper } from '../../form/parameters';
import type { Operation, Run } from '../../model';
import { textFormat } from '../common/textFormat';
import { saveAction } from './action';
import { findOpen, findForm } from './findOpen';
import { hiddenFromUser, note, outcome, plainNote, readNote } from './noteForm';
import { outcomeFor } from './outcome';
import { ticketRecord } from './record';

/**
 * For alerts and other things that arrive more than once: adds a note to the open ticket, or creates a new one. If the
 * ticket is closed or deleted, or does not accept the note, a new one is created, and the output shows this.
 */
export const createOrAppend: Operation = {
	option: {
		name: 'Create or Append',
		value: 'createOrAppend',
		action: 'Create ticket or append to open one',
		description: 'Add a note to the open ticket for the same issue, or create a new ticket',
	},
	properties: [
		...findForm,
		...withReferenceLocators(ticketRecord, 'write', [
			fieldsMapper('add', 'getCreateFields', 'Values to Send'),
		]),
		{
			...note,
			displayName: 'Note for Open Ticket',
			description: "Note to add if there is an open ticket. Leave empty to use 'Details'.",
		},
		{ ...textFormat, displayOptions: { hide: { note: [''] } } },
		hiddenFromUser,
		outcome,
		singleOptions(ticketRecord),
	],
	changes: true,
	output: [
		{ id: 'id', type: 'number' },
		{ id: 'created', type: 'boolean' },
		{ id: 'result', type: 'string' },
		{ id: 'reason', type: 'string' },
		{ id: 'summary', type: 'string' },
		{ id: 'action_id', type: 'number' },
	],
	async execute(run) {
		const body = await readNewBody(run, ticketRecord);
		const { ticket, reason } = await findOpen(run, body);
		return ticket ? await append(run, ticket, body) : await created(run, reason);
	},
};

/** Creates a ticket, with the reason. */
async function created(run: Run, reason: string) {
	const plan = await planCreate(run, ticketRecord, async (_, { row }) => {
		const { id = null, summary = null } = row ?? {};
		const known = { id, created: true, result: 'created', reason };
		return [{ json: { ...known, summary, action_id: null } }];
	});
	return await run.write({
		...plan,
		known: { id: null, created: true, result: 'created', reason },
	});
}

/** The note, or the details of a new ticket. */
function noteFor(run: Run, body: IDataObject): IDataObject {
	const [own, html, ...plain] = [
		run.parameter(note),
		body.details_html,
		body.details,
		body.summary,
	].map((one) => String(one ?? '').trim());
	if (own) return readNote(run, own);
	return html ? { note_html: html } : plainNote(plain.find(Boolean) ?? '');
}

/** Adds the note to the ticket that was found; if it does not accept it, a new ticket is created. */
async function append(run: Run, ticket: IDataObject, body: IDataObject) {
	const hidden = run.parameter(hiddenFromUser);
	const action = {
		ticket_id: ticket.id,
		outcome_id: await outcomeFor(run, hidden ? 'private' : 'public'),
		...noteFor(run, body),
		hiddenfromuser: hidden,
	};
	const { id, summary } = ticket;
	const known = {
		id,
		created: false,
		result: 'appended',
		reason: 'An open ticket was found',
		summary,
	};
	return await run.write({
		...saveAction(run, action),
		known: { ...known, action_id: null },
		output: async (_, { row }) => [{ json: { ...known, action_id: row?.id ?? null } }],
		failed: async (_, cause) => {
			const { httpCode, message } = cause as { httpCode?: string | null; message: string };
			// a refused note was not added; after any other failure it may have been, and must not be added twice
			if (!['400', '401', '403', '404'].includes(String(httpCode)))
				return await Promise.reject(cause);
			const why = `Ticket ${String(ticket.id)} did not accept the note: ${message}`;
			run.hint(`${why}. A new ticket was created instead.`);
			return await created(run, why);
		},
	});
}
