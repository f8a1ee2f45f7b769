import type { INodeProperties } from 'n8n-workflow';

/** How the webhook is created in Halo, and what it is for. */
export const setup: INodeProperties = {
	displayName: 'Setup',
	name: 'setup',
	type: 'options',
	noDataExpression: true,
	default: 'automatic',
	options: [
		{
			name: 'Automatic',
			value: 'automatic',
			description:
				'Publishing the workflow creates the webhook in Halo. Needs administrator rights.',
		},
		{
			name: 'By Hand',
			value: 'byHand',
			description: 'You create the webhook in Halo yourself',
		},
	],
};

export const steps: INodeProperties = {
	displayName:
		'In Halo, open Configuration > Integrations > Webhooks and add a webhook: paste the Production URL from "Webhook URLs" above as the payload URL, choose the method POST, the content type application/json and Basic authentication with the user name and secret of the credential "Halo Webhook API", and add the events. Then publish this workflow.',
	name: 'steps',
	type: 'notice',
	default: '',
	displayOptions: { show: { setup: ['byHand'] } },
};

export const events: INodeProperties = {
	displayName: 'Trigger On Names or IDs',
	name: 'events',
	type: 'multiOptions',
	required: true,
	default: [],
	description:
		'Choose from the list, or specify IDs using an <a href="https://docs.n8n.io/code/expressions/">expression</a>',
	typeOptions: { loadOptionsMethod: 'getEvents' },
	displayOptions: { show: { setup: ['automatic'] } },
};

export const options: INodeProperties = {
	displayName: 'Options',
	name: 'options',
	type: 'collection',
	placeholder: 'Add Option',
	default: {},
	options: [
		{
			displayName: 'Deduplication Window (Minutes)',
			name: 'deduplicationWindow',
			type: 'number',
			typeOptions: { minValue: 0, maxValue: 1440 },
			default: 10,
			description: 'How long a repeated delivery is recognised as a duplicate. 0 turns this off.',
		},
		{
			displayName: 'Fetch the Full Record',
			name: 'fetchRecord',
			type: 'boolean',
			default: true,
			description:
				'Whether to read the full record from Halo for each delivery, including what the payload does not have. Sends one request per delivery.',
		},
		{
			displayName: 'Ignore Own Changes',
			name: 'ignoreOwnChanges',
			type: 'boolean',
			default: true,
			description:
				"Whether to ignore changes by the agent of this credential. Halo does not document whose ID a delivery contains; it is assumed to be the author's.",
			displayOptions: { show: { '/setup': ['automatic'] } },
		},
		{
			displayName: 'Loop Guard',
			name: 'loopGuard',
			type: 'number',
			typeOptions: { minValue: 0 },
			default: 20,
			description:
				'Max number of deliveries for one record within 5 minutes. Further ones do not start the workflow. 0 for no limit.',
		},
		{
			displayName: 'Max Body Size (MB)',
			name: 'maxBodySize',
			type: 'number',
			typeOptions: { minValue: 1, maxValue: 16 },
			default: 5,
			description: 'Larger requests are refused',
		},
	],
};
