import { readFileSync } from 'node:fs';
import type { INodeParameters } from 'n8n-workflow';
import { toolOf, type Tool } from './aiTool.mts';
import { allOpened } from './buttons.mts';
import type { World } from './halo.mts';
import { tokensIn } from './tokens.mts';

/** What a tool costs with every request to the model: its definition as n8n sends it to OpenAI, in tokens. */
export const definitionCost = ({ name, description, arguments: args }: Tool): number =>
	tokensIn(
		JSON.stringify({
			type: 'function',
			function: {
				name,
				description,
				parameters: {
					type: 'object',
					properties: args,
					required: Object.keys(args),
					additionalProperties: false,
					$schema: 'http://json-schema.org/draft-07/schema#',
				},
			},
		}),
	);

/** The cost of an operation's definition: as the tool starts, and with every field opened to the model. */
export async function costsOf(world: World, resource: string, operation: string, more = {}) {
	const chosen = { resource, operation, allowChanges: true, ...more };
	const opened = await toolOf(world, await allOpened(world, chosen));
	return [definitionCost(await toolOf(world, chosen)), definitionCost(opened)];
}

/** An agent that reads, and writes on the ticket of the run: its tools, and the fields that each of them opens. */
const usualAgent = [
	['ticket', 'getAll', ['search', 'status_id', 'priority_id', 'agent_id']],
	['ticket', 'get', []],
	['ticket', 'addNote', []],
	['ticket', 'update', ['status_id', 'priority_id', 'team', 'agent_id', 'category_1']],
	['client', 'getAll', ['search']],
	['user', 'getAll', ['search']],
	['knowledgeBaseArticle', 'getAll', ['search']],
] as const;

/** How many tools that agent has, and what all their definitions cost. */
export async function costsOfUsualAgent(world: World) {
	let sum = 0;
	for (const [resource, operation, fields] of usualAgent) {
		const form = await allOpened(world, { resource, operation, allowChanges: true });
		for (const mapper of [form.filters, form.fields] as Array<{ value: object } | undefined>) {
			if (!mapper) continue;
			const kept = Object.entries(mapper.value).filter(([id]) => fields.some((one) => one === id));
			mapper.value = Object.fromEntries(kept);
		}
		sum += definitionCost(await toolOf(world, form));
	}
	return [usualAgent.length, sum];
}

/** How many Halo tools a workflow has, and what the definitions of all of them cost. */
export async function costsOfExample(world: World, name: string) {
	const { nodes } = JSON.parse(readFileSync(`examples/${name}.json`, 'utf8')) as {
		nodes: Array<{ type: string; parameters: INodeParameters }>;
	};
	const tools = nodes.filter(({ type }) => type.endsWith('.haloTool'));
	let sum = 0;
	for (const { parameters } of tools) sum += definitionCost(await toolOf(world, parameters));
	return [tools.length, sum];
}

/** The numbers of the docs, those that are within 5 percent of what was measured as measured: words change a little. */
export const nearby = (said: Record<string, number[]>, measured: Record<string, number[]>) =>
	Object.fromEntries(
		Object.entries(said).map(([name, numbers]) => [
			name,
			numbers.map((one, at) => {
				const own = measured[name]?.[at];
				return own !== undefined && Math.abs(one - own) <= own / 20 ? own : one;
			}),
		]),
	);

/** The numbers of each line of the table that docs/ai-agents.md has between two such marks, by the line's first cell. */
export function costsInDocs(mark: string): Record<string, number[]> {
	const text = readFileSync('docs/ai-agents.md', 'utf8');
	const [, table = ''] = new RegExp(`<!-- ${mark} -->([^]*?)<!-- /${mark} -->`).exec(text) ?? [];
	return Object.fromEntries(
		table.split('\n').flatMap((line) => {
			const [, name, ...cells] = line.split('|').map((cell) => cell.trim());
			const numbers = cells.filter((cell) => /^[\d,]+$/.test(cell));
			return numbers.length > 0
				? [[name, numbers.map((cell) => Number(cell.replace(',', '')))] as const]
				: [];
		}),
	);
}
