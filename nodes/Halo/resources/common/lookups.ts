import { narrowedByTicketType, slaOf } from '../ticket/type';
import type { Lookup } from '../../model';

/** Halo's short lists, for dropdowns inside a mapper. Sources: the OpenAPI's paths and list parameters. */

export const agents: Lookup = {
	name: 'Agents',
	path: '/Agent',
	permission: 'tickets',
};

/** The kinds of appointments are the entries of Halo's lookup 63. */
export const appointmentTypes: Lookup = {
	name: 'Appointment types',
	path: '/Lookup',
	query: { lookupid: 63 },
	permission: 'calendar',
};

export const assetGroups: Lookup = {
	name: 'Asset groups',
	path: '/AssetGroup',
	permission: 'assets',
};

export const assetTypes: Lookup = {
	name: 'Asset types',
	path: '/AssetType',
	permission: 'assets',
};

/** A ticket keeps the text of its category, such as 'Hardware>Printer'. There are four independent trees of them. */
export const categories = (tree: 1 | 2 | 3 | 4): Lookup => ({
	name: 'Categories',
	path: '/Category',
	query: { type_id: tree },
	dependsOn: { tickettype_id: 'ticketTypeId' },
	valueKey: 'value',
	label: ({ value }) => String(value ?? ''),
	permission: 'tickets',
});

export const currencies: Lookup = {
	name: 'Currencies',
	path: '/Currency',
	label: ({ name, code }) => String(name ?? code ?? ''),
	permission: 'invoices',
};

/** Halo's lookup 12, as one public program reads it. */
export const impacts: Lookup = {
	name: 'Impacts',
	path: '/Lookup',
	query: { lookupid: 12 },
	permission: 'tickets',
};

export const itemGroups: Lookup = {
	name: 'Item groups',
	path: '/ItemGroup',
	permission: 'items',
};

export const outcomes: Lookup = {
	name: 'Outcomes',
	path: '/Outcome',
	label: ({ outcome, buttonname }) => String(outcome ?? buttonname ?? ''),
	narrowedBy: narrowedByTicketType,
	permission: 'tickets',
};

/** The same number stands for a priority in each SLA, mostly under the same name. */
export const priorities: Lookup = {
	name: 'Priorities',
	path: '/Priority',
	// rows have a GUID as `id`; tickets store `priorityid`
	valueKey: 'priorityid',
	narrowedBy: slaOf,
	scoped: true,
	countedWithin: { slaid: 'sla_id' },
	permission: 'tickets',
};

export const serviceCategories: Lookup = {
	name: 'Service categories',
	path: '/ServiceCategory',
	permission: 'tickets',
};

export const slas: Lookup = {
	name: 'SLAs',
	path: '/SLA',
	permission: 'tickets',
};

export const statuses: Lookup = {
	name: 'Statuses',
	path: '/Status',
	narrowedBy: narrowedByTicketType,
	permission: 'tickets',
};

/** Those that end a ticket: `type` 2. */
export const closedStatuses: Lookup = { ...statuses, only: ({ type }) => Number(type) === 2 };

export const taxes: Lookup = {
	name: 'Taxes',
	path: '/Tax',
	permission: 'invoices',
};

/** Halo's lookup 22, as one public program in wide use reads it: 0 is email, ids below 0 are integrations. */
export const ticketSources: Lookup = {
	name: 'Ticket sources',
	path: '/Lookup',
	query: { lookupid: 22, showall: true },
	permission: 'tickets',
};

/** A ticket stores the name of its team, not an id. */
export const teams: Lookup = {
	name: 'Teams',
	path: '/Team',
	valueKey: 'name',
	permission: 'tickets',
};

/** The same teams for list parameters, which take ids. */
export const teamIds: Lookup = { ...teams, valueKey: 'id' };

export const ticketTypes: Lookup = {
	name: 'Ticket types',
	path: '/TicketType',
	permission: 'tickets',
};

export const topLevels: Lookup = {
	name: 'Top levels',
	path: '/TopLevel',
	listKey: 'tree',
	permission: 'customers',
};

/** Halo's lookup 27, as one public program reads it. */
export const urgencies: Lookup = {
	name: 'Urgencies',
	path: '/Lookup',
	query: { lookupid: 27 },
	permission: 'tickets',
};

export const workdays: Lookup = {
	name: 'Workdays',
	path: '/Workday',
	permission: 'tickets',
};
