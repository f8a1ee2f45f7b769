import { readOnly } from '../operations';
import { recordResource } from './common/recordResource';
import type { RecordDefinition, Resource } from '../model';
import { ticketTypeRecord } from './ticketType';
import { lookupOf } from '../lists/lookupOf';
import { narrowedByTicketType } from './ticket/type';

const record: RecordDefinition = {
	name: 'Outcome',
	plural: 'Outcomes',
	value: 'outcome',
	path: '/Outcome',
	paged: false,
	permission: 'tickets',
	label: ({ id, outcome, buttonname }) => String(outcome ?? buttonname ?? `#${String(id)}`),
	fields: [],
	references: [{ to: ticketTypeRecord, filter: 'tickettype_id', alwaysShown: true }],
	filters: [
		{ id: 'excludesystemactions', displayName: 'Exclude System Actions', type: 'boolean' },
		{ id: 'quick_only', displayName: 'Only Quick Actions', type: 'boolean' },
		{ id: 'showhidden', displayName: 'Include Hidden', type: 'boolean' },
		{ id: 'workflow_id', displayName: 'Workflow ID', type: 'number' },
		{ id: 'workflow_step', displayName: 'Workflow Step', type: 'number' },
	],
	simplified: [
		'id',
		'outcome',
		'buttonname',
		'labellong',
		'sequence',
		'hidden',
		'hidefromuser',
		'sendemail',
		'newstatus',
		'chargerate',
	],
};

export const outcomes = lookupOf(record, {
	label: record.label,
	narrowedBy: narrowedByTicketType,
});

export const outcome: Resource = recordResource(record, readOnly(record));
