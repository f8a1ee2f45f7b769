import { commaList, isTrue } from '../convert.mts';
import { isClosed } from '../records/status.mts';
import type { Row } from '../types.mts';
import type { Filtering, Test } from './filters.mts';
import { nothing, oneOf, textIn, when, type Rule } from './ruleParts.mts';

/** Teams are asked for by id or name; a ticket and an agent hold the name. */
export const team: Rule = (value, { store }) => {
	const names = commaList(value).map((one) => String(store.of('Team').get(one)?.name ?? one));
	return (row) => names.includes(String(row.team));
};

/** Customers are grouped in top levels; whatever has a client can be asked for by them. */
export const topLevel: Rule =
	(value, { store }) =>
	(row) =>
		String(store.of('Client').get(String(row.client_id))?.toplevel_id) === value.trim();

/** Nobody is agent 1, who has no queue. */
const UNASSIGNED = 1;

/** The agent's own; in some tenants what waits in the agent's team as well. */
const agent: Rule = (value, filtering) => {
	const isOwn = oneOf('agent_id')(value, filtering);
	if (filtering.modes.agentFilter === 'own') return isOwn;
	const agents = filtering.store.of('Agent');
	const teams = commaList(value).map((one) => agents.get(one)?.team);
	return (row) =>
		isOwn?.(row) === true || (row.agent_id === UNASSIGNED && teams.includes(row.team));
};

/** Filters of tickets, opportunities and projects. */
export const ticketRules: Record<string, Rule> = {
	open_only: when((row, { store }) => !isClosed(store, row)),
	closed_only: when((row, { store }) => isClosed(store, row)),
	agent_id: agent,
	team,
	toplevel_id: topLevel,
	search_details: textIn('details'),
	search_id: textIn('id'),
	excludethese: (value) => (row) => !commaList(value).includes(String(row.id)),
	withattachments: when((row) => Number(row.attachment_count ?? 0) > 0),
	deleted: nothing,
	domain: nothing,
	type: nothing,
};

/** Tickets, opportunities and projects share one table; `domain` chooses among them. */
const domains: Record<string, (asked: string | undefined) => string> = {
	Tickets: (asked) => asked ?? 'reqs',
	Opportunities: () => 'opps',
	Projects: () => 'prjs',
};
const uses: Record<string, string> = { opportunity: 'opps', project: 'prjs' };
const domainOf = (type: Row | undefined): string => uses[String(type?.use)] ?? 'reqs';

/** What holds for every list of tickets: its own domain, and deleted ones only when asked for. */
export function ticketTests({ store, resource, query }: Filtering): Test[] {
	const domain = domains[resource.name]?.(query.domain);
	if (!domain) return [];
	const deleted = isTrue(query.deleted);
	const types = store.of('TicketType');
	return [
		(row) => (row.deleted === true) === deleted,
		(row) => domainOf(types.get(String(row.tickettype_id))) === domain,
	];
}
