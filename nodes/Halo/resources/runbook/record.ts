import type { RecordDefinition } from '../../model';

/** What Halo's list of webhooks calls a runbook (seen on a live tenant). */
const RUNBOOK = 1;

/**
 * One of Halo's runbooks, which are kept among the webhooks. Its steps are made in Halo's own editor, so here it is
 * only read and started.
 */
export const runbookRecord: RecordDefinition = {
	name: 'Runbook',
	plural: 'Runbooks',
	value: 'runbook',
	idKind: 'guid',
	path: '/Webhook',
	query: { type: RUNBOOK },
	paged: false,
	permission: 'admin',
	label: ({ name }) => String(name),
	fields: [],
	references: [],
	filters: [],
	simplified: [
		'id',
		'name',
		'active',
		'disabled',
		'runbook_start_type',
		'inbound_authentication_type',
		'note',
	],
	outputTypes: {
		active: 'boolean',
		disabled: 'boolean',
		runbook_start_type: 'number',
		inbound_authentication_type: 'number',
	},
};

/** `runbook_start_type` of a runbook that can be started from outside Halo (seen on a live tenant). */
export const PUBLIC_START = 1;
