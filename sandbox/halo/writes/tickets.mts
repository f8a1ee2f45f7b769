import { haloDate } from '../convert.mts';
import { linkFiles } from '../files.mts';
import type { Store } from '../store.mts';
import type { Json, Row } from '../types.mts';
import type { Call } from '../world.mts';
import { checkClosable, closing, unassigned } from './closing.mts';
import type { Hook } from './hooks.mts';
import { asHtml, asText } from './html.mts';
import { checkMandatory } from './mandatory.mts';

/** Where a ticket goes that says nothing of its customer (our choice: the seeded first client). */
const fallbackClient = 1;
/** Where a ticket comes from that says nothing of it: Halo writes Manual (lookup 22; the number is ours). */
const manual = 1;
/** Number of the outcome that a ticket's first action has (our choice). */
const firstOutcome = 1;

/** Completes what Halo derives: the customer from the user, the first status, dates, priority. */
function complete(call: Call, draft: Row, sent: Row, existing?: Row): Row {
	const { store } = call;
	const now = haloDate(Date.now());
	if (!existing && sent._validate_updates === true) checkMandatory(store, draft);
	const merged = existing ? draft : { ...defaults(store, draft, now), ...draft };
	const placed = placeFor(store, merged, sent, existing);
	const details = bothForms(merged, sent);
	const team = teamFor(store, sent, existing);
	const ticket: Row = { ...merged, ...placed, ...details, ...team, last_update: now };
	if (sent._recover === true) ticket.deleted = null;
	checkClosable(call, ticket, existing);
	return {
		...ticket,
		...(existing ? {} : addressed(store, ticket)),
		...closing(call, ticket, now),
	};
}

/** Who emails go to: set once, and not again when the user changes (docs/halo/actions.md#email). */
function addressed(store: Store, ticket: Row): Row {
	if (ticket.emailtolist) return {};
	const user = store.of('Users').get(String(ticket.user_id));
	return user?.emailaddress ? { emailtolist: user.emailaddress } : {};
}

function defaults(store: Store, draft: Row, now: string): Row {
	const type = store.of('TicketType').get(String(draft.tickettype_id ?? 1));
	const sla = draft.sla_id ?? type?.default_sla ?? 1;
	return {
		tickettype_id: 1,
		status_id: 1,
		agent_id: unassigned,
		team: store.of('Team').all()[0]?.name ?? '',
		sla_id: sla,
		priority_id: 3,
		impact: 3,
		urgency: 3,
		source: manual,
		dateoccurred: now,
		datecreated: now,
		lastactiondate: now,
		attachment_count: 0,
		inactive: false,
		summary: String(draft.details ?? asText(String(draft.details_html ?? ''))).slice(0, 80),
	};
}

/**
 * A user stands at a site, a site belongs to a client: the more exact knowledge wins. A ticket whose client alone is
 * changed keeps its old site and user (docs/halo/tickets.md#writing).
 */
function placeFor(store: Store, ticket: Row, sent: Row, existing?: Row): Row {
	const says = (field: string): boolean => (sent[field] ?? null) !== null;
	if (existing && says('client_id') && !says('site_id') && !says('user_id')) return {};
	const user =
		sent.user_id === undefined ? undefined : store.of('Users').get(String(ticket.user_id));
	const site_id: Json =
		sent.site_id === undefined ? (user?.site_id ?? ticket.site_id ?? null) : ticket.site_id;
	const site = store.of('Site').get(String(site_id));
	const client_id = site?.client_id ?? ticket.client_id ?? fallbackClient;
	const client = store.of('Client').get(String(client_id));
	const main = site_id ?? client?.main_site_id ?? null;
	return { client_id, site_id: main, user_id: ticket.user_id ?? generalUser(store, main) };
}

/** The agent alone takes the ticket along to the agent's own team (docs/halo/tickets.md#writing); `team_id` names one. */
function teamFor(store: Store, sent: Row, existing?: Row): Row {
	const chosen = store.of('Team').get(String(sent.team_id ?? ''))?.name;
	if (sent.team !== undefined) return {};
	if (chosen !== undefined) return { team: chosen };
	const agent = store.of('Agent').get(String(sent.agent_id ?? ''));
	const goes = existing && agent?.team !== undefined && agent.id !== unassigned;
	return goes ? { team: agent.team } : {};
}

function generalUser(store: Store, siteId: Json): Json {
	const user = store
		.of('Users')
		.find((one) => one.site_id === siteId && one.isserviceaccount === true);
	return user?.id ?? null;
}

function bothForms(ticket: Row, sent: Row): Row {
	if (typeof sent.details_html === 'string') return { details: asText(sent.details_html) };
	if (typeof sent.details === 'string') return { details_html: asHtml(sent.details) };
	return ticket.details === undefined ? { details: '', details_html: '' } : {};
}

/** Webhooks hear of the ticket; a new ticket's details become its first action. */
function announce({ store, world }: Call, ticket: Row, sent: Row, existing?: Row): void {
	linkFiles(store, sent.attachments, { ticket_id: ticket.id });
	world.deliveries.ticketWritten(store, ticket, existing);
	if (existing || !ticket.details) return;
	store.of('Actions').put({
		ticket_id: ticket.id,
		id: 1,
		outcome_id: firstOutcome,
		outcome: store.of('Outcome').get(firstOutcome)?.outcome ?? 'Logged',
		who: ticket.reportedby ?? store.of('Users').get(String(ticket.user_id))?.name ?? 'System',
		who_type: 0,
		datetime: ticket.dateoccurred,
		note: ticket.details,
		note_html: ticket.details_html,
		hiddenfromuser: false,
		timetaken: 0,
	});
}

export const ticket: Hook = { before: complete, after: announce };

/** A ticket that must be of a type with that use; the first such type unless one is given. */
const ofUse = (use: string): Hook => ({
	...ticket,
	before: (call, draft, sent, existing) => {
		const type = call.store.of('TicketType').find((one) => one.use === use);
		return complete(
			call,
			{ ...draft, tickettype_id: draft.tickettype_id ?? type?.id ?? 1 },
			sent,
			existing,
		);
	},
});

export const opportunity = ofUse('opportunity');
export const project = ofUse('project');
