import { sleep } from 'n8n-workflow';
import type { Entry, Outcome } from './batchEntry';
import { sendBatch } from './sendBatch';

/** The largest list to send in one request, in characters of its JSON. No source names a maximum: our choice. */
const MOST_CHARACTERS = 8 * 1024 * 1024;

interface Batch {
	entries: Entry[];
	characters: number;
	/** The IDs of the records that it changes. */
	ids: Set<string>;
}

/**
 * Collects writes that go to the same place, in the order of their items, and sends them as soon as a list is full. One
 * request is under way at a time; the next items may be planned meanwhile, since whatever they read waits for it.
 */
export class Batches {
	private readonly open = new Map<string, Batch>();
	/** The request under way, and then how to settle its items. */
	private sending?: Promise<() => void>;

	/**
	 * @param size how many records to send in one request
	 * @param before called before each request, with the number of its first item; what it throws stops everything
	 * @param settle receives the results of the items of a request
	 */
	constructor(
		private readonly size: number,
		private readonly before: (itemIndex: number) => Promise<void>,
		private readonly settle: (entries: Entry[], outcomes: Outcome[]) => void,
	) {}

	/** Adds a write, and sends the list when it is full. */
	async add(entry: Entry): Promise<void> {
		const key = placeOf(entry);
		const characters = JSON.stringify(entry.plan.record).length;
		const { id } = entry.plan.record;
		const full = this.open.get(key);
		const isTooMuch = full && full.characters + characters > MOST_CHARACTERS;
		// in one list it is not known which of two changes to a record comes last
		if (isTooMuch || full?.ids.has(String(id))) await this.send(key);
		const batch = this.open.get(key) ?? { entries: [], characters: 0, ids: new Set() };
		this.open.set(key, batch);
		batch.entries.push(entry);
		batch.characters += characters;
		if (id !== undefined) batch.ids.add(String(id));
		if (batch.entries.length >= this.size) await this.send(key);
	}

	/** Sends everything that waits, and settles it. */
	async flush(): Promise<void> {
		for (const key of [...this.open.keys()]) await this.send(key);
		await this.done();
	}

	/** Settles the items of the request that is under way. @throws what ends everything */
	async done(): Promise<void> {
		const settle = await this.sending;
		this.sending = undefined;
		settle?.();
	}

	private async send(key: string): Promise<void> {
		const entries = this.open.get(key)?.entries ?? [];
		this.open.delete(key);
		if (entries.length === 0) return;
		await this.done();
		await this.before(entries[0].index);
		this.sending = sendBatch(entries).then(
			(outcomes) => () => this.settle(entries, outcomes),
			(cause: unknown) => () => {
				throw cause;
			},
		);
		// it leaves before anything else is planned
		await sleep(0);
	}
}

/** The properties that the writes of one request share. */
function placeOf({ plan, run }: Entry): string {
	const { path, query, permission, headers, timeout, returnsAll } = plan;
	const isDry = run.options.dryRun === true;
	return JSON.stringify([path, query, permission, headers, timeout, returnsAll, isDry]);
}
