/**
 * `npm run bench [runs, 5 unless said otherwise]`: measures speed and cost, and writes the page `performance` of the docs and its
 * charts. Before that it measures what must not take longer than a limit, and fails if something does: tests share the
 * machine, so they cannot judge that. Needs the n8n that `npm start` installs, and takes about half an hour; a machine
 * that does nothing else gives the truest numbers.
 */
import '../test/support/setup.mts';
import { loadavg } from 'node:os';
import { allBatches } from './bench/batches.mts';
import { callsWithinTheLimit, twoExecutions } from './bench/budget.mts';
import { cancelEverywhere } from './bench/cancel.mts';
import { coldStarts } from './bench/coldStart.mts';
import { compareResponsePaths } from './bench/responsePaths.mts';
import { tooSlow } from './bench/limits.mts';
import { notLinear } from './bench/linear.mts';
import { longLists } from './bench/memory.mts';
import { lookUpNames, readTickets } from './bench/reading.mts';
import { writeReport } from './bench/report.mts';
import { transferFiles } from './bench/transfer.mts';
import { createTickets } from './bench/writing.mts';

const runs = Number(process.argv[2] ?? 5);
const latency = 50;
const loadBefore = loadavg()[0];

const slow = [...(await tooSlow()), ...(await notLinear())];
for (const one of slow) console.error(one);
if (slow.length > 0) process.exitCode = 1;
await compareResponsePaths();

/** Does a part, and says how far it is. */
async function part<T>(what: string, work: () => T | Promise<T>): Promise<T> {
	console.log(`${what} ...`);
	return await work();
}

writeReport({
	runs,
	latency,
	loadBefore,
	cold: await part('Start', () => coldStarts(runs)),
	canceled: await part('Cancel', cancelEverywhere),
	files: await part('Files', async () => await transferFiles(400, 50)),
	work: [
		...(await part('Reading', async () => await readTickets(10_000, latency, runs))),
		...(await part('Writing', async () => await createTickets(1000, latency, runs))),
		...(await part('Names', async () => await lookUpNames(500, latency, runs))),
	],
	batches: await part('Batches', async () => await allBatches(runs)),
	long: await part('Memory', async () => await longLists([10_000, 100_000], latency, runs)),
	budget: await part('Limit', async () => await callsWithinTheLimit(3000)),
	shared: await part('Sharing', async () => await twoExecutions(1000, 3000)),
});
console.log('The page is written');
