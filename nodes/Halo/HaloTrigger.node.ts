import type {
	ICredentialsDecrypted,
	ICredentialTestFunctions,
	IHookFunctions,
	INodeCredentialTestResult,
	INodeType,
	INodeTypeDescription,
	IWebhookFunctions,
	IWebhookResponseData,
} from 'n8n-workflow';
import { NodeConnectionTypes } from 'n8n-workflow';
import { conditions } from './triggers/webhook/conditionForm';
import { events, options, setup, steps } from './triggers/webhook/form';
import { checkExists, create, remove } from './triggers/webhook/lifecycle';
import { loadOptions } from './triggers/webhook/loadOptions';
import { receive } from './triggers/webhook/receive';
import { checkSecret } from './triggers/webhook/secret';

export class HaloTrigger implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Halo Trigger',
		name: 'haloTrigger',
		icon: { light: 'file:halo.svg', dark: 'file:halo.dark.svg' },
		group: ['trigger'],
		version: 1,
		subtitle: '={{ $parameter["setup"] === "byHand" ? "Webhook by hand" : "Webhook" }}',
		description: 'Starts the workflow when something happens in HaloPSA, HaloITSM or HaloCRM',
		defaults: { name: 'Halo Trigger' },
		inputs: [],
		outputs: [NodeConnectionTypes.Main],
		usableAsTool: undefined,
		credentials: [
			{ name: 'haloServiceApi', required: true },
			{
				name: 'haloWebhookApi',
				required: true,
				testedBy: 'checkSecret',
				displayOptions: { show: { setup: ['byHand'] } },
			},
		],
		webhooks: [
			{ name: 'default', httpMethod: 'POST', responseMode: 'onReceived', path: 'webhook' },
		],
		properties: [setup, steps, events, conditions, options],
	};

	methods = {
		loadOptions,
		credentialTest: {
			async checkSecret(
				this: ICredentialTestFunctions,
				credential: ICredentialsDecrypted,
			): Promise<INodeCredentialTestResult> {
				return checkSecret(credential.data);
			},
		},
	};

	webhookMethods = {
		default: {
			async checkExists(this: IHookFunctions): Promise<boolean> {
				return await checkExists(this);
			},
			async create(this: IHookFunctions): Promise<boolean> {
				return await create(this);
			},
			async delete(this: IHookFunctions): Promise<boolean> {
				return await remove(this);
			},
		},
	};

	async webhook(this: IWebhookFunctions): Promise<IWebhookResponseData> {
		return await receive(this);
	}
}
