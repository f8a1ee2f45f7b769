import { exception } from '../answers.mts';
import { haloDate } from '../convert.mts';
import { linkFiles } from '../files.mts';
import type { Row } from '../types.mts';
import type { Call } from '../world.mts';
import { checkClosable } from './closing.mts';
import type { Hook } from './hooks.mts';
import { sendEmail } from './emails.mts';
import { asHtml, withoutTags } from './html.mts';
import { hooks } from './hooks.mts';
import { isObject } from './typeCheck.mts';

/** Fields of an action that change its ticket: field of the action -> field of the ticket. */
const ticketFields: Record<string, string> = {
	new_status: 'status_id',
	new_agent: 'agent_id',
	new_team: 'team',
	new_summary: 'summary',
	new_priority: 'priority_id',
	new_tickettype: 'tickettype_id',
	new_sla_id: 'sla_id',
	new_category1: 'category_1',
	new_category2: 'category_2',
	new_category3: 'category_3',
	new_category4: 'category_4',
};

function changesOf(action: Row): Row {
	const changes: Row = {};
	for (const [from, to] of Object.entries(ticketFields)) {
		if (action[from] !== undefined) changes[to] = action[from];
	}
	return changes;
}

/** Completes an action: outcome by id or by name, both forms of the note, who and when. */
function complete(call: Call, draft: Row, sent: Row, existing?: Row): Row {
	const { store, session } = call;
	const ticket = store.of('Tickets').get(String(draft.ticket_id));
	if (!ticket || ticket.deleted)
		throw exception('You do not have access to this Action at the moment');
	if (!existing) checkClosable(call, { ...ticket, ...changesOf(draft) }, ticket);
	const agent = store.of('Agent').get(session.id);
	const defaults: Row = existing
		? {}
		: {
				datetime: haloDate(Date.now()),
				hiddenfromuser: false,
				important: false,
				timetaken: 0,
				old_status: ticket.status_id,
			};
	// whoever is named in the body: the author is the agent of the application (docs/halo/actions.md#writing-an-action)
	const author: Row = existing
		? authorOf(existing)
		: {
				who: agent?.name ?? 'System',
				who_type: 1,
				who_agentid: session.id,
				actionby_application_id: session.application.name,
			};
	return { ...defaults, ...draft, ...author, ...outcomeOf(call, draft), ...bothForms(sent) };
}

/** What of an action says who wrote it; it never changes. */
const authorOf = ({ who, who_type, who_agentid, actionby_application_id }: Row): Row =>
	Object.fromEntries(
		Object.entries({ who, who_type, who_agentid, actionby_application_id }).filter(
			([, value]) => value !== undefined,
		),
	) as Row;

/** An unknown name is kept as text, as integrations rely on; an unknown id is refused (our choice). */
function outcomeOf({ store }: Call, { outcome, outcome_id }: Row): Row {
	if (outcome_id !== undefined && outcome_id !== null) {
		const byId = store.of('Outcome').get(String(outcome_id));
		if (!byId) throw exception('Invalid Outcome');
		return { outcome: byId.outcome };
	}
	const wanted = String(outcome).toLowerCase();
	const byName = store.of('Outcome').find((one) => String(one.outcome).toLowerCase() === wanted);
	return byName ? { outcome_id: byName.id, outcome: byName.outcome } : {};
}

/** Beside HTML, the note is that without its tags, whatever was sent for it (our reading where both are). */
function bothForms({ note, note_html }: Row): Row {
	if (typeof note_html === 'string') return { note_html, note: withoutTags(note_html) };
	return typeof note === 'string' ? { note_html: asHtml(note) } : {};
}

/** An action moves its ticket on: status, agent and so on, time taken, date of the last action. */
function moveTicket(call: Call, stored: Row, sent: Row, existing?: Row): void {
	const tickets = call.store.of('Tickets');
	const ticket = tickets.get(String(stored.ticket_id));
	if (!ticket || existing) return;
	const changes: Row = { lastactiondate: stored.datetime, ...changesOf(stored) };
	const time = Number(ticket.timetaken ?? 0) + Number(stored.timetaken ?? 0);
	const moved = { ...ticket, ...changes, timetaken: time };
	const after = tickets.put(hooks.Tickets.before?.(call, moved, {}, ticket) ?? moved);
	const isMoved = Object.keys(changes).length > 1;
	if (isMoved) call.world.deliveries.ticketWritten(call.store, after, ticket);
	keepAttachments(call, stored, sent);
	sendEmail(call, stored, ticket);
	call.world.deliveries.actionAdded(call.store, stored);
}

/** Files may ride on an action. */
function keepAttachments(call: Call, stored: Row, sent: Row): void {
	const { ticket_id, id: action_id } = stored;
	linkFiles(call.store, sent.attachments, { ticket_id, action_id });
	for (const file of Array.isArray(sent.attachments) ? sent.attachments : []) {
		if (!isObject(file) || (file.data_base64 ?? file.data ?? null) === null) continue;
		const owned = { ...file, ticket_id: stored.ticket_id, action_id: stored.id };
		const row = hooks.Attachment.before?.(call, { ...owned, data_base64: null }, owned) ?? owned;
		hooks.Attachment.after?.(call, call.store.of('Attachment').put(row), owned);
	}
}

export const action: Hook = { before: complete, after: moveTicket };
