import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import path from 'node:path';
import type { BatchRow } from './batches.mts';
import { leastTime, type Shared } from './budget.mts';
import type { Canceled } from './cancel.mts';
import { chart, type Bar } from './chart.mts';
import type { ColdStart } from './coldStart.mts';
import { root } from './job.mts';
import type { LongList } from './memory.mts';
import type { Result } from './sides.mts';
import type { FileCost } from './transfer.mts';

/** All that `npm run bench` measures for the page. */
export interface Measured {
	/** How often each way did its job. */
	runs: number;
	latency: number;
	work: Result[];
	batches: BatchRow[];
	budget: Result[];
	shared: Shared;
	canceled: Canceled[];
	long: LongList[];
	files: FileCost[];
	cold: ColdStart[];
	/** Load of the machine before all of it. */
	loadBefore: number;
}

/** Writes the page `performance` of the docs, and its charts. */
export function writeReport(measured: Measured): void {
	const folder = path.join(root, 'docs/performance');
	mkdirSync(folder, { recursive: true });
	const charts = [...groups(measured.work), ...groups(measured.budget)].map((results, at) => {
		const name = `${at + 1}.svg`;
		writeFileSync(path.join(folder, name), chart(results[0].work, results.map(bar)));
		return `![${results[0].work}](performance/${name})`;
	});
	const inBatches = measured.batches.slice(0, 2).map(batchBar);
	writeFileSync(path.join(folder, 'batches.svg'), chart('1,000 x Ticket > Create', inBatches));
	writeFileSync(path.join(root, 'docs', 'performance.md'), pageOf(measured, charts));
}

function pageOf(measured: Measured, charts: string[]): string {
	const { runs, latency, work, batches, budget, shared, canceled, long, files, cold } = measured;
	return `# Performance

\`npm run bench\` takes the measurements and writes this page. It is not part of the tests, since times depend on the machine.

- ${machine(measured)}
- This node, n8n's own HaloPSA node and its HTTP Request node do the same work in one process, in n8n ${version()}'s
  engine, against the sandbox Halo in that process, which waits ${latency} ms before each response. They take turns; the times are
  medians of ${runs} ${runs === 1 ? 'run' : 'runs'} after one that is not counted. With a real Halo, which responds more slowly, fewer requests and
  parallel requests save more.
- Lists of many tickets come from a small server in a process of its own: the sandbox takes longer to build a page of them
  than any of the nodes takes to read it.
- *Requests* leaves out those for tokens. *Failed* counts items. Both are those of the last run. The HTTP Request node uses the
  credential of this package, so that its token is kept, too.

## Reading and writing

${charts.slice(0, groups(work).length).join('\n\n')}

${table(work)}

If every page of a list is full, the list ends where Halo's count says, provided that a live Halo has shown that count
to be right, as for tickets. Other lists take one more request: a full last page does not prove the end.

The HTTP Request node sends all items at once, unless its option *Batching* spaces them out; it does not wait when Halo is rate
limiting requests (429).

## Many records in one request

With *Batch Size* 100. *Own records* are items that have the ID of their record; *duplicates* are records that Halo has more
than once. For tickets Halo returns all records of a request. For clients it returns one, so the other items say only
that they were written.

![1,000 x Ticket > Create](performance/batches.svg)

${rows(
	['work', 'time', 'writes', 'own records', 'failed', 'duplicates'],
	batches.map(({ what, milliseconds, posts, withId, failed, duplicates }) => [
		what,
		seconds(milliseconds),
		posts,
		withId,
		failed,
		duplicates,
	]),
)}

## Halo's limit

Halo allows about 700 requests in 5 minutes. To measure that in a minute, both the sandbox and the node count 15 seconds
instead, and nothing else is faster. The credential has 700 as *Requests per 5 Minutes*. The least possible time is
${seconds(leastTime(3000))} here.

${charts.slice(groups(work).length).join('\n\n')}

${table(budget)}

Two executions that begin together share that limit. The one with fewer requests still to send comes first, and half of the
limit is divided evenly, so that the other one continues. An execution of ${shared.short.toLocaleString('en')} calls took ${seconds(shared.alone)} alone,
and ${seconds(shared.beside)} alongside an execution of ${shared.long.toLocaleString('en')} calls (${(shared.beside / shared.alone).toFixed(2)} times as long; ${shared.failed} failed). An execution
that begins when the limit is used up waits until requests are available again, alone or not.

## Cancel

How long it takes until a canceled execution has ended, and what Halo is sent after that (watched for 2 seconds).

${
	canceled.length === 0
		? ''
		: rows(
				['while', 'ended after', 'sent afterwards'],
				canceled.map((one) => [
					one.during,
					`${Math.round(one.milliseconds)} ms`,
					one.sentAfterwards,
				]),
			)
}

## Memory

Return All, with 4 parallel requests. *Items* is the heap that the finished items hold. *Bound* is the
\`--max-old-space-size\` of one more run: 1.3 times the items, and 150 MB for n8n's engine and what is under way.

${rows(
	['tickets', 'time', 'per ticket', 'items', 'bound', 'enough'],
	long.map((one) => [
		one.rows.toLocaleString('en'),
		seconds(one.milliseconds),
		`${((one.milliseconds / one.rows) * 1000).toFixed(0)} µs`,
		`${Math.round(one.megabytes)} MB`,
		`${one.bound} MB`,
		one.isEnough ? 'yes' : 'no',
	]),
)}

How much memory a file needs on top of what the process used before, with files kept on disk by n8n (\`filesystem\`). See also
[Files](files.md#memory).

${rows(
	['file', 'additional memory', 'times the file'],
	files.map(({ what, size, added }) => [
		`${what}, ${size} MB`,
		`${added} MB`,
		(added / size).toFixed(1),
	]),
)}

## Start

Loading a node and building its description in a new process, in which n8n's engine is loaded already: milliseconds of
CPU.

${rows(
	['node', 'CPU'],
	cold.map(({ what, milliseconds }) => [what, `${Math.round(milliseconds)} ms`]),
)}
`;
}

const table = (results: Result[]) =>
	rows(
		['work', 'by', 'time', 'requests', 'token requests', 'items', 'failed'],
		results.map((one) => [
			one.work,
			one.by,
			seconds(one.milliseconds),
			one.requests,
			one.tokenRequests,
			one.items,
			one.failed,
		]),
	);

const rows = (head: string[], body: Array<Array<string | number>>) =>
	[head, head.map(() => '---'), ...body].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

/** Results by their work, in order. */
function groups(results: Result[]): Result[][] {
	const works = [...new Set(results.map(({ work }) => work))];
	return works.map((work) => results.filter((one) => one.work === work));
}

const bar = ({ by, milliseconds, failed }: Result): Bar => ({
	label: by,
	text: seconds(milliseconds) + (failed > 0 ? `, ${failed} failed` : ''),
	value: milliseconds,
	own: by.startsWith('Halo'),
});

const batchBar = ({ milliseconds }: BatchRow, at: number): Bar => ({
	label: at === 0 ? 'built-in HaloPSA' : 'Halo, Batch Size 100',
	text: seconds(milliseconds),
	value: milliseconds,
	own: at > 0,
});

const seconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(2)} s`;

function machine({ loadBefore }: Measured): string {
	const [{ model }] = cpus();
	const load = `load average ${loadBefore.toFixed(1)} before, ${loadavg()[0].toFixed(1)} after`;
	const busy =
		loadBefore > cpus().length / 2
			? '. **Other work ran at the same time**, so compare the times with each other, and do not rely on any single one'
			: '';
	return `${cpus().length} x ${model.trim()}, Node.js ${process.versions.node}, ${load}${busy}.`;
}

function version(): string {
	const file = path.join(root, 'sandbox/n8n/server/package.json');
	const { dependencies } = JSON.parse(readFileSync(file, 'utf8')) as {
		dependencies: Record<string, string>;
	};
	return dependencies.n8n;
}
