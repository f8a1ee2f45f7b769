import type { Lookup } from '../shared/types';

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

export const currencies: Lookup = {
	name: 'Currencies',
	path: '/Currency',
	label: ({ name, code }) => String(name ?? code ?? ''),
	permission: 'invoices',
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
	permission: 'tickets',
};

/** The same number stands for a priority in each SLA, mostly under the same name. */
export const priorities: Lookup = {
	name: 'Priorities',
	path: '/Priority',
	// rows have a GUID as `id`; tickets store `priorityid`
	valueKey: 'priorityid',
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
	dependsOn: { tickettype_id: 'ticketTypeId' },
	permission: 'tickets',
};

export const taxes: Lookup = {
	name: 'Taxes',
	path: '/Tax',
	permission: 'invoices',
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

export const workdays: Lookup = {
	name: 'Workdays',
	path: '/Workday',
	permission: 'tickets',
};
