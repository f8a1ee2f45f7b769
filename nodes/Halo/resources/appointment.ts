import { crud } from '../operations';
import { recordResource } from '../shared/resource';
import type { RecordDefinition, Resource } from '../shared/types';
import { day, words } from '../shared/words';
import { agentRecord } from './agent';
import { clientRecord } from './client';
import { appointmentTypes, topLevels } from './lookups';
import { siteRecord } from './site';
import { ticketRecord } from './ticket/record';
import { userRecord } from './user';

const record: RecordDefinition = {
	name: 'Appointment',
	plural: 'Appointments',
	value: 'appointment',
	path: '/Appointment',
	listKey: 'appointments',
	// takes page numbers, and answers with everything
	paged: false,
	permission: 'calendar',
	label: ({ subject, start_date, agent_name }) => words(subject, day(start_date), agent_name),
	search: 'search',
	searchWithin: { client_id: 'clientId', ticket_id: 'ticketId' },
	fields: [
		{ id: 'subject', displayName: 'Subject', type: 'string', required: true, matchBy: 'search' },
		{ id: 'start_date', displayName: 'Start Date', type: 'dateTime', required: true },
		{ id: 'end_date', displayName: 'End Date', type: 'dateTime', required: true },
		{ id: 'allday', displayName: 'All Day', type: 'boolean' },
		{
			id: 'appointment_type_id',
			displayName: 'Appointment Type',
			type: 'options',
			lookup: appointmentTypes,
		},
		{ id: 'note', displayName: 'Note', type: 'string' },
		{ id: 'note_html', displayName: 'Note (HTML)', type: 'string' },
		{ id: 'appointment_location_free_text', displayName: 'Location', type: 'string' },
		{ id: 'appointment_location', displayName: 'Location ID', type: 'number' },
		{ id: 'online_meeting_url', displayName: 'Online Meeting URL', type: 'string' },
		{ id: 'attendees', displayName: 'Attendees', type: 'string' },
		{ id: 'tolist', displayName: 'Email To', type: 'string' },
		{ id: 'cclist', displayName: 'Email CC', type: 'string' },
		{ id: 'inform_agents', displayName: 'Inform Agents', type: 'boolean' },
		{ id: 'inform_user', displayName: 'Inform User', type: 'boolean' },
		{ id: 'appointment_status', displayName: 'Status ID', type: 'number' },
		{ id: 'agent_status', displayName: 'Agent Status ID', type: 'number' },
		{ id: 'confirmed', displayName: 'Confirmed', type: 'boolean' },
		{ id: 'reminderminutes', displayName: 'Reminder (Minutes)', type: 'number' },
		{ id: 'estimate', displayName: 'Estimate (Hours)', type: 'number' },
		{ id: 'category1', displayName: 'Category 1', type: 'string' },
		{ id: 'category2', displayName: 'Category 2', type: 'string' },
		{ id: 'category3', displayName: 'Category 3', type: 'string' },
		{ id: 'category4', displayName: 'Category 4', type: 'string' },
		{ id: 'contact_emailaddress', displayName: 'Contact Email Address', type: 'string' },
		{ id: 'contact_phonenumber', displayName: 'Contact Phone Number', type: 'string' },
		{ id: 'contract_id', displayName: 'Contract ID', type: 'number' },
		{ id: 'chargerate', displayName: 'Charge Rate', type: 'number' },
		{ id: 'colour', displayName: 'Colour', type: 'string' },
		{ id: 'is_task', displayName: 'Task', type: 'boolean' },
		{ id: 'is_private', displayName: 'Private', type: 'boolean' },
	],
	references: [
		{
			to: agentRecord,
			write: (id) => ({ agents: [{ id, use: 'agent' }] }),
			filter: 'agents',
			required: true,
		},
		{ to: ticketRecord, field: 'ticket_id', filter: 'ticket_id' },
		{ to: clientRecord, field: 'client_id', filter: 'client_id' },
		{ to: siteRecord, field: 'site_id' },
		{ to: userRecord, field: 'user_id' },
	],
	filters: [
		{ id: 'search', displayName: 'Search', type: 'string' },
		{ id: 'start_date', displayName: 'Date From', type: 'dateTime' },
		{ id: 'end_date', displayName: 'Date To', type: 'dateTime' },
		{ id: 'types', displayName: 'Appointment Type IDs', type: 'string' },
		{ id: 'statuses', displayName: 'Status IDs', type: 'string' },
		{ id: 'assets', displayName: 'Asset IDs', type: 'string' },
		{ id: 'toplevel_id', displayName: 'Top Level', type: 'options', lookup: topLevels },
		{ id: 'hidecompleted', displayName: 'Exclude Completed', type: 'boolean' },
		{ id: 'appointmentsonly', displayName: 'Only Appointments', type: 'boolean' },
		{ id: 'tasksonly', displayName: 'Only Tasks', type: 'boolean' },
		{ id: 'excluderecurring', displayName: 'Exclude Recurring', type: 'boolean' },
		{ id: 'showholidays', displayName: 'Include Holidays', type: 'boolean' },
		{ id: 'showshifts', displayName: 'Include Shifts', type: 'boolean' },
		{ id: 'includedeleted', displayName: 'Include Deleted', type: 'boolean' },
		{ id: 'showall', displayName: 'Show All', type: 'boolean' },
	],
	simplified: [
		'id',
		'subject',
		'start_date',
		'end_date',
		'agent_id',
		'agent_name',
		'ticket_id',
		'client_name',
		'appointment_type_name',
		'complete_status',
	],
};

export const appointment: Resource = recordResource(record, crud(record));
