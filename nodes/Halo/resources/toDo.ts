import { withoutAddress } from '../operations';
import { recordResource } from './common/recordResource';
import type { RecordDefinition, Resource } from '../model';
import { words } from '../form/wording';
import { agents } from './agent';
import { ticketRecord } from './ticket/record';

const record: RecordDefinition = {
	name: 'To-Do',
	plural: 'To-Dos',
	value: 'toDo',
	nameKeys: ['text'],
	path: '/ToDo',
	paged: false,
	permission: 'tickets',
	label: ({ text, done }) => words(text, done && 'done'),
	searchWithin: { ticket_id: 'ticketId' },
	fields: [
		{ id: 'text', displayName: 'Text', type: 'string', required: true },
		{ id: 'done', displayName: 'Done', type: 'boolean' },
		{ id: 'done_by_id', displayName: 'Done By', type: 'options', lookup: agents },
		{ id: 'start_date', displayName: 'Start Date', type: 'dateTime' },
		{ id: 'end_date', displayName: 'End Date', type: 'dateTime' },
		{ id: 'actual_start', displayName: 'Actual Start', type: 'dateTime' },
		{ id: 'actual_end', displayName: 'Actual End', type: 'dateTime' },
		{ id: 'sequence', displayName: 'Sequence', type: 'number' },
		{ id: 'group_id', displayName: 'Group ID', type: 'number' },
		{ id: 'group_seq', displayName: 'Group Sequence', type: 'number' },
	],
	references: [],
	parent: { to: ticketRecord, field: 'ticket_id', filter: 'ticket_id', required: true },
	filters: [],
	ownNumber: 'todo_id',
	simplified: [
		'ticket_id',
		'todo_id',
		'text',
		'done',
		'done_by_name',
		'start_date',
		'end_date',
		'sequence',
		'group_name',
	],
};

export const toDo: Resource = recordResource(record, withoutAddress(record));
