import { crud } from '../operations';
import { recordResource } from './common/recordResource';
import type { RecordDefinition, Resource } from '../model';
import { thirdPartyId } from './common/thirdParty';

const record: RecordDefinition = {
	name: 'Distribution List',
	plural: 'Distribution Lists',
	value: 'distributionList',
	path: '/DistributionLists',
	listKey: 'distributionlists',
	paged: false,
	permission: 'crm',
	label: ({ name }) => String(name),
	fields: [
		{ id: 'name', displayName: 'Name', type: 'string', required: true, matchBy: true },
		{ id: 'mailbox_from', displayName: 'From Mailbox ID', type: 'number' },
		{ id: 'mailbox_replyto', displayName: 'Reply-To Address', type: 'string' },
		{ id: 'dynamic_members', displayName: 'Dynamic Members', type: 'boolean' },
		{ id: 'filters', displayName: 'Dynamic Member Filters', type: 'array' },
		{ id: 'addtheseusers', displayName: 'Users to Add', type: 'array' },
		{ id: 'removetheseusers', displayName: 'Users to Remove', type: 'array' },
		thirdPartyId,
	],
	references: [],
	filters: [],
	simplified: [
		'id',
		'name',
		'users_count',
		'mailbox_from',
		'mailbox_from_address',
		'mailbox_replyto',
		'dynamic_members',
	],
};

export const distributionList: Resource = recordResource(record, crud(record));
