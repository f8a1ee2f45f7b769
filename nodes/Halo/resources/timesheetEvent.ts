import { crud } from '../operations';
import { recordResource } from './common/recordResource';
import type { RecordDefinition, Resource } from '../model';
import { day, words } from '../form/wording';
import { clientRecord } from './client';
import { contractRecord } from './contract';
import { agents } from './agent';
import { siteRecord } from './site';
import { ticketRecord } from './ticket/record';

const record: RecordDefinition = {
	name: 'Timesheet Event',
	plural: 'Timesheet Events',
	value: 'timesheetEvent',
	path: '/TimesheetEvent',
	paged: false,
	permission: 'timesheets',
	label: ({ id, subject, start_date }) => words(subject ?? `#${String(id)}`, day(start_date)),
	fields: [
		{ id: 'agent_id', displayName: 'Agent', type: 'options', required: true, lookup: agents },
		{ id: 'start_date', displayName: 'Start Date', type: 'dateTime', required: true },
		{ id: 'end_date', displayName: 'End Date', type: 'dateTime', required: true },
		{ id: 'subject', displayName: 'Subject', type: 'string' },
		{ id: 'note', displayName: 'Note', type: 'string' },
		{ id: 'event_type', displayName: 'Event Type', type: 'number' },
		{ id: 'timetaken', displayName: 'Time Taken (Hours)', type: 'number' },
		{ id: 'traveltime', displayName: 'Travel Time (Hours)', type: 'number' },
		{ id: 'mileage', displayName: 'Mileage', type: 'number' },
		{ id: 'charge_rate', displayName: 'Charge Rate', type: 'number' },
		{ id: 'break_type', displayName: 'Break Type', type: 'number' },
		{ id: 'break_note', displayName: 'Break Note', type: 'string' },
		{ id: 'category1', displayName: 'Category 1', type: 'string' },
		{ id: 'category2', displayName: 'Category 2', type: 'string' },
		{ id: 'category3', displayName: 'Category 3', type: 'string' },
		{ id: 'category4', displayName: 'Category 4', type: 'string' },
		{ id: 'lognewticket', displayName: 'Log New Ticket', type: 'boolean' },
		{ id: 'tickettype_id', displayName: 'New Ticket Type ID', type: 'number' },
	],
	references: [
		{ to: ticketRecord, field: 'ticket_id' },
		{ to: clientRecord, field: 'client_id' },
		{ to: siteRecord, field: 'site_id' },
		{ to: contractRecord, field: 'contract_id' },
	],
	filters: [
		{ id: 'agent_id', displayName: 'Agent', type: 'options', lookup: agents },
		{ id: 'agents', displayName: 'Agent IDs', type: 'string', several: true },
		{ id: 'start_date', displayName: 'Date From', type: 'dateTime' },
		{ id: 'end_date', displayName: 'Date To', type: 'dateTime', until: true },
		// where the days of Date From and Date To begin; that east counts as positive is what one public client does
		{ id: 'utcoffset', displayName: 'UTC Offset (Minutes, East Is Positive)', type: 'number' },
	],
	simplified: [
		'id',
		'agent_id',
		'subject',
		'start_date',
		'end_date',
		'timetaken',
		'ticket_id',
		'client_id',
		'note',
		'event_type',
	],
};

export const timesheetEvent: Resource = recordResource(record, crud(record));
