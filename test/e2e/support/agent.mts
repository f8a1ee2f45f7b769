import type { WorkflowNode } from '../../../sandbox/n8n/prepare/examples.mts';
import { credentialType } from '../../../sandbox/n8n/prepare/credential.mts';
import type { Workflow } from './workflow.mts';

const langchain = '@n8n/n8n-nodes-langchain.';
const link = { id: '', name: '' };

/** What a test of an agent differs in. */
export interface AgentSetUp {
	/** The agent's own version: 1.9 and 2.2 run tools inside the agent, 3 and later let n8n run them. */
	version?: number;
	/** Whether the model node uses OpenAI's responses API; else chat completions. */
	responsesApi?: boolean;
	/** What the person asks. */
	text: string;
	tools: WorkflowNode[];
}

/** A manual trigger, n8n's AI Agent with n8n's OpenAI chat model, and tools. */
export function agent({ version = 3.1, responsesApi, text, tools }: AgentSetUp): Workflow {
	const nodes: WorkflowNode[] = [
		{ name: 'Start', type: 'n8n-nodes-base.manualTrigger', typeVersion: 1, parameters: {} },
		{
			name: 'Agent',
			type: `${langchain}agent`,
			typeVersion: version,
			parameters: { promptType: 'define', text, options: {} },
		},
		chatModel(responsesApi),
		...tools,
	];
	const to = (node: string, type: string) => ({ [type]: [[{ node, type, index: 0 }]] });
	const toolLinks = tools.map(({ name }) => [name, to('Agent', 'ai_tool')]);
	return {
		name: `Agent ${version}`,
		nodes: placed(nodes),
		connections: {
			Start: to('Agent', 'main'),
			Model: to('Agent', 'ai_languageModel'),
			...Object.fromEntries(toolLinks),
		},
	};
}

/** n8n's OpenAI chat model; the credential of the test leads it to the scripted one. */
export const chatModel = (responsesApi = false): WorkflowNode => ({
	name: 'Model',
	type: `${langchain}lmChatOpenAi`,
	typeVersion: 1.3,
	parameters: {
		model: { __rl: true, mode: 'id', value: 'scripted-model' },
		responsesApiEnabled: responsesApi,
		options: { maxRetries: 0 },
	},
	credentials: { openAiApi: link },
});

/** The Halo node as a tool; its name, with underscores, is the tool's name for the model. */
export const haloTool = (
	name: string,
	resource: string,
	operation: string,
	parameters: WorkflowNode['parameters'] = {},
): WorkflowNode => ({
	name,
	type: 'n8n-nodes-halo-service.haloTool',
	typeVersion: 1,
	parameters: { resource, operation, ...parameters },
	credentials: { [credentialType]: link },
});

/** What n8n's editor saves when somebody presses *Let the model define this parameter*. */
export const byModel = (argument: string, type = 'string', description = ''): string =>
	`={{ /*n8n-auto-generated-fromAI-override*/ $fromAI('${argument}', \`${description}\`, '${type}') }}`;

/** The same for the locator of a record. */
export const locatorByModel = (argument: string, mode = 'id', description = '') => ({
	__rl: true,
	mode,
	value: byModel(argument, 'string', description),
});

/** A mapper with fields that the model fills in: `{ summary: 'Summary' }`, each with the argument's name. */
export const mapperByModel = (fields: Record<string, string>) => ({
	mappingMode: 'defineBelow',
	value: Object.fromEntries(Object.entries(fields).map(([id, name]) => [id, byModel(name)])),
	matchingColumns: [],
	schema: Object.entries(fields).map(([id, displayName]) => ({
		id,
		displayName: displayName.replaceAll('_', ' '),
		type: 'string',
		required: false,
		display: true,
		defaultMatch: false,
		canBeUsedToMatch: false,
		removed: false,
	})),
	attemptToConvertTypes: false,
	convertFieldsToString: false,
});

/** With an ID and a place of its own for each node, which n8n wants. */
export const placed = (nodes: WorkflowNode[]): WorkflowNode[] =>
	nodes.map((one, index) => ({ ...one, id: one.name, position: [index * 220, 0] }));
