import path from 'node:path';
import type { INode, INodeExecutionData, INodeParameters } from 'n8n-workflow';
import { start, type Halo, type Options } from '../../sandbox/halo/index.mts';
import { builtIn, builtInBench } from '../../test/support/builtInNode.mts';
import { createBench, type Bench, type NodeOutcome } from '../../test/support/engine.mts';
import { root } from './job.mts';
import { median } from './measure.mts';
import { addNodesOfN8n, chain, node } from './nodes.mts';
import type { Paged } from './pager.mts';

/** What one way of doing a job took. */
export interface Result {
	work: string;
	by: string;
	milliseconds: number;
	/** Without those for tokens. */
	requests: number;
	tokenRequests: number;
	/** Items in the output that did not fail. */
	items: number;
	/** Input items that failed; 1 where the whole run did. */
	failed: number;
}

/** One way of doing a job. */
export interface Side {
	by: string;
	run: () => Promise<NodeOutcome>;
	/** What must be so afterwards. */
	check?: (outcome: NodeOutcome) => boolean;
}

/** A Halo, and the ways to speak to it, all in this process. */
export interface World<H extends Paged = Halo> {
	halo: H;
	/** This node. */
	ours(parameters: object, items?: INodeExecutionData[], more?: Stop): Promise<NodeOutcome>;
	/** n8n's own HaloPSA node. */
	builtIn(parameters: object, items?: INodeExecutionData[]): Promise<NodeOutcome>;
	/** n8n's HTTP Request node with the same credential, and Split Out behind it where the response is a list. */
	http(parameters: object, items: INodeExecutionData[], list?: string): Promise<NodeOutcome>;
}

interface Stop {
	signal?: AbortSignal;
}

const onError = 'continueRegularOutput' as const;

/** The ways to speak to a sandbox Halo. @param more what the credential holds beside the address and the secret */
export const openSides = async (options: Options, more: object = {}): Promise<World> =>
	await sidesOf(await start(options), more);

/** The same for any Halo. */
export async function sidesOf<H extends Paged>(halo: H, more: object = {}): Promise<World<H>> {
	const ours = await createBench({ haloServiceApi: { ...halo.credentials, ...more } }, root);
	addNodesOfN8n(ours);
	const nodes = path.join(root, 'sandbox/n8n/server/node_modules/n8n-nodes-base');
	const theirs = await builtInBench(halo, nodes);
	return {
		halo,
		ours: async (parameters, items, stop) =>
			await ours.runNode({ parameters: parameters as INodeParameters, items, onError, ...stop }),
		builtIn: async (parameters, items) =>
			await theirs.runNode({
				...builtIn,
				parameters: { simplify: false, ...parameters } as INodeParameters,
				items,
				onError,
			}),
		http: async (parameters, items, list) => await request(ours, parameters, items, list),
	};
}

async function request(
	bench: Bench,
	parameters: object,
	items: INodeExecutionData[],
	list?: string,
): Promise<NodeOutcome> {
	bench.nodeTypes.add('bench.items', source(items));
	const nodes: INode[] = [
		node('Items', 'bench.items', 1, {}),
		{
			...node('Request', 'n8n-nodes-base.httpRequest', 4.2, {
				authentication: 'predefinedCredentialType',
				nodeCredentialType: 'haloServiceApi',
				options: {},
				...parameters,
			}),
			onError,
		},
	];
	const split = { fieldToSplitOut: list ?? '', options: {} };
	if (list) nodes.push(node('Split', 'n8n-nodes-base.splitOut', 1, split));
	return (await bench.runWorkflow(chain(...nodes))).node(nodes[nodes.length - 1].name);
}

/** A node that puts out the items that a job begins with. */
const source = (items: INodeExecutionData[]) => ({
	description: {
		displayName: 'Items',
		name: 'items',
		group: ['transform' as const],
		version: 1,
		description: 'Items',
		defaults: { name: 'Items' },
		inputs: ['main' as const],
		outputs: ['main' as const],
		properties: [],
	},
	execute: async () => await Promise.resolve([items]),
});

/** Does a job in each way, in turns, and returns the medians. @throws when one of them is not what it should be */
export async function compare(
	{ halo }: { halo: Paged },
	work: string,
	sides: Side[],
	runs: number,
): Promise<Result[]> {
	const taken = sides.map((): number[] => []);
	const results: Result[] = [];
	// the first round fetches tokens and warms up
	for (let run = 0; run <= runs; run++) {
		for (const [at, { by, run: work_, check }] of sides.entries()) {
			const before = halo.requests.length;
			const began = performance.now();
			const outcome = await work_();
			if (run > 0 || runs === 0) taken[at].push(performance.now() - began);
			if (check && !check(outcome)) throw new Error(`${work}, ${by}: ${failureOf(outcome)}`);
			await halo.settled?.();
			results[at] = { work, by, milliseconds: 0, ...countsOf(halo, before, outcome) };
		}
	}
	return results.map((one, at) => ({ ...one, milliseconds: median(taken[at]) }));
}

/** What Halo was sent since a request, and what came out. */
export function countsOf(halo: Paged, before: number, { items, error }: NodeOutcome) {
	const sent = halo.requests.slice(before);
	const tokenRequests = sent.filter(({ path }) => /token/i.test(path)).length;
	const failed = items.filter(({ json }) => json.error !== undefined).length;
	return {
		requests: sent.length - tokenRequests,
		tokenRequests,
		items: items.length - failed,
		failed: failed + (error ? 1 : 0),
	};
}

const failureOf = ({ items, error }: NodeOutcome) =>
	error?.message ?? `${items.length} items, ${JSON.stringify(items.at(-1)?.json).slice(0, 300)}`;
