import type { IDataObject } from 'n8n-workflow';
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
	references: [{ to: ticketTypeRecord, filter: 'tickettype_id' }],
	filters: [
		{ id: 'excludeclosed', displayName: 'Exclude Closed', type: 'boolean' },
		{ id: 'excludepending', displayName: 'Exclude Pending', type: 'boolean' },
		savedView(),
	],
	simplified: ['id', 'name', 'shortname', 'type', 'sequence', 'colour'],
};

export const statuses = lookupOf(record, { narrowedBy: narrowedByTicketType });

/** Those that end a ticket: `type` 2. */
export const closedStatuses = { ...statuses, only: ({ type }: IDataObject) => Number(type) === 2 };

export const status: Resource = recordResource(record, readOnly(record));
