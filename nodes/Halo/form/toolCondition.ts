import type { INodeProperties } from 'n8n-workflow';

/** n8n's own condition for a node that an AI agent uses. */
export const TOOL = '@tool';

/** The condition for parameters that are shown only in an AI tool. */
export const ONLY_IN_TOOL: INodeProperties['displayOptions'] = { show: { [TOOL]: [true] } };

/** Whether a parameter is shown only in an AI tool. */
export const isOnlyInTool = ({ displayOptions }: INodeProperties): boolean =>
	displayOptions?.show?.[TOOL] !== undefined;
