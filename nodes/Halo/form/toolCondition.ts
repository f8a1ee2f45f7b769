import type { INodeProperties } from 'n8n-workflow';

/** n8n's own mark for the form of a node that an AI agent uses. */
export const TOOL = '@tool';

/** When to show what only an AI tool asks for. */
export const ONLY_IN_TOOL: INodeProperties['displayOptions'] = { show: { [TOOL]: [true] } };

/** Whether a parameter is shown only where an AI agent uses the node. */
export const isOnlyInTool = ({ displayOptions }: INodeProperties): boolean =>
	displayOptions?.show?.[TOOL] !== undefined;
