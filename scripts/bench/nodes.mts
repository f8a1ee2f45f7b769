import path from 'node:path';
import type { INode, INodeParameters, INodeType, IVersionedNodeType } from 'n8n-workflow';
import type { Bench, WorkflowFile } from '../../test/support/engine.mts';
import { names, records, require, root } from './job.mts';
import { show, time } from './measure.mts';

const nodesBase = path.join(root, 'sandbox/n8n/server/node_modules/n8n-nodes-base/dist/nodes');

/** Adds what n8n's own nodes are compared by. */
export function addNodesOfN8n(bench: Bench): void {
	const files = {
		httpRequest: ['HttpRequest/HttpRequest.node.js', 'HttpRequest'],
		splitOut: ['Transform/SplitOut/SplitOut.node.js', 'SplitOut'],
		set: ['Set/Set.node.js', 'Set'],
	};
	for (const [name, [file, className]] of Object.entries(files)) {
		const module = require(path.join(nodesBase, file)) as Record<
			string,
			new () => INodeType | IVersionedNodeType
		>;
		bench.nodeTypes.add(`n8n-nodes-base.${name}`, new module[className]() as INodeType);
	}
}

/** A node of a workflow, with the credential. */
export const node = (
	name: string,
	type: string,
	typeVersion: number,
	parameters: object,
): INode => ({
	id: name,
	name,
	type,
	typeVersion,
	position: [0, 0],
	parameters: parameters as INodeParameters,
	credentials: { haloServiceApi: { id: 'haloServiceApi', name: 'Halo API' } },
});

/** A workflow of nodes, one behind the other, and a trigger before them. */
export function chain(...nodes: INode[]): WorkflowFile {
	const all = [node('Start', 'n8n-nodes-base.manualTrigger', 1, {}), ...nodes];
	const next = all.slice(1).map(({ name }) => [{ node: name, type: 'main' as const, index: 0 }]);
	const connections = Object.fromEntries(
		all.slice(0, -1).map(({ name }, i) => [name, { main: [next[i]] }]),
	);
	return { nodes: all, connections };
}

/** The whole job in n8n's engine, with the request to the sandbox. */
export async function compareWithNodes(bench: Bench, url: string): Promise<void> {
	addNodesOfN8n(bench);
	const ours = chain(
		node('Last', 'n8n-nodes-halo-service.halo', 1, {
			resource: 'customMethod',
			operation: 'call',
			source: 'define',
			method: 'GET',
			path: { __rl: true, mode: 'path', value: '/api/client' },
			outputVariables: {
				variable: names.map((name) => ({ name, value: `response^${name}`, type: 'any' })),
			},
			iterateOver: 'response^clients',
		}),
	);
	const assignments = names.map((name) => ({
		id: name,
		name,
		type: 'string',
		value: `={{ $json.${name} }}`,
	}));
	const theirs = chain(
		node('Request', 'n8n-nodes-base.httpRequest', 4.2, {
			url: `${url}/api/client`,
			authentication: 'predefinedCredentialType',
			nodeCredentialType: 'haloServiceApi',
			options: {},
		}),
		node('Split', 'n8n-nodes-base.splitOut', 1, { fieldToSplitOut: 'clients', options: {} }),
		node('Last', 'n8n-nodes-base.set', 3.4, {
			mode: 'manual',
			assignments: { assignments },
			options: { ignoreConversionErrors: true },
		}),
	);
	const run = async (workflow: WorkflowFile) => {
		const { items, error } = (await bench.runWorkflow(workflow)).node('Last');
		if (error) throw error;
		if (items.length !== records) throw new Error(`${items.length} items in place of ${records}`);
	};
	const one = await time(5, async () => await run(ours));
	const three = await time(3, async () => await run(theirs));
	show('In the engine: one Custom Method', one);
	show('In the engine: HTTP Request + Split Out + Edit Fields', three);
	console.log(`ratio ${(one / three).toFixed(2)}`);
}
