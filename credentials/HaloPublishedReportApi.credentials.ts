import type {
	IAuthenticateGeneric,
	Icon,
	ICredentialTestRequest,
	ICredentialType,
	INodeProperties,
} from 'n8n-workflow';
import { addressExpression } from '../nodes/Halo/transport/addresses';

/** The authentication that a published report may have of its own (docs/halo/reports.md#published-data). */
export class HaloPublishedReportApi implements ICredentialType {
	name = 'haloPublishedReportApi';

	displayName = 'Halo Published Report API';

	icon: Icon = { light: 'file:../nodes/Halo/halo.svg', dark: 'file:../nodes/Halo/halo.dark.svg' };

	documentationUrl = 'https://www.usehalo.com/guides/1823';

	properties: INodeProperties[] = [
		{
			displayName: 'URL',
			name: 'url',
			type: 'string',
			required: true,
			default: '',
			placeholder:
				'e.g. https://acme.halopsa.com/api/ReportData/3f2504e0-4f89-41d3-9a0c-0305e82c3301',
			description:
				'The public URL of a report with this authentication. The node sends the authentication only to the host of this URL.',
		},
		{
			displayName: 'Authentication',
			name: 'authentication',
			type: 'options',
			default: 'basic',
			description: 'How the report is protected in Halo',
			options: [
				{ name: 'Basic', value: 'basic', description: 'A user and a password' },
				{ name: 'Bearer', value: 'bearer', description: 'A token' },
			],
		},
		{
			displayName: 'User',
			name: 'user',
			type: 'string',
			default: '',
			displayOptions: { show: { authentication: ['basic'] } },
		},
		{
			displayName: 'Password',
			name: 'password',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			displayOptions: { show: { authentication: ['basic'] } },
		},
		{
			displayName: 'Token',
			name: 'token',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			displayOptions: { show: { authentication: ['bearer'] } },
		},
	];

	authenticate: IAuthenticateGeneric = {
		type: 'generic',
		properties: {
			headers: {
				Authorization:
					'={{ $credentials.authentication === "bearer" ? "Bearer " + $credentials.token.trim().replace(/^Bearer\\s+/i, "") : "Basic " + ($credentials.user + ":" + $credentials.password).base64Encode() }}',
			},
		},
	};

	test: ICredentialTestRequest = {
		request: { url: addressExpression },
		rules: [
			{
				type: 'responseCode',
				properties: {
					value: 401,
					message:
						'The published report did not accept this authentication. Check it against the report in Halo.',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 404,
					message:
						'There is no published report at this URL. Copy the public URL of the report from Halo.',
				},
			},
		],
	};
}
