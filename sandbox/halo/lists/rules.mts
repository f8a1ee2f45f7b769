import { commaList, instant, isTrue } from '../convert.mts';
import { statusType } from '../records/status.mts';
import type { Json, Row } from '../types.mts';
import type { Filtering, Test } from './filters.mts';
import { contains, matchesSearch } from './search.mts';

/** Makes a test from a filter's value; none when the value asks for nothing. */
type Rule = (value: string, filtering: Filtering) => Test | undefined;

const day = 24 * 60 * 60 * 1000;
const pending = 1;
const closed = 2;

const when =
	(test: (row: Row, filtering: Filtering) => boolean): Rule =>
	(value, filtering) =>
		isTrue(value) ? (row) => test(row, filtering) : undefined;

const nothing: Rule = () => undefined;

const textIn =
	(field: string): Rule =>
	(value) =>
	(row) =>
		contains(row[field], value);

const hasStatus = (type: number): Rule =>
	when((row, { store }) => statusType(store, row.status_id) === type);

/** Dates compare as instants; an end without a time means that whole day (our choice). */
const from =
	(field: string): Rule =>
	(value) =>
	(row) =>
		at(row[field]) >= instant(value);
const until =
	(field: string): Rule =>
	(value) =>
	(row) =>
		at(row[field]) < endOf(value);

const changed =
	(compare: (changedAt: number, limit: number) => boolean): Rule =>
	(value, { store, resource }) =>
	(row) =>
		compare(store.of(resource.name).changedAt(row), instant(value));

/** The spellings of Halo's own examples, and the fields that they mean. */
const dateFields: Record<string, string> = {
	dateoccured: 'dateoccurred',
	datecleared: 'dateclosed',
};

const dateSearch: Rule = (value, { query }) => {
	const field = dateFields[value.toLowerCase()] ?? value;
	const { startdate, enddate } = query;
	return (row) =>
		(!startdate || at(row[field]) >= instant(startdate)) &&
		(!enddate || at(row[field]) < endOf(enddate));
};

const team: Rule = (value, { store }) => {
	const names = commaList(value).map((one) => String(store.of('Team').get(one)?.name ?? one));
	return (row) => names.includes(String(row.team));
};

const topLevel: Rule =
	(value, { store }) =>
	(row) =>
		String(store.of('Client').get(String(row.client_id))?.toplevel_id) === value.trim();

const ticketRules: Record<string, Rule> = {
	open_only: when((row, { store }) => statusType(store, row.status_id) !== closed),
	closed_only: hasStatus(closed),
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

/** Filters that mean more than "this field has this value", by resource; `any` holds everywhere. */
export const rules: Record<string, Record<string, Rule>> = {
	any: {
		search: (value) => (row) => matchesSearch(row, value),
		datesearch: dateSearch,
		startdate: nothing,
		enddate: nothing,
		lastupdatefromdate: changed((changedAt, limit) => changedAt >= limit),
		lastupdatetodate: changed((changedAt, limit) => changedAt <= limit),
		toplevel_id: topLevel,
		activeinactive: nothing,
		idonly: nothing,
		count: nothing,
		pageinate: nothing,
	},
	Tickets: ticketRules,
	Opportunities: ticketRules,
	Projects: ticketRules,
	Actions: {
		excludesys: when((row) => Number(row.outcome_id ?? 0) >= 0),
		excludeprivate: when((row) => row.hiddenfromuser !== true),
		agentonly: when((row) => row.who_type === 1),
		conversationonly: when((row) => row.hiddenfromuser !== true && Number(row.outcome_id) >= 0),
		importantonly: when((row) => row.important === true),
		timeentriesonly: when((row) => Number(row.timetaken ?? 0) > 0),
		supplieronly: when((row) => row.who_type === 2),
	},
	Appointment: {
		start_date: from('end_date'),
		end_date: until('start_date'),
		agents: (value) => (row) => commaList(value).includes(String(row.agent_id)),
		hidecompleted: when((row) => row.complete_status === undefined || row.complete_status === -1),
	},
	Holiday: { start_date: from('date'), end_date: until('date') },
	Invoice: {
		notpostedonly: when((row) => !row.posted),
		postedonly: when((row) => row.posted === true),
	},
	Status: {
		excludeclosed: when((row) => row.type !== closed),
		excludepending: when((row) => row.type !== pending),
		tickettype_id: nothing,
		domain: nothing,
	},
	TicketType: {
		can_create_only: when((row) => row.cancreate !== false),
		domain: nothing,
	},
	Timesheet: { start_date: from('date'), end_date: until('date') },
	TimesheetEvent: {
		start_date: from('start_date'),
		end_date: until('start_date'),
		agents: (value) => (row) => commaList(value).includes(String(row.agent_id)),
	},
	Users: { search_phonenumbers: textIn('phonenumber'), asset_id: nothing },
	Feed: {
		older_than_id: (value) => (row) => Number(row.id) < Number(value),
		newer_than_id: (value) => (row) => Number(row.id) > Number(value),
	},
};

/** Tests that hold without being asked for: only active records, no deleted tickets, one domain. */
export function always({ store, resource, query }: Filtering): Test[] {
	const tests: Test[] = [];
	if (resource.filters.has('includeinactive')) tests.push(byActivity(query));
	const domain = domains[resource.name]?.(query.domain);
	if (!domain) return tests;
	const wantsDeleted = isTrue(query.deleted);
	tests.push((row) => (row.deleted === true) === wantsDeleted);
	tests.push(
		(row) => ticketDomain(store.of('TicketType').get(String(row.tickettype_id))) === domain,
	);
	return tests;
}

/** Tickets, opportunities and projects share one table; `domain` chooses among them. */
const domains: Record<string, (asked: string | undefined) => string> = {
	Tickets: (asked) => asked ?? 'reqs',
	Opportunities: () => 'opps',
	Projects: () => 'prjs',
};
const uses: Record<string, string> = { opportunity: 'opps', project: 'prjs' };
const ticketDomain = (type: Row | undefined): string => uses[String(type?.use)] ?? 'reqs';

function byActivity(query: Row): Test {
	const [first, second] = commaList(String(query.activeinactive ?? ''));
	const active = first ?? String(query.includeactive ?? 'true');
	const inactive = second ?? String(query.includeinactive ?? 'false');
	return (row) => (row.inactive === true ? isTrue(inactive) : isTrue(active));
}

const at = (value: Json | undefined): number => (typeof value === 'string' ? instant(value) : NaN);
const endOf = (value: string): number => instant(value) + (value.trim().length <= 10 ? day : 1);
