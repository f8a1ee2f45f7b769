import { readOnly } from '../operations';
import { recordResource } from './common/recordResource';
import type { RecordDefinition, Resource } from '../model';
import { words } from '../form/wording';

/** Rows name their ticket in `feedback_faultid` (docs/halo/lists.md#rows). */
const record: RecordDefinition = {
	name: 'Feedback Entry',
	plural: 'Feedback Entries',
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

/** The resource has the name of all of them together, a word that has no plural. */
export const feedback: Resource = {
	...recordResource(record, readOnly(record)),
	name: 'Feedback',
};
