import { readOnly } from '../operations';
import { recordResource } from './common/recordResource';
import type { RecordDefinition, Resource } from '../model';
import { agents } from './agent';
import { teamIds } from './team';
import { viewAddress } from './common/savedView';

const record: RecordDefinition = {
	...viewAddress,
	value: 'view',
	label: ({ name }) => String(name),
	fields: [],
	references: [],
	filters: [
		{ id: 'type', displayName: 'Type', type: 'string' },
		{
			id: 'domain',
			displayName: 'Domain',
			type: 'options',
			options: [
				{ name: 'Opportunities', value: 'opps' },
				{ name: 'Projects', value: 'prjs' },
				{ name: 'Tickets', value: 'reqs' },
			],
		},
		{ id: 'ticketarea_id', displayName: 'Ticket Area ID', type: 'number' },
		{ id: 'globalonly', displayName: 'Only Global', type: 'boolean' },
		{ id: 'showallforteam', displayName: 'All for Team', type: 'options', lookup: teamIds },
		{ id: 'showallfortech', displayName: 'All for Agent', type: 'options', lookup: agents },
		{ id: 'showall', displayName: 'Show All', type: 'boolean' },
		{ id: 'showcounts', displayName: 'Show Counts', type: 'boolean' },
	],
	simplified: [
		'id',
		'name',
		'type',
		'type_name',
		'agent_name',
		'team_name',
		'group_name',
		'sequence',
		'ticket_count',
	],
};

export const view: Resource = recordResource(record, readOnly(record));
