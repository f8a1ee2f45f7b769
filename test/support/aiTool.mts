import {
	NodeConnectionTypes,
	type IDataObject,
	type INodeParameters,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';
import { addTool, TOOL } from './agentTool.mts';
import type { Bench } from './engine.mts';
import type { World } from './halo.mts';

/** A tool as n8n gives it to an agent's model. */
export interface Tool {
	name: string;
	description: string;
	/** Arguments, each with its JSON type, and with the words that a person gave it. */
	arguments: Record<string, { type: string; description?: string }>;
	/** What the model gets for a call: a text, or the message of the error. */
	call(args: IDataObject): Promise<{ text?: string; error?: string }>;
}

/** LangChain's tool, as far as it is needed here. */
interface N8nTool {
	name: string;
	description: string;
	schema: { shape: Record<string, { description?: string; _def: { typeName: string } }> };
	invoke(args: IDataObject): Promise<string>;
}

const AGENT = 'test.agent';

/** Hands the tools that are connected to it to a test, as an agent hands them to its model. */
function agentNode(use: (tools: N8nTool[]) => Promise<void>): INodeType {
	return {
		description: {
			displayName: 'Agent',
			name: 'agent',
			group: ['transform'],
			version: 1,
			description: '',
			defaults: { name: 'Agent' },
			inputs: [NodeConnectionTypes.Main, { type: NodeConnectionTypes.AiTool }],
			outputs: [NodeConnectionTypes.Main],
			properties: [],
		} as unknown as INodeTypeDescription,
		async execute() {
			await use((await this.getInputConnectionData(NodeConnectionTypes.AiTool, 0)) as N8nTool[]);
			return [[]];
		},
	};
}

async function withTools(
	bench: Bench,
	parameters: INodeParameters[],
	use: (tools: N8nTool[]) => Promise<void>,
) {
	addTool(bench);
	bench.nodeTypes.add(AGENT, agentNode(use));
	const place = { typeVersion: 1, position: [0, 0] as [number, number] };
	const tools = parameters.map((own, i) => ({
		...place,
		id: `tool${i}`,
		name: `Tool ${i}`,
		type: TOOL,
		parameters: own,
		credentials: { haloServiceApi: { id: '', name: '' } },
	}));
	const connection = (type: 'main' | 'ai_tool') => [[{ node: 'Agent', type, index: 0 }]];
	const { run } = await bench.runWorkflow({
		nodes: [
			{
				...place,
				id: 'start',
				name: 'Start',
				type: 'n8n-nodes-base.manualTrigger',
				parameters: {},
			},
			{ ...place, id: 'agent', name: 'Agent', type: AGENT, parameters: {} },
			...tools,
		],
		connections: {
			Start: { main: connection('main') },
			...Object.fromEntries(tools.map(({ name }) => [name, { ai_tool: connection('ai_tool') }])),
		},
	});
	const { error } = run.data.resultData;
	if (error) throw error;
}

const TYPES: Record<string, string> = {
	ZodString: 'string',
	ZodNumber: 'number',
	ZodBoolean: 'boolean',
};

/** What an agent sees of the Halo node with these parameters. */
export async function toolOf({ bench }: World, parameters: INodeParameters): Promise<Tool> {
	let seen: Omit<Tool, 'call'> | undefined;
	await withTools(bench, [parameters], async ([{ name, description, schema }]) => {
		const args = Object.entries(schema.shape).map(([key, { description: words, _def }]) => [
			key,
			{ type: TYPES[_def.typeName] ?? 'json', ...(words ? { description: words } : {}) },
		]);
		seen = { name, description, arguments: Object.fromEntries(args) };
	});
	if (!seen) throw new Error('The agent was not run');
	return { ...seen, call: async (args) => await callTool(bench, parameters, args) };
}

async function callTool(bench: Bench, parameters: INodeParameters, args: IDataObject) {
	let result: { text?: string; error?: string } = {};
	await withTools(bench, [parameters], async ([tool]) => {
		try {
			result = { text: await tool.invoke(args) };
		} catch (error) {
			result = { error: (error as Error).message };
		}
	});
	return result;
}
