import type { IDataObject } from 'n8n-workflow';
import { parameter } from '../../form/parameter';
import { readOwnId } from '../../input/ids';
import { ownLocatorField } from '../../form/locators';
import { dryRun, extraBody, options } from '../../form/parameters';
import type { Id, Operation, Run } from '../../model';
import { skipRules, skipValidation } from '../common/switches';
import { saveAction } from './action';
import { asNote, hiddenFromUser, note, outcome, readChosen } from './noteForm';
import { outcomeFor } from './outcome';
import { ticketRecord } from './record';
import { saveTicket } from './save';
import { isClosed, isClosing, statusesOf } from './statusOf';

const closedStatus = parameter({
	displayName: 'Closed Status Name or ID',
	name: 'closedStatus',
	type: 'options',
	default: '',
	allowArbitraryValues: true,
	description:
		'Leave empty for the status Closed. Choose from the list, or specify an ID using an <a href="https://docs.n8n.io/code/expressions/">expression</a>.',
	typeOptions: { loadOptionsMethod: 'getClosedStatuses' },
});

/** Closes a ticket, with a note if there is one to leave; one that is closed already is left alone. */
export const close: Operation = {
	option: {
		name: 'Close',
		value: 'close',
		action: 'Close ticket',
		description:
			'Close a ticket, with a note if you like. One that is closed already stays as it is.',
	},
	properties: [
		ownLocatorField(ticketRecord),
		closedStatus,
		note,
		{ ...hiddenFromUser, displayOptions: { hide: { note: [''] } } },
		{ ...outcome, displayOptions: { hide: { note: [''] } } },
		options(dryRun, extraBody, skipRules.option, skipValidation.option),
	],
	changes: true,
	output: [
		{ id: 'id', type: 'number' },
		{ id: 'changed', type: 'boolean' },
		{ id: 'status_id', type: 'number' },
		{ id: 'status_name', type: 'string' },
	],
	async plan(run) {
		const id = readOwnId(run, ticketRecord);
		const ticket = await run.records(ticketRecord).get(id);
		if (await isClosed(run, ticket)) {
			return { items: [await closeResult(run, id, false, ticket.status_id)] };
		}
		const status_id = await statusToClose(run);
		const text = run.parameter(note).trim();
		const write =
			text === ''
				? saveTicket(run, { id, status_id })
				: // the change of status goes with the note: one request, and the ticket's history shows both
					saveAction(run, {
						ticket_id: id,
						outcome_id: await outcomeFor(run, 'close'),
						...asNote(text),
						hiddenfromuser: run.parameter(hiddenFromUser),
						new_status: status_id,
					});
		const output = async () => [await closeResult(run, id, true, status_id)];
		return [{ ...write, response: 'unread', output }];
	},
};

async function closeResult(run: Run, id: Id, changed: boolean, status: unknown) {
	const row = (await statusesOf(run)).find((one) => String(one.id) === String(status));
	const json: IDataObject = {
		id,
		changed,
		status_id: Number(status),
		status_name: row?.name ?? null,
	};
	return { json };
}

async function statusToClose(run: Run) {
	const chosen = await readChosen(run, 'newStatus', run.parameter(closedStatus));
	if (chosen !== undefined) return chosen;
	const closing = (await statusesOf(run)).filter(isClosing);
	const usual = closing.find(({ name }) => String(name).toLowerCase() === 'closed');
	const only = usual ?? (closing.length === 1 ? closing[0] : undefined);
	if (only) return only.id;
	const candidates = closing.map(({ name, id }) => `${String(name)} (${String(id)})`);
	throw run.fail(
		"Halo has no status called 'Closed'",
		`Choose 'Closed Status': ${candidates.join(', ') || 'this Halo shows none that closes'}.`,
	);
}
