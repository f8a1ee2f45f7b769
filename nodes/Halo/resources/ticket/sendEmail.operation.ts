import { parameter } from '../../form/parameter';
import { readOwnId } from '../../input/ids';
import type { Id, Operation, Run } from '../../model';
import { ownLocatorField } from '../../form/locators';
import { dryRun, extraBody, options } from '../../form/parameters';
import { skipRules } from '../common/switches';
import { shown } from '../../output/shown';
import { actionRecord } from '../action';
import { userRecord } from '../user/record';
import { actionOutput, saveAction } from './action';
import { newAgent, newStatus, outcome, readNoteOptions, timeTaken } from './noteForm';
import { outcomeFor } from './outcome';
import { ticketRecord } from './record';

const emailTo = parameter({
	displayName: 'To Email',
	name: 'emailTo',
	type: 'string',
	default: '',
	placeholder: 'e.g. nathan@example.com',
	description: "Several are separated by commas. Leave empty for the ticket's user.",
});

const emailSubject = parameter({
	displayName: 'Subject',
	name: 'emailSubject',
	type: 'string',
	default: '',
	description: "Leave empty for the ticket's summary",
});

const emailMessage = parameter({
	displayName: 'Message',
	name: 'emailMessage',
	type: 'string',
	typeOptions: { rows: 6 },
	required: true,
	default: '',
	description: 'Plain text or HTML',
});

const copy = parameter({
	displayName: 'CC Email',
	name: 'emailCc',
	type: 'string',
	default: '',
	placeholder: 'e.g. nathan@example.com',
	description: 'Who gets a copy. Several are separated by commas.',
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
		outcome,
		options(copy, dryRun, extraBody, newAgent, newStatus, timeTaken, skipRules.option),
	],
	changes: true,
	output: actionOutput,
	async plan(run) {
		const ticket_id = readOwnId(run, ticketRecord);
		const text = run.parameter(emailMessage).trim();
		if (text === '') throw run.fail("'Message' is empty", 'Write one, or check the expression.');
		const html = asHtml(text);
		const about = await aboutTicket(run, ticket_id);
		const copies = run.option(copy)?.trim();
		const action = {
			ticket_id,
			outcome_id: await outcomeFor(run, 'email'),
			emailto: about.to,
			...(copies ? { emailcc: copies } : {}),
			emailsubject: about.subject,
			emailbody_html: html,
			note_html: html,
			sendemail: true,
			hiddenfromuser: false,
			...(await readNoteOptions(run)),
		};
		return [{ ...saveAction(run, action), output: shown(actionRecord) }];
	},
};

/** The address and the subject; the ticket is only asked for what the form leaves open. */
async function aboutTicket(run: Run, id: Id) {
	const to = run.parameter(emailTo).trim();
	const subject = run.parameter(emailSubject).trim();
	if (to && subject) return { to, subject };
	const ticket = await run.records(ticketRecord).get(id, { includedetails: true });
	const address =
		to || (await addressOf(run, ticket.user_email ?? ticket.reportedby, ticket.user_id));
	if (!address) {
		throw run.fail(
			"The ticket's user has no email address, so there is nobody to send to",
			"Fill in 'To Email'. Nothing was sent.",
		);
	}
	return { to: address, subject: subject || String(ticket.summary ?? '') };
}

/** Tickets mostly carry the address; else their user does. */
async function addressOf(run: Run, known: unknown, user: unknown): Promise<string> {
	if (/@/.test(String(known ?? ''))) return String(known);
	if (Number(user) <= 0 || Number.isNaN(Number(user))) return '';
	const { emailaddress } = await run.records(userRecord).get(Number(user));
	return String(emailaddress ?? '');
}

/** A text keeps its lines. */
function asHtml(text: string): string {
	if (/<[a-z][^<>]*>/i.test(text)) return text;
	const safe = text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
	return `<p>${safe.replace(/\r?\n/g, '<br>')}</p>`;
}
