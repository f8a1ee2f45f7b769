import { haloDate } from '../convert.mts';
import type { Store } from '../store.mts';
import type { Row } from '../types.mts';
import { mergeCustomFields } from '../writes/customFields.mts';
import { asHtml, withoutTags } from '../writes/html.mts';
import { teams } from './configurationTables.mts';
import type { Random } from './random.mts';
import { issues, replies } from './words.mts';

const hour = 60 * 60 * 1000;
const firstTicket = Date.parse('2026-01-05T08:00:00Z');
const closedStatus = 9;
const types = { incident: 1, opportunity: 6, project: 7 };

/** Three tickets for each client, among them a few opportunities and projects, each with its actions. */
export function seedTickets(store: Store, random: Random): void {
	const people = store
		.of('Users')
		.all()
		.filter(({ emailaddress }) => emailaddress);
	const count = Math.max(120, store.of('Client').size * 3);
	for (let id = 1; id <= count; id++) {
		const user = people[(id * 13) % people.length];
		const at = firstTicket + id * hour;
		const [summary, details] = issues[id % issues.length];
		const status = random.pick([1, 2, 2, 3, 4, 8, closedStatus, closedStatus]);
		const isClosed = status >= 8;
		const ticket: Row = {
			id,
			summary,
			details,
			details_html: asHtml(details),
			client_id: user.client_id,
			site_id: user.site_id,
			user_id: user.id,
			reportedby: user.emailaddress,
			emailtolist: user.emailaddress,
			status_id: status,
			tickettype_id: typeFor(id, random),
			sla_id: 1,
			priority_id: random.between(1, 4),
			impact: 3,
			urgency: 3,
			source: random.pick([0, 1, 7]),
			agent_id: random.between(1, 7),
			team: random.pick(teams),
			category_1: 'Hardware>Printer',
			categoryid_1: 2,
			dateoccurred: haloDate(at),
			datecreated: haloDate(at),
			lastactiondate: haloDate(at + 3 * hour),
			last_update: haloDate(at + 3 * hour),
			...(isClosed ? { dateclosed: haloDate(at + 30 * hour), hasbeenclosed: true } : {}),
			inactive: false,
			attachment_count: 0,
			timetaken: 0,
			...(id > 10 && id % 10 === 0 ? { parent_id: id - 9 } : {}),
		};
		const values: Row[] = [
			{ name: 'CFEnvironment', value: random.between(1, 3) },
			{ name: 'CFSeatCount', value: random.between(1, 40) },
		];
		ticket.customfields = mergeCustomFields(store, 'Tickets', values) ?? [];
		store.of('Tickets').put(ticket, at + 3 * hour);
		seedActions(store, random, ticket, at);
	}
}

const typeFor = (id: number, random: Random): number => {
	if (id % 20 === 7) return types.opportunity;
	if (id % 20 === 13) return types.project;
	return random.between(types.incident, 5);
};

function seedActions(store: Store, random: Random, ticket: Row, at: number): void {
	const first: Row = {
		ticket_id: ticket.id,
		id: 1,
		outcome: 'Ticket Logged',
		outcome_id: 1,
		who: ticket.reportedby,
		who_type: 0,
		datetime: haloDate(at),
		note: ticket.details,
		note_html: ticket.details_html,
		hiddenfromuser: false,
		important: false,
		timetaken: 0,
	};
	store.of('Actions').put(first, at);
	for (let id = 2; id <= random.between(1, 3); id++) {
		const note = random.pick(replies);
		const isPrivate = random.chance(0.5);
		store.of('Actions').put(
			{
				...first,
				id,
				outcome: isPrivate ? 'Private Note' : 'Public Note',
				outcome_id: isPrivate ? 7 : 8,
				who: 'Maya Lindqvist',
				who_type: 1,
				who_agentid: 3,
				datetime: haloDate(at + id * hour),
				note: withoutTags(asHtml(note)),
				note_html: asHtml(note),
				hiddenfromuser: isPrivate,
				timetaken: 0.25 * id,
			},
			at + id * hour,
		);
	}
}
