import type { INodeExecutionData } from 'n8n-workflow';
import type { Planned } from '../model';
import { Batches } from './batches';
import { isForBatch, type Entry, type Outcome } from './batchEntry';
import type { BatchTerms, Begun } from './batchTerms';
import { helpForSameKey } from './batchHelp';
import { offersBatches } from './batchSize';
import { lookAhead, type Ready } from './lookAhead';
import { check, perform } from './perform';
import { WrittenKeys } from './writtenKeys';

/**
 * Processes items whose writes are sent together. An item about the same record as one that is not sent yet is planned
 * after that one is done. A failure stops everything only after the writes before it have been sent.
 */
export async function inBatches(count: number, terms: BatchTerms): Promise<void> {
	const run = new BatchRun(terms);
	let waiting = Array.from({ length: count }, (_, index) => index);
	while (waiting.length > 0) waiting = await run.round(waiting);
}

class BatchRun {
	private readonly keys = new WrittenKeys();
	private readonly batches: Batches;
	/** The keys of the items that have to wait. */
	private readonly waitsFor = new Map<number, string>();

	constructor(private readonly terms: BatchTerms) {
		const settle = (entries: Entry[], outcomes: Outcome[]) => this.settle(entries, outcomes);
		this.batches = new Batches(terms.size, terms.before, settle);
	}

	/** Processes items; returns those that have to wait for others. */
	async round(all: number[]): Promise<number[]> {
		const items = this.firstOfEach(all);
		const ready = await lookAhead(items, this.terms);
		const now = new Set(items.filter((index) => this.takes(index, ready.get(index))));
		for (const index of now) {
			await this.before(index);
			await this.work(index, ready.get(index));
		}
		await this.batches.flush();
		this.keys.release();
		return all.filter((index) => !now.has(index));
	}

	/** Without the items that would have to wait in any case. */
	private firstOfEach(items: number[]): number[] {
		const keys = new Set<string>();
		return items.filter((index) => {
			const key = this.waitsFor.get(index);
			return key === undefined || (!keys.has(key) && keys.add(key));
		});
	}

	private takes(index: number, ready?: Ready): boolean {
		const key = ready?.prepared?.key;
		if (this.keys.take(index, key)) return true;
		if (key !== undefined) this.waitsFor.set(index, key);
		return false;
	}

	private async work(index: number, ready?: Ready): Promise<void> {
		const begun = await this.orFail(index, async () => this.begin(index, ready));
		if (!begun) return;
		const { operation, run, halo } = begun;
		if (!offersBatches(operation)) {
			await this.batches.flush();
			return await this.alone(index, async () => await perform(operation, run));
		}
		const planned = await this.orFail(index, async () => await this.plan(index, begun, ready));
		if (!planned) return;
		if ('items' in planned) return this.terms.settle(index, planned);
		const [plan, ...more] = planned;
		if (more.length === 0 && isForBatch(plan)) {
			return await this.batches.add({ index, run, halo, plan });
		}
		await this.batches.flush();
		await this.alone(index, async () => {
			const items: INodeExecutionData[] = [];
			for (const each of planned) items.push(...(await run.write(each)));
			return items;
		});
	}

	/** What ends the run names all that was written, also by the request that is under way. */
	private async before(index: number): Promise<void> {
		try {
			await this.terms.before(index);
		} catch {
			await this.batches.done();
			await this.terms.before(index);
		}
	}

	private begin(index: number, ready?: Ready): Begun {
		if (ready && 'failure' in ready) throw ready.failure;
		if (ready) return ready.begun;
		const begun = this.terms.begin(index);
		if (offersBatches(begun.operation)) check(begun.operation, begun.run);
		return begun;
	}

	private async plan(
		index: number,
		{ operation, run, halo }: Begun,
		ready?: Ready,
	): Promise<Planned> {
		const earlier = this.keys.earlier(index);
		if (earlier?.mayBeDone) throw halo.refusal(helpForSameKey(earlier.itemIndex));
		if (ready?.prepared) return await ready.prepared.plan(earlier);
		return 'plan' in operation
			? await operation.plan(run)
			: { items: await operation.execute(run) };
	}

	/** Work that cannot be combined with other items. */
	private async alone(index: number, work: () => Promise<INodeExecutionData[]>): Promise<void> {
		const items = await this.orFail(index, work);
		if (items) this.terms.settle(index, { items });
	}

	/** The result of some work; undefined when it failed, in which case the failure is already settled. */
	private async orFail<T>(index: number, work: () => Promise<T>): Promise<T | undefined> {
		try {
			return await work();
		} catch (error) {
			if (this.terms.stops) await this.batches.flush();
			this.terms.settle(index, { error });
			return undefined;
		}
	}

	/** The result of every write is known before a failure stops everything. */
	private settle(entries: Entry[], outcomes: Outcome[]): void {
		entries.forEach(({ index, run }, at) => {
			if (run.options.dryRun !== true) this.keys.done(index, outcomes[at]);
		});
		const isFailed = (at: number) => Number('error' in outcomes[at]);
		const order = entries.map((_, at) => at).sort((a, b) => isFailed(a) - isFailed(b));
		for (const at of order) this.terms.settle(entries[at].index, outcomes[at]);
	}
}
