import type { IDataObject } from 'n8n-workflow';

/** What is kept of the rows of one page. */
type Reduce = (rows: IDataObject[]) => Promise<IDataObject[]>;

/** What is kept of a list. One page is reduced while the next is read, and its rows are released then. */
export class KeptRows {
	/** How many rows were added. */
	count = 0;
	private readonly kept: IDataObject[] = [];
	private reducing?: Promise<IDataObject[]>;

	constructor(private readonly reduce?: Reduce) {}

	/** Adds the rows of a page, once those before it are reduced. @throws what reducing them threw */
	async add(rows: IDataObject[]): Promise<void> {
		this.count += rows.length;
		await this.settle();
		this.reducing = this.reduce ? this.reduce(rows) : Promise.resolve(rows);
		// what it throws is thrown by the next call
		this.reducing.catch(() => undefined);
	}

	/** All of them. @throws what reducing the last page threw */
	async all(): Promise<IDataObject[]> {
		await this.settle();
		return this.kept;
	}

	private async settle(): Promise<void> {
		for (const row of (await this.reducing) ?? []) this.kept.push(row);
		this.reducing = undefined;
	}
}
