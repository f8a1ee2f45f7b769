import { readOnly } from '../operations';
import { recordResource } from './common/recordResource';
import type { RecordDefinition, Resource } from '../model';
import { words } from '../form/wording';

const record: RecordDefinition = {
	name: 'Feedback',
	plural: 'Feedback',
	value: 'feedback',
	path: '/Feedback',
	paged: false,
	permission: 'tickets',
	label: ({ id, ticket_id, score }) =>
		words(`#${String(id)}`, `Ticket ${String(ticket_id ?? '')}`, score && `Score ${String(score)}`),
	fields: [],
	references: [],
	filters: [],
	ownNumber: 'feedback_id',
	simplified: ['ticket_id', 'feedback_id', 'score', 'score_band', 'comment', 'date'],
};

export const feedback: Resource = recordResource(record, readOnly(record));
