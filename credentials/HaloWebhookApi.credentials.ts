import type { Icon, ICredentialType, INodeProperties } from 'n8n-workflow';

/** How Halo authenticates when it calls a webhook that was set up by hand. */
export class HaloWebhookApi implements ICredentialType {
	name = 'haloWebhookApi';

	displayName = 'Halo Webhook API';

	icon: Icon = { light: 'file:../nodes/Halo/halo.svg', dark: 'file:../nodes/Halo/halo.dark.svg' };

	documentationUrl = 'https://www.usehalo.com/guides/1737';

	properties: INodeProperties[] = [
		{
			displayName: 'User Name',
			name: 'user',
			type: 'string',
			default: 'n8n',
			required: true,
			description: 'The user name of the Basic authentication of the webhook in Halo',
		},
		{
			displayName: 'Secret',
			name: 'secret',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			required: true,
			description:
				'The password of the Basic authentication of the webhook in Halo. Use at least 16 random characters.',
		},
	];
}
