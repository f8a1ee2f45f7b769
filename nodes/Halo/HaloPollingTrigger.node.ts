import type {
	INodeExecutionData,
	INodeType,
	INodeTypeDescription,
	IPollFunctions,
} from 'n8n-workflow';
import { NodeConnectionTypes } from 'n8n-workflow';
import { runPoll } from './engine/poll';
import { methods } from './methods';
import { poll } from './triggers/polling/poll';
import { chosen, properties } from './triggers/polling/polled';

export class HaloPollingTrigger implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Halo Polling Trigger',
		name: 'haloPollingTrigger',
		icon: { light: 'file:halo.svg', dark: 'file:halo.dark.svg' },
		group: ['trigger'],
		version: 1,
		subtitle:
			'={{ [$parameter["resource"], $parameter["triggerOn"]].map((value) => value.replace(/[A-Z]/g, " $&").replace(/^./, (first) => first.toUpperCase())).join(": ") }}',
		description:
			'Starts the workflow when records in HaloPSA, HaloITSM or HaloCRM are new or changed',
		defaults: { name: 'Halo Polling Trigger' },
		polling: true,
		inputs: [],
		outputs: [NodeConnectionTypes.Main],
		usableAsTool: undefined,
		credentials: [{ name: 'haloServiceApi', required: true }],
		// n8n adds the poll times to the list that it finds here
		properties: [...properties],
	};

	methods = methods;

	async poll(this: IPollFunctions): Promise<INodeExecutionData[][] | null> {
		const { form, record } = await chosen(this);
		return await runPoll(this, form, async (run) => await poll(this, run, record));
	}
}
