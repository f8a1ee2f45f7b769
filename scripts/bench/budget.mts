import path from 'node:path';
import type { INodeExecutionData } from 'n8n-workflow';
import { pick } from '../../test/support/halo.mts';
import { require, root } from './job.mts';
import { countsOf, openSides, type Result, type World } from './sides.mts';

/** Halo's limit, and how many times faster it counts here: 15 seconds for 5 minutes. */
const LIMIT = 700;
const FASTER = 20;
const SPAN = (5 * 60_000) / FASTER;

const { LIMITS } = require(path.join(root, 'dist/nodes/Halo/transport/limits.js')) as {
	LIMITS: { span: number };
};

/** The least time that so many requests need, in milliseconds: each `LIMIT` of them but the last wait for a span. */
export const leastTime = (requests: number): number => Math.floor((requests - 1) / LIMIT) * SPAN;

/** A Halo that allows 700 requests in 15 seconds; what is measured begins with none of them used. */
async function limited<T>(work: (world: World) => Promise<T>): Promise<T> {
	const rateLimit = { requests: LIMIT, windowMs: SPAN, retryAfter: 1 };
	const usual = LIMITS.span;
	LIMITS.span = SPAN;
	const world = await openSides({ rateLimit }, { requestsPer5Minutes: LIMIT });
	try {
		return await work(world);
	} finally {
		LIMITS.span = usual;
		await world.halo.close();
	}
}

const get = { resource: 'ticket', operation: 'get', ticketId: pick('={{ $json.id }}') };

const itemsFor = ({ halo }: World, count: number): INodeExecutionData[] => {
	const [{ id }] = halo.records('Tickets');
	return Array.from({ length: count }, () => ({ json: { id: Number(id) } }));
};

/** So many calls, one an item. Each way has a Halo of its own, since the first would use up what is allowed. */
export async function callsWithinTheLimit(count: number): Promise<Result[]> {
	const work = `${count.toLocaleString('en')} calls, 700 requests per 5 minutes (here 15 s)`;
	const ways: Array<[string, (world: World) => ReturnType<World['ours']>]> = [
		[
			'built-in HaloPSA',
			async (world) =>
				await world.builtIn(
					{ resource: 'ticket', operation: 'get', ticketId: '={{ $json.id }}' },
					itemsFor(world, count),
				),
		],
		['Halo', async (world) => await world.ours(get, itemsFor(world, count))],
	];
	const results: Result[] = [];
	for (const [by, run] of ways) {
		const result = await limited(async (world) => {
			const began = performance.now();
			const outcome = await run(world);
			const milliseconds = performance.now() - began;
			return { work, by, milliseconds, ...countsOf(world.halo, 0, outcome) };
		});
		results.push(result);
	}
	return results;
}

/** How long the shorter of two executions takes, alone and beside a longer one; milliseconds. */
export interface Shared {
	short: number;
	long: number;
	alone: number;
	beside: number;
	failed: number;
}

export async function twoExecutions(short: number, long: number): Promise<Shared> {
	const time = async (world: World) => {
		const began = performance.now();
		const outcome = await world.ours(get, itemsFor(world, short));
		const { failed } = countsOf(world.halo, 0, outcome);
		return { taken: performance.now() - began, failed };
	};
	const alone = await limited(time);
	const beside = await limited(async (world) => {
		const stop = new AbortController();
		const other = world.ours(get, itemsFor(world, long), { signal: stop.signal });
		const result = await time(world);
		stop.abort();
		await other;
		return result;
	});
	const failed = alone.failed + beside.failed;
	return { short, long, alone: alone.taken, beside: beside.taken, failed };
}
