import { readOnly } from '../operations';
import { recordResource } from './common/recordResource';
import type { RecordDefinition, Resource } from '../model';
import { savedView } from './common/savedView';
import { lookupOf } from '../lists/lookupOf';

export const ticketTypeRecord: RecordDefinition = {
	name: 'Ticket Type',
	plural: 'Ticket Types',
	value: 'ticketType',
	path: '/TicketType',
	paged: false,
	everyRow: { showinactive: true },
	permission: 'tickets',
	label: ({ name }) => String(name),
	leftOut: { query: { showinactive: true }, flags: ['inactive'], called: 'inactive' },
	fields: [],
	references: [],
	filters: [
		{ id: 'can_create_only', displayName: 'Only Those I Can Create', type: 'boolean' },
		{ id: 'showinactive', displayName: 'Include Inactive (Excluded by Default)', type: 'boolean' },
		{ id: 'group_id', displayName: 'Group ID', type: 'number' },
		savedView(),
	],
	simplified: ['id', 'name', 'use', 'group_name', 'sequence'],
};

export const ticketTypes = lookupOf(ticketTypeRecord);

export const ticketType: Resource = recordResource(ticketTypeRecord, readOnly(ticketTypeRecord));
