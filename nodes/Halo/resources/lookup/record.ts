import type { NamedKind, RecordDefinition } from '../../model';

/** One of Halo's lists: 63 has the appointment types, and 11 has the lists themselves (seen on a live tenant). */
export const list: NamedKind = {
	name: 'Lookup List',
	plural: 'Lookup Lists',
	value: 'lookupList',
	path: '/Lookup',
	query: { lookupid: 11 },
	paged: false,
	permission: 'tickets',
	label: ({ id, name }) => `${String(name)} (${String(id)})`,
};

/** Entries are numbered within their list, so the list is always sent with the number. */
export const lookupRecord: RecordDefinition = {
	name: 'Lookup',
	plural: 'Lookups',
	value: 'lookup',
	path: '/Lookup',
	paged: false,
	permission: 'tickets',
	permissionToWrite: 'admin',
	label: ({ name }) => String(name),
	searchWithin: { lookupid: 'lookupListId' },
	parent: { to: list, field: 'lookupid', filter: 'lookupid', required: true },
	fields: [
		{ id: 'name', displayName: 'Name', type: 'string', required: true },
		{ id: 'sequence', displayName: 'Sequence', type: 'number' },
		{ id: 'inactive', displayName: 'Inactive', type: 'boolean' },
		{ id: 'value2', displayName: 'Value 2', type: 'string' },
		{ id: 'value3', displayName: 'Value 3', type: 'string' },
		{ id: 'value4', displayName: 'Value 4', type: 'string' },
		{ id: 'value5', displayName: 'Value 5', type: 'string' },
		{ id: 'value6', displayName: 'Value 6', type: 'string' },
		{ id: 'value7', displayName: 'Value 7', type: 'string' },
		{ id: 'value8', displayName: 'Value 8', type: 'string' },
		{ id: 'value9', displayName: 'Value 9', type: 'string' },
		{ id: 'valueint1', displayName: 'Number', type: 'number' },
		{ id: 'custom1', displayName: 'Custom 1', type: 'string' },
		{ id: 'custom2', displayName: 'Custom 2', type: 'string' },
	],
	references: [],
	filters: [
		{ id: 'exclude_zero', displayName: 'Exclude ID 0', type: 'boolean' },
		{ id: 'showallcodes', displayName: 'Show All', type: 'boolean' },
		{ id: 'client_id', displayName: 'Client ID', type: 'number' },
		{ id: 'outcome_id', displayName: 'Outcome ID', type: 'number' },
	],
	simplified: ['id', 'lookupid', 'name', 'value2', 'value3', 'value4', 'sequence', 'inactive'],
	outputTypes: { lookupid: 'number', inactive: 'boolean' },
};
