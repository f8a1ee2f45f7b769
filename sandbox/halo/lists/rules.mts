import { instant } from '../convert.mts';
import { closes, statusDomain } from '../records/status.mts';
import { advancedSearch } from './advancedSearch.mts';
import { dateField, isFrom, isUntil } from './dates.mts';
import { mine, notGeneral } from './peopleRules.mts';
import { from, linkedTo, nothing, oneOf, until, when, type Rule } from './ruleParts.mts';
import { matchesSearch } from './search.mts';
import { team, ticketRules, topLevel } from './ticketRules.mts';
import { categoryByType, outcomeByType, statusByType } from './typeRules.mts';

/** The type of a pending status (an older reading: docs/halo/tickets.md#statuses). */
const pending = 1;
/** An appointment that nobody completed (docs/halo/records.md#appointments). */
const notCompleted = -1;

/** `startdate` and `enddate` work only beside the name of a field (docs/halo/lists.md#filters). */
const dateSearch: Rule = (value, { query: { startdate, enddate } }) => {
	const field = dateField(value);
	return (row) =>
		(!startdate || isFrom(row, field, startdate)) && (!enddate || isUntil(row, field, enddate));
};

const changed =
	(compare: (changedAt: number, limit: number) => boolean): Rule =>
	(value, { store, resource }) =>
	(row) =>
		compare(store.of(resource.name).changedAt(row), instant(value));

const calendar: Record<string, Rule> = {
	start_date: from('end_date'),
	end_date: until('start_date'),
};

/** Filters that mean more than "this field has this value", by resource; `any` holds everywhere. */
export const rules: Record<string, Record<string, Rule>> = {
	any: {
		search: (value) => (row) => matchesSearch(row, value),
		advanced_search: advancedSearch,
		datesearch: dateSearch,
		startdate: nothing,
		enddate: nothing,
		lastupdatefromdate: changed((changedAt, limit) => changedAt >= limit),
		lastupdatetodate: changed((changedAt, limit) => changedAt <= limit),
		toplevel_id: topLevel,
		activeinactive: nothing,
		access_control_level: nothing,
		columns_id: nothing,
		list_id: nothing,
		ticketarea_id: nothing,
		utcoffset: nothing,
		view_id: nothing,
		enddatetime: nothing,
		startdatetime: nothing,
		sitepostcode: nothing,
		showcounts: nothing,
	},
	Tickets: ticketRules,
	Opportunities: ticketRules,
	Projects: ticketRules,
	Actions: {
		excludesys: when((row) => Number(row.outcome_id ?? 0) >= 0),
		excludeprivate: when((row) => row.hiddenfromuser !== true),
		agentonly: when((row) => row.who_type === 1),
		conversationonly: when(
			(row) => row.hiddenfromuser !== true && Number(row.outcome_id ?? 0) >= 0,
		),
		importantonly: when((row) => row.important === true),
		timeentriesonly: when((row) => Number(row.timetaken ?? 0) > 0),
		supplieronly: when((row) => row.who_type === 2),
	},
	// Which agents may work for a client or on a type: here everybody may.
	Agent: {
		team,
		team_id: team,
		client_id: nothing,
		department_id: nothing,
		tickettype_id: nothing,
	},
	AssetType: { tickettype_id: nothing },
	Appointment: {
		...calendar,
		agents: oneOf('agent_id'),
		tasksonly: when((row) => row.is_task === true),
		hidecompleted: when((row) => (row.complete_status ?? notCompleted) === notCompleted),
	},
	Category: { tickettype_id: categoryByType },
	Feed: {
		older_than_id: (value) => (row) => Number(row.id) < Number(value),
		newer_than_id: (value) => (row) => Number(row.id) > Number(value),
	},
	Holiday: { start_date: from('date'), end_date: until('date') },
	Invoice: {
		notpostedonly: when((row) => row.posted !== true),
		postedonly: when((row) => row.posted === true),
	},
	KBArticle: { faqlists: linkedTo('faqlists') },
	Lookup: { exclude_zero: when((row) => row.id !== 0) },
	Outcome: { tickettype_id: outcomeByType, status: nothing },
	Status: {
		excludeclosed: when((row, { modes }) => modes.statuses === 'oneType' || !closes(row)),
		excludepending: when((row) => row.type !== pending),
		type: (value) => (row) => statusDomain(row) === value.trim().toLowerCase(),
		tickettype_id: statusByType,
		tickettype_ids: statusByType,
		outcome_id: nothing,
		domain: nothing,
	},
	Team: { outcome_id: nothing, domain: nothing, type: nothing },
	TicketType: {
		can_create_only: when((row) => row.cancreate !== false),
		client_id: nothing,
		outcome_id: nothing,
		domain: nothing,
	},
	TicketApproval: { mine },
	Timesheet: { start_date: from('date'), end_date: until('date') },
	TimesheetEvent: {
		start_date: from('start_date'),
		end_date: until('start_date'),
		agents: oneOf('agent_id'),
	},
	Users: {
		// `search` looks at phone numbers here anyhow
		search_phonenumbers: nothing,
		asset_id: nothing,
		exclude_generaluser: notGeneral,
		exclude_defaultsiteusers: notGeneral,
	},
};
