import { batchSizeOf } from '../../form/batchSize';
import { readOwnId } from '../../input/ownId';
import { ownLocatorField } from '../../form/locators';
import { dryRun, extraBody, options, timeZone } from '../../form/parameters';
import type { Operation } from '../../model';
import { attachmentIds } from '../common/attachmentIds';
import { forceReassign, skipRules } from '../common/switches';
import { textFormat } from '../common/textFormat';
import { shown } from '../../output/shown';
import { actionRecord } from '../action';
import { actionOutput, saveAction } from './action';
import {
	hiddenFromUser,
	newAgent,
	newStatus,
	note,
	outcome,
	readNote,
	readNoteOptions,
	timeTaken,
} from './noteForm';
import { outcomeFor } from './outcome';
import { ticketRecord } from './record';

/** Adds a note to a ticket; it may also change the ticket's status and agent. */
export const addNote: Operation = {
	option: {
		name: 'Add Note',
		value: 'addNote',
		action: 'Add note to ticket',
		description: 'Add a private or public note to a ticket, and change its status if needed',
	},
	properties: [
		ownLocatorField(ticketRecord),
		{ ...note, required: true },
		textFormat,
		{
			...hiddenFromUser,
			description:
				'Whether to hide the note from end users. A visible note does not send an email by itself; the outcome does.',
		},
		outcome,
		options(
			batchSizeOf(actionRecord),
			dryRun,
			extraBody,
			newAgent,
			newStatus,
			timeTaken,
			timeZone,
			forceReassign.option,
			skipRules.option,
			attachmentIds.option,
		),
	],
	changes: true,
	output: actionOutput,
	async plan(run) {
		const ticket_id = await readOwnId(run, ticketRecord);
		const text = run.parameter(note).trim();
		if (text === '') throw run.fail("'Note' is empty", 'Write a note, or check the expression.');
		const hidden = run.parameter(hiddenFromUser);
		const action = {
			ticket_id,
			outcome_id: await outcomeFor(run, hidden ? 'private' : 'public'),
			...readNote(run, text),
			hiddenfromuser: hidden,
			...(await readNoteOptions(run)),
		};
		return [{ ...saveAction(run, action), output: shown(actionRecord) }];
	},
};
