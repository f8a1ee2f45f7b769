import type {
	IAuthenticateRuleResponseCode,
	Icon,
	ICredentialDataDecryptedObject,
	ICredentialTestRequest,
	ICredentialType,
	IDataObject,
	IHttpRequestHelper,
	IHttpRequestOptions,
	INodeProperties,
} from 'n8n-workflow';
import { resourceServerExpression } from '../nodes/Halo/transport/addresses';
import { withToken } from '../nodes/Halo/transport/signIn/authenticate';
import { signIn } from '../nodes/Halo/transport/signIn/signIn';

const WHERE =
	'Enter the Resource Server URL from Configuration > Integrations > Halo API as the Halo URL, and check that no login page or proxy is in between.';

type Rules = NonNullable<ICredentialTestRequest['rules']>;

/** The test follows no redirect: the token would be sent along. */
const REDIRECTS: Rules = [301, 302, 303, 307, 308].map((value) => ({
	type: 'responseCode',
	properties: { value, message: `The Halo URL redirects to another address (${value}). ${WHERE}` },
}));

/**
 * A web page, an empty response or another product is not an agent. n8n fails the test if the value equals the one
 * given.
 */
const NOT_AN_AGENT: Rules = ['id', 'name'].map((key) => ({
	type: 'responseSuccessBody',
	properties: {
		key,
		value: undefined,
		message: `The server at the Halo URL is not a Halo. ${WHERE}`,
	},
}));

export class HaloServiceApi implements ICredentialType {
	name = 'haloServiceApi';

	displayName = 'Halo API';

	icon: Icon = { light: 'file:../nodes/Halo/halo.svg', dark: 'file:../nodes/Halo/halo.dark.svg' };

	documentationUrl = 'https://www.usehalo.com/guides/1823';

	properties: INodeProperties[] = [
		{
			displayName: 'Halo URL',
			name: 'url',
			type: 'string',
			required: true,
			default: '',
			placeholder: 'e.g. https://acme.halopsa.com',
			description:
				'The address of your Halo, or its Resource Server URL from Configuration > Integrations > Halo API. With http://, the secret and all data are sent unencrypted; use https://.',
		},
		{
			displayName: 'Client ID',
			name: 'clientId',
			type: 'string',
			required: true,
			default: '',
			description:
				'From the application under Configuration > Integrations > Halo API. Copy it after saving the application, since it may change on saving.',
		},
		{
			displayName: 'Client Secret',
			name: 'clientSecret',
			type: 'string',
			typeOptions: { password: true },
			required: true,
			default: '',
			description: 'Halo shows it only once, when it is generated',
		},
		{
			displayName: 'Scope',
			name: 'scope',
			type: 'string',
			default: 'all',
			description:
				"The permissions to request, separated by spaces. They must be ticked on the application's Permissions tab.",
		},
		{
			displayName: 'Tenant',
			name: 'tenant',
			type: 'string',
			default: '',
			placeholder: 'Found automatically',
			description: 'Usually found automatically. Leave empty for a Halo on your own server.',
		},
		{
			displayName: 'Authorisation Server URL',
			name: 'authUrl',
			type: 'string',
			default: '',
			placeholder: 'Found automatically',
			description:
				'Usually found automatically. Fill it in only if Halo shows one on another server.',
		},
		{
			displayName: 'Requests per 5 Minutes',
			name: 'requestsPer5Minutes',
			type: 'number',
			typeOptions: { minValue: 0 },
			default: 0,
			description:
				'Max number of requests that this n8n sends to this Halo in five minutes; the others wait. Halo accepts about 700, and other integrations may count towards them. 0 for no limit.',
		},
		{
			displayName: 'Ignore SSL Issues (Insecure)',
			name: 'ignoreSslIssues',
			type: 'boolean',
			default: false,
			description: 'Whether to connect even if SSL certificate validation is not possible',
		},
		{
			displayName: 'Access Token',
			name: 'accessToken',
			type: 'hidden',
			typeOptions: { expirable: true, password: true },
			default: '',
		},
		// A fingerprint of what the token was made for; see signIn.
		{
			displayName: 'Token Fingerprint',
			name: 'tokenFor',
			type: 'hidden',
			typeOptions: { password: true },
			default: '',
		},
		// The scope that Halo granted with the token: Credential > Check names what is missing.
		{
			displayName: 'Granted Scope',
			name: 'grantedScope',
			type: 'hidden',
			default: '',
		},
		{
			displayName: 'Token URL',
			name: 'tokenUrl',
			type: 'hidden',
			default: '',
		},
	];

	/** A function, since only code can tell where a request goes: n8n's HTTP Request node may send it anywhere. */
	async authenticate(
		credentials: ICredentialDataDecryptedObject,
		requestOptions: IHttpRequestOptions,
	): Promise<IHttpRequestOptions> {
		return withToken(credentials, requestOptions);
	}

	test: ICredentialTestRequest = {
		request: {
			baseURL: resourceServerExpression,
			url: '/Agent/me',
			disableFollowRedirect: true,
			skipSslCertificateValidation: '={{ $credentials.ignoreSslIssues }}',
		},
		rules: [
			...REDIRECTS,
			...NOT_AN_AGENT,
			{
				type: 'responseCode',
				properties: {
					value: 401,
					message:
						'Halo issued an access token but does not accept it. Check that the application is active and logs in as an active agent.',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message:
						"Halo knows this application but does not log it in as an agent. Set its Login Type to Agent and choose an agent, and tick 'all' on its Permissions tab.",
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 404,
					message:
						'The Client ID and Secret are correct, but there is no Halo API at the Halo URL. Enter the Resource Server URL from Configuration > Integrations > Halo API.',
				},
			},
			// n8n accepts both kinds of rule together; its type allows only one of them.
		] as IAuthenticateRuleResponseCode[],
	};

	async preAuthentication(
		this: IHttpRequestHelper,
		credentials: ICredentialDataDecryptedObject,
	): Promise<IDataObject> {
		return await signIn(async (options) => await this.helpers.httpRequest(options), credentials);
	}
}
