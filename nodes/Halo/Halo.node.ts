import type {
	IExecuteFunctions,
	INodeExecutionData,
	INodeType,
	INodeTypeDescription,
} from 'n8n-workflow';
import { NodeConnectionTypes } from 'n8n-workflow';
import { execute } from './engine/execute';
import { methods } from './methods';
import { resources } from './resources';
import { ticket } from './resources/ticket';
import { describe } from './form/describe';
import { subtitle } from './form/subtitle';
import { zoneHint } from './form/zoneHint';

export class Halo implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Halo',
		name: 'halo',
		icon: { light: 'file:halo.svg', dark: 'file:halo.dark.svg' },
		group: ['transform'],
		version: 1,
		subtitle: subtitle(resources),
		description:
			'Work with tickets, clients, assets and everything else in HaloPSA, HaloITSM or HaloCRM',
		defaults: { name: 'Halo' },
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		usableAsTool: true,
		credentials: [
			{ name: 'haloServiceApi', required: true },
			{
				name: 'haloPublishedReportApi',
				required: false,
				displayOptions: { show: { resource: ['report'], operation: ['getPublishedData'] } },
			},
		],
		hints: [zoneHint],
		properties: describe(resources, ticket),
	};

	methods = methods;

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await execute.call(this, resources);
	}
}
