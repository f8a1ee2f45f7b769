import { narrowedByTicketType, slaOf } from '../ticket/type';
import type { Lookup } from '../../model';

/** Halo's short lists, for dropdowns inside a mapper. Sources: the OpenAPI's paths and list parameters. */

export const agents: Lookup = {
	name: 'Agent',
	plural: 'Agents',
	paged: false,
	path: '/Agent',
	permission: 'tickets',
};

/** The kinds of appointments are the entries of Halo's lookup 63. */
export const appointmentTypes: Lookup = {
	name: 'Appointment Type',
	plural: 'Appointment Types',
	paged: false,
	path: '/Lookup',
	query: { lookupid: 63 },
	permission: 'calendar',
};

export const assetGroups: Lookup = {
	name: 'Asset Group',
	plural: 'Asset Groups',
	paged: false,
	path: '/AssetGroup',
	permission: 'assets',
};

export const assetTypes: Lookup = {
	name: 'Asset Type',
	plural: 'Asset Types',
	paged: false,
	path: '/AssetType',
	permission: 'assets',
};

/** A ticket keeps the text of its category, such as 'Hardware>Printer'. There are four independent trees of them. */
export const categories = (tree: 1 | 2 | 3 | 4): Lookup => ({
	name: 'Category',
	plural: 'Categories',
	paged: false,
	path: '/Category',
	query: { type_id: tree },
	dependsOn: { tickettype_id: 'ticketTypeId' },
	valueKey: 'value',
	storesName: true,
	clearable: true,
	label: ({ value }) => String(value ?? ''),
	permission: 'tickets',
});

export const currencies: Lookup = {
	name: 'Currency',
	plural: 'Currencies',
	paged: false,
	path: '/Currency',
	label: ({ name, code }) => String(name ?? code ?? ''),
	permission: 'invoices',
};

/** Halo's lookup 12, as one public program reads it. */
export const impacts: Lookup = {
	name: 'Impact',
	plural: 'Impacts',
	paged: false,
	path: '/Lookup',
	query: { lookupid: 12 },
	permission: 'tickets',
};

export const itemGroups: Lookup = {
	name: 'Item Group',
	plural: 'Item Groups',
	paged: false,
	path: '/ItemGroup',
	permission: 'items',
};

export const outcomes: Lookup = {
	name: 'Outcome',
	plural: 'Outcomes',
	paged: false,
	path: '/Outcome',
	label: ({ outcome, buttonname }) => String(outcome ?? buttonname ?? ''),
	narrowedBy: narrowedByTicketType,
	permission: 'tickets',
};

/** The same number stands for a priority in each SLA, mostly under the same name. */
export const priorities: Lookup = {
	name: 'Priority',
	plural: 'Priorities',
	paged: false,
	path: '/Priority',
	// rows have a GUID as `id`; tickets store `priorityid`
	valueKey: 'priorityid',
	narrowedBy: slaOf,
	scoped: true,
	countedWithin: { slaid: 'sla_id' },
	permission: 'tickets',
};

export const serviceCategories: Lookup = {
	name: 'Service Category',
	plural: 'Service Categories',
	paged: false,
	path: '/ServiceCategory',
	permission: 'tickets',
};

export const slas: Lookup = {
	name: 'SLA',
	plural: 'SLAs',
	paged: false,
	path: '/SLA',
	permission: 'tickets',
};

export const statuses: Lookup = {
	name: 'Status',
	plural: 'Statuses',
	paged: false,
	path: '/Status',
	narrowedBy: narrowedByTicketType,
	permission: 'tickets',
};

/** Those that end a ticket: `type` 2. */
export const closedStatuses: Lookup = { ...statuses, only: ({ type }) => Number(type) === 2 };

export const taxes: Lookup = {
	name: 'Tax',
	plural: 'Taxes',
	paged: false,
	path: '/Tax',
	permission: 'invoices',
};

/** Halo's lookup 22, as one public program in wide use reads it: 0 is email, ids below 0 are integrations. */
export const ticketSources: Lookup = {
	name: 'Ticket Source',
	plural: 'Ticket Sources',
	paged: false,
	path: '/Lookup',
	query: { lookupid: 22, showall: true },
	permission: 'tickets',
};

/** A ticket stores the name of its team, not an id. */
export const teams: Lookup = {
	name: 'Team',
	plural: 'Teams',
	paged: false,
	path: '/Team',
	valueKey: 'name',
	storesName: true,
	permission: 'tickets',
};

/** The same teams for list parameters, which take ids. */
export const teamIds: Lookup = { ...teams, valueKey: 'id', storesName: undefined };

export const ticketTypes: Lookup = {
	name: 'Ticket Type',
	plural: 'Ticket Types',
	paged: false,
	path: '/TicketType',
	permission: 'tickets',
};

export const topLevels: Lookup = {
	name: 'Top Level',
	plural: 'Top Levels',
	paged: false,
	path: '/TopLevel',
	listKey: 'tree',
	permission: 'customers',
};

/** Halo's lookup 27, as one public program reads it. */
export const urgencies: Lookup = {
	name: 'Urgency',
	plural: 'Urgencies',
	paged: false,
	path: '/Lookup',
	query: { lookupid: 27 },
	permission: 'tickets',
};

export const workdays: Lookup = {
	name: 'Workday',
	plural: 'Workdays',
	paged: false,
	path: '/Workday',
	permission: 'tickets',
};
