import { readOnly } from '../operations';
import { recordResource } from './common/recordResource';
import type { RecordDefinition, Resource } from '../model';
import { savedView } from './common/savedView';
import { ticketTypeRecord } from './ticketType';
import { lookupOf } from '../lists/lookupOf';
import { narrowedByTicketType } from './ticket/type';

const record: RecordDefinition = {
	name: 'Status',
	plural: 'Statuses',
	value: 'status',
	path: '/Status',
	paged: false,
	permission: 'tickets',
	label: ({ name }) => String(name),
	fields: [],
	references: [{ to: ticketTypeRecord, filter: 'tickettype_id', alwaysShown: true }],
	filters: [
		{ id: 'excludeclosed', displayName: 'Exclude Closed', type: 'boolean' },
		{ id: 'excludepending', displayName: 'Exclude Pending', type: 'boolean' },
		savedView(),
	],
	simplified: ['id', 'name', 'shortname', 'type', 'sequence', 'colour'],
};

/** All statuses: of tickets, orders and items. Which of them opportunities and projects use is not known. */
export const statuses = lookupOf(record, { narrowedBy: narrowedByTicketType });

/** Only those of tickets, as Halo's web app requests them. */
export const ticketStatuses = { ...statuses, query: { type: 'ticket' } };

export const status: Resource = recordResource(record, readOnly(record));
