import { NodeHelpers, type INodeProperties } from 'n8n-workflow';
import type { Resource } from '../model';
import { toolText } from './toolText';
import { onlyInTool } from './toolVariants';

/**
 * How a language model is told what the tool does. n8n adds the same two parameters to every tool, with 'Get ticket in
 * Halo' as the text; ours take their place, since n8n works out an expression only for a type other than its own `auto`.
 * n8n versions that do not work it out keep theirs.
 */
export const toolDescription = (resources: Resource[]): INodeProperties[] =>
	worksOutExpressions ? [descriptionType, ...texts(resources)].map(onlyInTool) : [];

/** Those versions hand over a function that does it. */
const worksOutExpressions = NodeHelpers.getToolDescriptionForNode?.length >= 3;

const descriptionType: INodeProperties = {
	displayName: 'Tool Description',
	name: 'descriptionType',
	type: 'options',
	noDataExpression: true,
	default: 'operation',
	options: [
		{
			name: 'Set Automatically',
			value: 'operation',
			description: 'What the operation does, what it returns, and what the arguments may be',
		},
		{ name: 'Set Automatically (Short)', value: 'auto' },
		{ name: 'Set Manually', value: 'manual' },
	],
};

const texts = (resources: Resource[]): INodeProperties[] => [
	{
		displayName: 'Description',
		name: 'toolDescription',
		type: 'hidden',
		default: toolText(resources),
		displayOptions: { show: { descriptionType: ['operation'] } },
	},
	{
		displayName: 'Description',
		name: 'toolDescription',
		type: 'string',
		required: true,
		typeOptions: { rows: 2 },
		default: '',
		description: 'What the tool does and when to use it, in words for a language model',
		displayOptions: { show: { descriptionType: ['manual'] } },
	},
];
