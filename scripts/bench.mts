/**
 * `npm run bench`: 10,000 records x 10 output variables, against a JavaScript loop written by hand for just these
 * fields, and against the same job done by n8n's own HTTP Request, Split Out and Edit Fields nodes in the same
 * engine. Prints medians in milliseconds. Needs the n8n that `npm start` installs.
 */
import { createRequire } from 'node:module';
import path from 'node:path';
import type { INode, INodeParameters, INodeType, IVersionedNodeType } from 'n8n-workflow';
import '../test/support/setup.mts';
import { createBench, type Bench, type WorkflowFile } from '../test/support/engine.mts';
import { start } from '../sandbox/halo/index.mts';

const root = path.resolve(import.meta.dirname, '..');
const require = createRequire(import.meta.url);

const records = 10_000;
const fields =
	'id name toplevel_id toplevel_name inactive colour main_site_id main_site_name website notes';
const names = fields.split(' ');

function median(values: number[]): number {
	return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
}

async function time(runs: number, work: () => unknown): Promise<number> {
	const taken: number[] = [];
	for (let run = 0; run < runs + 2; run++) {
		const from = performance.now();
		await work();
		// the first two runs only warm up
		if (run > 1) taken.push(performance.now() - from);
	}
	return median(taken);
}

const show = (what: string, milliseconds: number) =>
	console.log(`${what.padEnd(64)} ${milliseconds.toFixed(1).padStart(8)} ms`);

type Output = typeof import('../nodes/Halo/customMethod/output/outputVariables');
type Iterate = typeof import('../nodes/Halo/customMethod/output/iterateOver');

function built<T>(file: string): T {
	return require(path.join(root, 'dist/nodes/Halo/customMethod/output', file)) as T;
}

/** The work alone: from the text of the answer to the output. */
async function compareWithLoop(text: string): Promise<void> {
	const { defineVariables } = built<Output>('outputVariables.js');
	const { elementsOf, iterationPath, readEach } = built<Iterate>('iterateOver.js');
	const rows = names.map((name) => ({ name, value: `response^${name}`, type: 'any' }));

	const pickAll = (answer: unknown) => {
		const iteration = iterationPath('response^clients');
		if (!iteration) throw new Error('no path');
		const variables = defineVariables(rows, ['response', 'parent']);
		return readEach(variables, elementsOf(iteration, answer), { parent: answer }).map((json) => ({
			json,
		}));
	};
	const loop = (answer: { clients: Array<Record<string, unknown>> }) =>
		answer.clients.map((client) => ({
			json: {
				id: client.id ?? null,
				name: client.name ?? null,
				toplevel_id: client.toplevel_id ?? null,
				toplevel_name: client.toplevel_name ?? null,
				inactive: client.inactive ?? null,
				colour: client.colour ?? null,
				main_site_id: client.main_site_id ?? null,
				main_site_name: client.main_site_name ?? null,
				website: client.website ?? null,
				notes: client.notes ?? null,
			},
		}));
	const byName = (answer: { clients: Array<Record<string, unknown>> }) =>
		answer.clients.map((client) => {
			const json: Record<string, unknown> = {};
			for (const name of names) json[name] = client[name] ?? null;
			return { json };
		});
	const answer = JSON.parse(text);
	const same = JSON.stringify(pickAll(answer)) === JSON.stringify(loop(answer));
	if (!same) throw new Error('The two ways differ in what they give');

	const ours = await time(15, () => pickAll(JSON.parse(text)));
	const byHand = await time(15, () => loop(JSON.parse(text)));
	show('Output variables by response path, from the answer as text', ours);
	show('A loop written by hand, from the answer as text', byHand);
	console.log(`ratio ${(ours / byHand).toFixed(2)}`);
	const picking = await time(15, () => pickAll(answer));
	const named = await time(15, () => byName(answer));
	show('  the picking alone, by response path', picking);
	show('  a loop over a list of names', named);
	console.log(`  ratio ${(picking / named).toFixed(2)}`);
	show('  a loop with the names written into it', await time(15, () => loop(answer)));
}

const nodesBase = path.join(root, 'sandbox/n8n/server/node_modules/n8n-nodes-base/dist/nodes');

function addNodesOfN8n(bench: Bench): void {
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

const node = (name: string, type: string, typeVersion: number, parameters: object): INode => ({
	id: name,
	name,
	type,
	typeVersion,
	position: [0, 0],
	parameters: parameters as INodeParameters,
	credentials: { haloServiceApi: { id: 'haloServiceApi', name: 'Halo API' } },
});

function chain(...nodes: INode[]): WorkflowFile {
	const all = [node('Start', 'n8n-nodes-base.manualTrigger', 1, {}), ...nodes];
	const next = all.slice(1).map(({ name }) => [{ node: name, type: 'main' as const, index: 0 }]);
	const connections = Object.fromEntries(
		all.slice(0, -1).map(({ name }, i) => [name, { main: [next[i]] }]),
	);
	return { nodes: all, connections };
}

/** The whole job in n8n's engine, with the request to the sandbox. */
async function compareWithNodes(bench: Bench, url: string): Promise<void> {
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

const halo = await start({ clients: records });
try {
	console.log(`${records} records x ${names.length} output variables, medians\n`);
	const bench = await createBench({ haloServiceApi: { ...halo.credentials } }, root);
	const clients = halo.records('Client');
	await compareWithLoop(JSON.stringify({ record_count: clients.length, clients }));
	console.log();
	await compareWithNodes(bench, halo.url);
} finally {
	await halo.close();
}
