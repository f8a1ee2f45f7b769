import type { RecordDefinition } from '../../model';

export const webhookRecord: RecordDefinition = {
	name: 'Webhook',
	plural: 'Webhooks',
	value: 'webhook',
	idKind: 'guid',
	path: '/Webhook',
	paged: false,
	permission: 'admin',
	label: ({ name }) => String(name),
	// Halo silently drops `events`: a notification rule determines what calls a webhook
	fields: [
		{ id: 'name', displayName: 'Name', type: 'string', required: true, matchBy: true },
		{
			id: 'url',
			displayName: 'URL',
			type: 'string',
			required: true,
			orElse: ['type'],
			matchBy: true,
		},
		{ id: 'active', displayName: 'Active', type: 'boolean' },
		{ id: 'note', displayName: 'Note', type: 'string' },
		{ id: 'method', displayName: 'HTTP Method Number', type: 'number' },
		{ id: 'content_type', displayName: 'Content Type', type: 'string' },
		{ id: 'authentication_type', displayName: 'Authentication Type', type: 'number' },
		{ id: 'certificate_id', displayName: 'Certificate ID', type: 'number' },
		{ id: 'payload_type', displayName: 'Payload Type', type: 'number' },
		{ id: 'custom_payload', displayName: 'Custom Payload', type: 'boolean' },
		{ id: 'mappings', displayName: 'Mappings', type: 'array' },
		{ id: 'batch_method', displayName: 'Batch Method', type: 'number' },
		{ id: 'batch_delay_seconds', displayName: 'Batch Delay (Seconds)', type: 'number' },
		{ id: 'batch_limit', displayName: 'Batch Limit', type: 'number' },
		{ id: 'infinite_loop_threshold', displayName: 'Infinite Loop Threshold', type: 'number' },
		{ id: 'log_retention_policy_days', displayName: 'Keep Log (Days)', type: 'number' },
		{ id: 'notify_on_failure', displayName: 'Notify on Failure', type: 'boolean' },
		{ id: 'disabled', displayName: 'Disabled', type: 'boolean' },
	],
	references: [],
	filters: [
		{
			id: 'type',
			displayName: 'Type',
			type: 'options',
			options: [
				{ name: 'Runbook', value: 1 },
				{ name: 'Webhook', value: 0 },
			],
		},
	],
	simplified: ['id', 'name', 'url', 'type', 'active', 'disabled', 'content_type', 'last_status'],
};
