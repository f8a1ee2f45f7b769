import { crud } from '../operations';
import { recordResource } from './common/recordResource';
import type { RecordDefinition, Resource } from '../model';

const record: RecordDefinition = {
	name: 'Tag',
	plural: 'Tags',
	value: 'tag',
	path: '/Tags',
	paged: false,
	permission: 'admin',
	label: ({ text }) => String(text),
	fields: [
		{
			id: 'text',
			displayName: 'Text',
			type: 'string',
			required: true,
			orElse: ['name'],
			matchBy: true,
		},
		{ id: 'add_to_kbid', displayName: 'Add to Knowledge Base Article ID', type: 'number' },
		{ id: 'add_to_ctid', displayName: 'Add to Canned Text ID', type: 'number' },
		{ id: 'add_to_stid', displayName: 'Add to Service ID', type: 'number' },
	],
	references: [],
	filters: [],
	simplified: ['id', 'text'],
};

export const tag: Resource = recordResource(record, crud(record));
