import path from 'node:path';
import type { INodeParameters } from 'n8n-workflow';
import { start, type Halo } from '../../sandbox/halo/index.mts';
import { builtIn as builtInNode, builtInBench } from '../../test/support/builtInNode.mts';
import { type Bench, createBench } from '../../test/support/engine.mts';
import { map } from '../../test/support/halo.mts';
import { root } from './job.mts';
import { median } from './measure.mts';

/** What one node did with a job. */
interface Result {
	what: string;
	milliseconds: number;
	requests: number;
	tokenRequests: number;
	failed: boolean;
	items: number;
}

const LATENCY = 50;
const ours = (operation: string, more: object, resource = 'ticket') =>
	({ resource, operation, ...more }) as INodeParameters;
const theirs = (operation: string, more: object, resource = 'ticket') =>
	({ resource, operation, simplify: false, ...more }) as INodeParameters;

/** Two jobs by n8n's own HaloPSA node and by this one, beside each other in one process; medians of some runs. */
export async function compareWithBuiltIn(clients: number, created: number, runs: number) {
	const halo = await start({ latency: LATENCY, clients });
	try {
		const [bench, builtIn] = [await ourBench(halo), await theirBench(halo)];
		const items = Array.from({ length: created }, (_, at) => ({ json: { summary: `Job ${at}` } }));
		const get = (parallelRequests: number) => ({
			parameters: ours('getAll', { returnAll: true, options: { parallelRequests } }, 'client'),
		});
		const create = ours('create', { fields: map({ summary: '={{ $json.summary }}' }) });
		const jobs: Array<[string, () => ReturnType<Bench['runNode']>]> = [
			[
				'Get Many, built-in',
				async () => await builtIn({ parameters: theirs('getAll', { returnAll: true }, 'client') }),
			],
			['Get Many, 1 request at a time', async () => await bench.runNode(get(1))],
			['Get Many, 4 requests at a time', async () => await bench.runNode(get(4))],
			['Get Many, 8 requests at a time', async () => await bench.runNode(get(8))],
			[
				'Create, built-in',
				async () =>
					await builtIn({
						parameters: theirs('create', {
							ticketType: '1',
							summary: '={{ $json.summary }}',
							details: 'Bench',
						}),
						items,
					}),
			],
			['Create', async () => await bench.runNode({ parameters: create, items })],
		];
		const results: Result[] = [];
		for (const [what, job] of jobs) results.push(await measure(halo, what, job, runs));
		return results;
	} finally {
		await halo.close();
	}
}

const ourBench = async (halo: Halo) =>
	await createBench({ haloServiceApi: { ...halo.credentials } }, root);

async function theirBench(halo: Halo) {
	const nodes = path.join(root, 'sandbox/n8n/server/node_modules/n8n-nodes-base');
	const bench = await builtInBench(halo, nodes);
	return async (run: Parameters<Bench['runNode']>[0]) =>
		await bench.runNode({ ...builtInNode, ...run });
}

async function measure(
	halo: Halo,
	what: string,
	job: () => ReturnType<Bench['runNode']>,
	runs: number,
): Promise<Result> {
	const times: number[] = [];
	let result: Omit<Result, 'milliseconds'> | undefined;
	for (let run = 0; run < runs; run++) {
		const before = halo.requests.length;
		const began = performance.now();
		const { items, error } = await job();
		times.push(performance.now() - began);
		const sent = halo.requests.slice(before);
		const tokenRequests = sent.filter((request) => /token/i.test(request.path)).length;
		const requests = sent.length - tokenRequests;
		result = { what, requests, tokenRequests, failed: error !== undefined, items: items.length };
	}
	return { ...(result as Result), milliseconds: median(times) };
}
