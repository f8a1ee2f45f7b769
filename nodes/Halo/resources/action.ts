import { crud } from '../operations';
import { recordResource } from './common/recordResource';
import type { RecordDefinition, Resource } from '../model';
import { words } from '../form/wording';
import { agents } from './agent';
import { outcomes } from './outcome';
import { ticketStatuses } from './status';
import { ticketAddress, ticketChanges, ticketKind } from './ticket/address';
import { attachmentIds } from './common/attachmentIds';
import { forceReassign, skipRules } from './common/switches';
import { thirdPartyId } from './common/thirdParty';

export const actionRecord: RecordDefinition = {
	name: 'Action',
	plural: 'Actions',
	value: 'action',
	path: '/Actions',
	listKey: 'actions',
	paged: false,
	takesCount: true,
	permission: 'tickets',
	returnsAll: true,
	label: ({ id, outcome, who, note }) =>
		words(`#${String(id)} ${String(outcome ?? '')}`, who, String(note ?? '').slice(0, 40)),
	searchWithin: { ticket_id: 'ticketId' },
	requiresParent: true,
	// docs/halo/lists.md#required-filters
	listNeeds: ['ticket_id'],
	fields: [
		{
			id: 'outcome_id',
			displayName: 'Outcome',
			type: 'options',
			required: true,
			lookup: outcomes,
		},
		{ id: 'note', displayName: 'Note', type: 'string', alwaysShown: true },
		{ id: 'note_html', displayName: 'Note (HTML)', type: 'string' },
		{ id: 'hiddenfromuser', displayName: 'Hidden From User', type: 'boolean' },
		{ id: 'new_status', displayName: 'New Status', type: 'options', lookup: ticketStatuses },
		{ id: 'new_agent', displayName: 'New Agent', type: 'options', lookup: agents },
		{ id: 'timetaken', displayName: 'Time Taken (Hours)', type: 'number' },
		{ id: 'nonbilltime', displayName: 'Non-Billable Time (Hours)', type: 'number' },
		{ id: 'chargerate', displayName: 'Charge Rate', type: 'number' },
		{ id: 'datetime', displayName: 'Date', type: 'dateTime' },
		{ id: 'actionarrivaldate', displayName: 'Start', type: 'dateTime' },
		{ id: 'actioncompletiondate', displayName: 'End', type: 'dateTime' },
		{ id: 'sendemail', displayName: 'Send Email', type: 'boolean' },
		{ id: 'emailto', displayName: 'Email To', type: 'string' },
		{ id: 'emailcc', displayName: 'Email CC', type: 'string' },
		{ id: 'emailsubject', displayName: 'Email Subject', type: 'string' },
		{ id: 'emailbody_html', displayName: 'Email Body (HTML)', type: 'string' },
		{ id: 'important', displayName: 'Important', type: 'boolean' },
		thirdPartyId,
	],
	references: [],
	parent: { to: ticketKind, field: 'ticket_id', filter: 'ticket_id', required: true },
	switches: [skipRules, forceReassign, attachmentIds],
	filters: [
		{ id: 'excludesys', displayName: 'Exclude System Actions', type: 'boolean' },
		{ id: 'excludeprivate', displayName: 'Exclude Private', type: 'boolean' },
		{ id: 'agentonly', displayName: 'Only From Agents', type: 'boolean' },
		{ id: 'conversationonly', displayName: 'Only Conversation', type: 'boolean' },
		{ id: 'importantonly', displayName: 'Only Important', type: 'boolean' },
		{ id: 'timeentriesonly', displayName: 'Only Time Entries', type: 'boolean' },
		{ id: 'includehtmlemail', displayName: 'Include HTML Email', type: 'boolean' },
		{ id: 'includeattachments', displayName: 'Include Attachments', type: 'boolean' },
	],
	changes: {
		field: 'datetime',
		through: { record: ticketAddress, changes: ticketChanges, filter: 'ticket_id' },
	},
	ownNumber: 'action_id',
	// docs/halo/actions.md#email
	linesFrom: { text: 'note', html: 'note_html', flag: 'includehtmlnote' },
	simplified: [
		'ticket_id',
		'action_id',
		'outcome',
		'who',
		'datetime',
		'note',
		'hiddenfromuser',
		'timetaken',
		'emailto',
	],
	customFieldsOf: 'sample',
};

export const action: Resource = recordResource(actionRecord, crud(actionRecord));
