import { batchSizeOf } from '../../form/batchSize';
import { parameter } from '../../form/parameter';
import { readOwnId } from '../../input/ownId';
import type { Id, Operation, Run } from '../../model';
import { ownLocatorField } from '../../form/locators';
import { dryRun, extraBody, options } from '../../form/parameters';
import { skipRules } from '../common/switches';
import { htmlOf, isPlain, textFormat } from '../common/textFormat';
import { shown } from '../../output/shown';
import { actionRecord } from '../action';
import { actionOutput, saveAction } from './action';
import { newAgent, newStatus, outcome, readNoteOptions, timeTaken } from './noteForm';
import { outcomeForEmail } from './outcome';
import { addressesIn, joined, recipientsOf } from './recipients';
import { ticketRecord } from './record';

const emailTo = parameter({
	displayName: 'To Email',
	name: 'emailTo',
	type: 'string',
	default: '',
	placeholder: 'e.g. nathan@example.com',
	description:
		"Separate several addresses with semicolons or commas. Leave empty to use the ticket's own email list, or its user if the list does not include the user.",
});

const emailSubject = parameter({
	displayName: 'Subject',
	name: 'emailSubject',
	type: 'string',
	default: '',
	description: "Leave empty to use the ticket's summary",
});

const emailMessage = parameter({
	displayName: 'Message',
	name: 'emailMessage',
	type: 'string',
	typeOptions: { rows: 6 },
	required: true,
	default: '',
	description: 'Text of the email',
});

const copy = parameter({
	displayName: 'CC Email',
	name: 'emailCc',
	type: 'string',
	default: '',
	placeholder: 'e.g. nathan@example.com',
	description: 'Who receives a copy. Separate several addresses with semicolons or commas.',
});

/** Sends an email from a ticket and keeps it there as an action that the end user sees. */
export const sendEmail: Operation = {
	option: {
		name: 'Send Email',
		value: 'sendEmail',
		action: 'Send email from ticket',
		description: 'Send an email from a ticket and keep it on the ticket',
	},
	properties: [
		ownLocatorField(ticketRecord),
		emailTo,
		emailSubject,
		emailMessage,
		textFormat,
		outcome,
		options(
			batchSizeOf(actionRecord),
			copy,
			dryRun,
			extraBody,
			newAgent,
			newStatus,
			timeTaken,
			skipRules.option,
		),
	],
	changes: true,
	output: actionOutput,
	async plan(run) {
		const ticket_id = await readOwnId(run, ticketRecord);
		const text = run.parameter(emailMessage).trim();
		if (text === '') throw run.fail("'Message' is empty", 'Write one, or check the expression.');
		const html = htmlOf(run, text);
		const about = await aboutTicket(run, ticket_id);
		const copies = joined(addressesIn(run.option(copy)));
		const action = {
			ticket_id,
			outcome_id: await outcomeForEmail(run),
			emailto: about.to,
			...(copies ? { emailcc: copies } : {}),
			emailsubject: about.subject,
			emailbody_html: html,
			...(isPlain(run) ? { note: text } : {}),
			note_html: html,
			sendemail: true,
			hiddenfromuser: false,
			...(await readNoteOptions(run)),
		};
		return [{ ...saveAction(run, action), output: shown(actionRecord) }];
	},
};

/** The addresses and the subject; the ticket is read only for what the form leaves open. */
async function aboutTicket(run: Run, id: Id) {
	const to = joined(addressesIn(run.parameter(emailTo)));
	const subject = run.parameter(emailSubject).trim();
	if (to && subject) return { to, subject };
	const ticket = await run.records(ticketRecord).get(id, { includedetails: true });
	return {
		to: to || joined(await recipientsOf(run, ticket)),
		subject: subject || String(ticket.summary ?? ''),
	};
}
