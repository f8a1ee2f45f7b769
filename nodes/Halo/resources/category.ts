import { crud } from '../operations';
import { recordResource } from './common/recordResource';
import type { Field, RecordDefinition, Resource } from '../model';
import { words } from '../form/wording';
import { clientRecord } from './client';
import { priorities } from './priority';
import { slas } from './sla';
import { teamIds } from './team';
import { ticketTypes } from './ticketType';
import { lookupOf } from '../lists/lookupOf';

/** Which of a ticket's four category fields has it. */
const level: Field = {
	id: 'type_id',
	displayName: 'Category Field',
	type: 'options',
	options: [1, 2, 3, 4].map((value) => ({ name: `Category ${value}`, value })),
};

const record: RecordDefinition = {
	name: 'Category',
	plural: 'Categories',
	value: 'category',
	path: '/Category',
	paged: false,
	permission: 'tickets',
	permissionToWrite: 'admin',
	label: ({ value, category_name, type_id }) =>
		words(value ?? category_name, type_id && `Category ${String(type_id)}`),
	fields: [
		{
			id: 'value',
			displayName: 'Value',
			type: 'string',
			required: true,
			orElse: ['name'],
			matchBy: true,
			matchWithin: 'type_id',
		},
		level,
		{ id: 'category_name', displayName: 'Category Name', type: 'string' },
		{ id: 'category_group_id', displayName: 'Category Group ID', type: 'number' },
		{ id: 'sla_id', displayName: 'SLA', type: 'options', lookup: slas },
		{ id: 'priority_id', displayName: 'Priority', type: 'options', lookup: priorities },
		{ id: 'chargerate', displayName: 'Charge Rate', type: 'number' },
		{ id: 'note', displayName: 'Note', type: 'string' },
		{ id: 'user_note', displayName: 'User Note', type: 'string' },
		{ id: 'include_note', displayName: 'Include Note', type: 'boolean' },
	],
	references: [{ to: clientRecord, filter: 'client_id' }],
	filters: [
		level,
		{ id: 'tickettype_id', displayName: 'Ticket Type', type: 'options', lookup: ticketTypes },
		{ id: 'team_id', displayName: 'Team', type: 'options', lookup: teamIds },
		{ id: 'service_id', displayName: 'Service ID', type: 'number' },
	],
	simplified: ['id', 'value', 'category_name', 'type_id', 'sla_id', 'priority_id', 'note'],
};

/** A ticket stores the text of its category, such as 'Hardware>Printer'. There are four independent category trees. */
export const categories = (tree: 1 | 2 | 3 | 4) =>
	lookupOf(record, {
		query: { type_id: tree },
		dependsOn: { tickettype_id: 'ticketTypeId' },
		valueKey: 'value',
		storesName: true,
		clearable: true,
		label: ({ value }) => String(value ?? ''),
	});

export const category: Resource = recordResource(record, crud(record));
