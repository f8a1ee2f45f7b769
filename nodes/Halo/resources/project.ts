import { crud } from '../operations';
import { recordResource } from './common/recordResource';
import type { RecordDefinition, Resource } from '../model';
import { savedView } from './common/savedView';
import { ticketBase } from './ticket/base';
import { ticketFields } from './ticket/fields';

const record: RecordDefinition = {
	...ticketBase,
	name: 'Project',
	plural: 'Projects',
	value: 'project',
	path: '/Projects',
	permission: 'projects',
	fields: [
		...ticketFields,
		{ id: 'client_reference', displayName: 'Customer Reference', type: 'string' },
		{ id: 'projecttimebudget', displayName: 'Time Budget (Hours)', type: 'number' },
		{ id: 'projectmoneybudget', displayName: 'Money Budget', type: 'number' },
		{ id: 'estimatedays', displayName: 'Estimate (Days)', type: 'number' },
		{ id: 'projectearlieststart', displayName: 'Earliest Start', type: 'dateTime' },
		{ id: 'projectlatestend', displayName: 'Latest End', type: 'dateTime' },
		{ id: 'milestone_id', displayName: 'Milestone ID', type: 'number' },
		{ id: 'template_id', displayName: 'Template ID', type: 'number' },
		{ id: 'projectinternaltask', displayName: 'Internal Task', type: 'boolean' },
		{ id: 'isbillable', displayName: 'Billable', type: 'boolean' },
	],
	filters: [...ticketBase.filters, savedView('prjs')],
	simplified: [
		'id',
		'summary',
		'status_id',
		'client_name',
		'agent_id',
		'startdate',
		'targetdate',
		'projectcompletionpercentage',
		'projecttimebudget',
		'projecttimeactual',
	],
	outputTypes: { projecttimeactual: 'number' },
};

export const project: Resource = recordResource(record, crud(record));
