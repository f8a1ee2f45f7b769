import { NodeHelpers, type INodeProperties } from 'n8n-workflow';
import type { Resource } from '../model';
import { toolText } from './toolText';
import { onlyInTool } from './toolVariants';

/**
 * The description of a tool for a language model. n8n adds the same two parameters to every tool, with 'Get ticket in
 * Halo' as the text; ours replace them, since n8n evaluates an expression only for a type other than its own `auto`.
 * n8n versions that do not evaluate it keep theirs.
 */
export const toolDescription = (resources: Resource[]): INodeProperties[] =>
	worksOutExpressions ? [descriptionType, ...texts(resources)].map(onlyInTool) : [];

/** Those versions pass a function that does it. */
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
