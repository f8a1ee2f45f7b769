import { crud } from '../operations';
import { recordResource } from './common/recordResource';
import type { RecordDefinition, Resource } from '../model';
import { ticketStatuses } from './status';
import { workdays } from './workday';
import { lookupOf } from '../lists/lookupOf';

const record: RecordDefinition = {
	name: 'SLA',
	plural: 'SLAs',
	value: 'sla',
	path: '/SLA',
	paged: false,
	permission: 'tickets',
	permissionToWrite: 'admin',
	label: ({ name }) => String(name),
	fields: [
		{ id: 'name', displayName: 'Name', type: 'string', required: true, matchBy: true },
		{ id: 'workday_id', displayName: 'Workday', type: 'options', lookup: workdays },
		// Halo refuses a new one without them (docs/halo/writing.md#what-could-not-be-created)
		{ id: 'priorities', displayName: 'Priorities', type: 'array', required: true },
		{ id: 'trackslaresponsetime', displayName: 'Track Response Time', type: 'boolean' },
		{ id: 'trackslafixbytime', displayName: 'Track Fix-By Time', type: 'boolean' },
		{ id: 'responsereset', displayName: 'Reset Response', type: 'boolean' },
		{ id: 'response_reset_approval', displayName: 'Reset Response on Approval', type: 'boolean' },
		{ id: 'hoursaretechslocaltime', displayName: "Hours in Agent's Time Zone", type: 'boolean' },
		{ id: 'autoreleaseoption', displayName: 'Auto-Release', type: 'boolean' },
		{ id: 'autoreleaselimit', displayName: 'Auto-Release Limit', type: 'number' },
		{
			id: 'statusafterautorelease',
			displayName: 'Status After Auto-Release',
			type: 'options',
			lookup: ticketStatuses,
		},
		{
			id: 'slstatusafterfirstwarning',
			displayName: 'Status After First Warning',
			type: 'options',
			lookup: ticketStatuses,
		},
		{
			id: 'slstatusaftersecondwarning',
			displayName: 'Status After Second Warning',
			type: 'options',
			lookup: ticketStatuses,
		},
		{ id: 'dontsendholdreminders', displayName: 'No Hold Reminders', type: 'boolean' },
	],
	references: [],
	filters: [
		{ id: 'showpriorities', displayName: 'Include Priorities', type: 'boolean' },
		{ id: 'showworkdays', displayName: 'Include Workdays', type: 'boolean' },
	],
	simplified: [
		'id',
		'name',
		'workday_id',
		'workday_name',
		'hoursaretechslocaltime',
		'trackslaresponsetime',
		'trackslafixbytime',
	],
};

export const slas = lookupOf(record);

export const sla: Resource = recordResource(record, crud(record));
