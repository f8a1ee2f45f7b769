import path from 'node:path';
import type { INodeExecutionData, INodeParameters } from 'n8n-workflow';
import { builtIn as builtInNode, builtInBench } from '../../test/support/builtInNode.mts';
import { createBench, type NodeOutcome } from '../../test/support/engine.mts';
import { map } from '../../test/support/halo.mts';
import { openApart, type Apart, type Stored } from './apart.mts';
import { root } from './job.mts';
import { median } from './measure.mts';

/** What came of a row of the table: numbers to show, and to compare with the bounds. */
export interface BatchRow {
	what: string;
	/** Milliseconds, the median of the runs. */
	milliseconds: number;
	/** Writes of one run. */
	posts: number;
	/** Items with a record of their own, with an error, and records that Halo has more than once. */
	withId: number;
	failed: number;
	duplicates: number;
}

const LATENCY = 50;
const COUNT = 1000;
const SIZE = 100;

interface Job {
	what: string;
	resource: string;
	parameters: INodeParameters;
	/** The list that the records are in, and the field that tells them apart. */
	list: string;
	field: string;
	/** Before each run, and how often the work is done without a row being lost. */
	before?: (halo: Apart) => Promise<void>;
	item?: (text: string, at: number) => INodeExecutionData['json'];
}

const summary = { fields: map({ summary: '={{ $json.text }}' }) };
const tickets = { resource: 'ticket', list: 'tickets', field: 'summary' };

/** 1,000 tickets, 100 in one request. */
export const createTickets = async (runs: number): Promise<BatchRow> =>
	await measure(runs, {
		...tickets,
		what: '1,000 x Ticket > Create, Batch Size 100',
		parameters: { operation: 'create', ...summary, options: { batchSize: SIZE } },
	});

/** The same with one that Halo cannot read. */
export const createTicketsOneBad = async (runs: number): Promise<BatchRow> =>
	await measure(runs, {
		...tickets,
		what: 'the same, one bad element',
		parameters: {
			operation: 'create',
			...summary,
			options: { batchSize: SIZE, extraBody: '={{ $json.extra }}' },
		},
		item: (text, at) => ({ text, extra: at === 437 ? { onhold: 'perhaps' } : {} }),
	});

/** The same with a connection that breaks in the fifth of ten requests. */
export const createTicketsLost = async (runs: number): Promise<BatchRow> =>
	await measure(runs, {
		...tickets,
		what: 'the same, a connection lost in batch 5',
		parameters: { operation: 'create', ...summary, options: { batchSize: SIZE } },
		before: async (halo) =>
			await halo.failNext({
				match: { method: 'POST', path: '/Tickets' },
				skip: 4,
				dropConnection: true,
				afterHandling: true,
			}),
	});

/** 1,000 clients that Halo does not have. */
export const upsertClients = async (runs: number): Promise<BatchRow> =>
	await measure(runs, {
		resource: 'client',
		list: 'client',
		field: 'name',
		what: '1,000 x Client > Create or Update, Batch Size 100',
		parameters: {
			operation: 'upsert',
			fields: map({ name: '={{ $json.text }}' }, 'name'),
			options: { batchSize: SIZE },
		},
	});

/** The same tickets by n8n's own HaloPSA node, which knows no batches. */
export async function createTicketsBuiltIn(runs: number): Promise<BatchRow> {
	const nodes = path.join(root, 'sandbox/n8n/server/node_modules/n8n-nodes-base');
	const parameters = {
		resource: 'ticket',
		operation: 'create',
		simplify: false,
		ticketType: '1',
		summary: '={{ $json.text }}',
		details: 'Bench',
	};
	return await measure(
		runs,
		{ ...tickets, what: "1,000 x Ticket > Create, n8n's own node", parameters },
		async (halo) => {
			const bench = await builtInBench(halo, nodes);
			return async (run) => await bench.runNode({ ...builtInNode, ...run });
		},
	);
}

type RunNode = (run: {
	parameters: INodeParameters;
	items: INodeExecutionData[];
}) => Promise<NodeOutcome>;

async function ourNode(halo: Apart): Promise<RunNode> {
	const bench = await createBench({ haloServiceApi: { ...halo.credentials } }, root);
	return async (run) => await bench.runNode({ ...run, onError: 'continueRegularOutput' });
}

/** Each run has a Halo of its own, all of them in one other process. */
async function measure(
	runs: number,
	job: Job,
	open: (halo: Apart) => Promise<RunNode> = ourNode,
): Promise<BatchRow> {
	const times: number[] = [];
	let row: Omit<BatchRow, 'milliseconds'> | undefined;
	const other = openApart();
	try {
		for (let run = 0; run < runs; run++) {
			const halo = await other.start({ latency: LATENCY });
			const { item = (text) => ({ text }) } = job;
			const items = Array.from({ length: COUNT }, (_, at) => ({ json: item(`Bench ${at}`, at) }));
			const parameters = { resource: job.resource, ...job.parameters };
			await job.before?.(halo);
			const runNode = await open(halo);
			const began = performance.now();
			const outcome = await runNode({ parameters, items });
			times.push(performance.now() - began);
			row = rowOf(job, outcome, await halo.look(job.list, job.field));
		}
	} finally {
		other.close();
	}
	return { ...(row as Omit<BatchRow, 'milliseconds'>), milliseconds: median(times) };
}

function rowOf({ what }: Job, { items, error }: NodeOutcome, { values, posts }: Stored) {
	if (error) throw error;
	const made = values.filter((text) => text.startsWith('Bench '));
	return {
		what,
		posts,
		withId: new Set(items.flatMap(({ json }) => json.id ?? [])).size,
		failed: items.filter(({ json }) => json.error !== undefined).length,
		duplicates: made.length - new Set(made).size,
	};
}

/** All rows of the table, one after the other. */
export async function allBatches(runs: number): Promise<BatchRow[]> {
	const rows: BatchRow[] = [];
	for (const job of [
		createTicketsBuiltIn,
		createTickets,
		createTicketsOneBad,
		createTicketsLost,
		upsertClients,
	]) {
		rows.push(await job(runs));
	}
	return rows;
}
