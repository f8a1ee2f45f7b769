import { readOnly } from '../operations';
import { recordResource } from './common/recordResource';
import type { RecordDefinition, Resource } from '../model';
import { words } from '../form/wording';

/** Rows name their ticket in `feedback_faultid` (docs/halo/lists.md#rows). */
const record: RecordDefinition = {
	name: 'Feedback',
	plural: 'Feedback',
	value: 'feedback',
	path: '/Feedback',
	paged: false,
	permission: 'tickets',
	label: ({ id, feedback_faultid, score }) =>
		words(
			`#${String(id)}`,
			`Ticket ${String(feedback_faultid ?? '')}`,
			score && `Score ${String(score)}`,
		),
	fields: [],
	references: [],
	filters: [],
	ownNumber: 'feedback_id',
	simplified: ['feedback_faultid', 'feedback_id', 'score', 'score_band', 'comment', 'date'],
};

export const feedback: Resource = recordResource(record, readOnly(record));
