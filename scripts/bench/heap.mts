/**
 * Return All of many tickets, in a process of its own whose memory is bounded. Prints JSON: the milliseconds, and the
 * megabytes of heap that the finished items hold, which needs `--expose-gc`.
 *
 *   node --expose-gc --import tsx scripts/bench/heap.mts <address of a Halo> <tickets> <parallel requests>
 */
import '../../test/support/setup.mts';
import { createBench } from '../../test/support/engine.mts';
import { root } from './job.mts';

const [url, count, parallelRequests] = process.argv.slice(2);
const bench = await createBench(
	{ haloServiceApi: { url, clientId: 'client-of-the-bench', clientSecret: 'an example' } },
	root,
);
const read = async (rows: number) =>
	await bench.runNode({
		parameters: {
			resource: 'ticket',
			operation: 'getAll',
			returnAll: rows > 100,
			limit: 10,
			options: { parallelRequests: Number(parallelRequests) },
		},
	});
const heap = () => {
	globalThis.gc?.();
	return process.memoryUsage().heapUsed / 1024 / 1024;
};

await read(10);
const before = heap();
const began = performance.now();
const { items, error } = await read(Number(count));
const milliseconds = performance.now() - began;
if (error) throw error;
const megabytes = heap() - before;
if (items.length !== Number(count)) throw new Error(`${items.length} items`);
console.log(JSON.stringify({ milliseconds, megabytes, items: items.length }));
