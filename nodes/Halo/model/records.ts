import type { IDataObject } from 'n8n-workflow';
import type { Id } from './ids';
import type { Write } from './write';

/** How a list is read. */
export interface ReadOptions {
	/** Take it from the cache of this execution, or keep it there. Rows are then frozen. */
	cached?: true;
	/** The maximum number of rows. */
	limit?: number;
	/** Which rows to include; the others are left out. Only for lists that Halo returns in pages. */
	keep?: (row: IDataObject) => boolean;
	/** What is kept of the rows of a page, in their order. The rows are released then, so that long lists fit into memory. */
	reduce?: (rows: IDataObject[]) => Promise<IDataObject[]>;
	/** The page with the first row for which this is true is the last one that is read. Only for lists in pages. */
	until?: (row: IDataObject) => boolean;
	/** The text that `find` adds for an incomplete list: 'Nothing was written.' by default. */
	consequence?: string;
	/** Called with the number of all rows, if it is known. */
	counted?: (total: number) => void;
}

/** One page of a list. */
export interface Page {
	rows: IDataObject[];
	total?: number;
}

/** A client for one record type; it knows path, envelope, paging and permission. */
export interface Records {
	/** Rows in Halo's order. If Halo counts more than it returned, a hint shows this. */
	list(query?: IDataObject, options?: ReadOptions): Promise<IDataObject[]>;
	/**
	 * Rows for a decision, such as before a write.
	 * @throws when Halo counts more rows than it returned: a missing row may be the one that is looked for
	 */
	find(query: IDataObject, options?: ReadOptions): Promise<IDataObject[]>;
	/**
	 * The same if the list has at most this many pages; undefined if it has more, which costs a request or two.
	 * @throws as `find` does
	 */
	findWithin(pages: number, query: IDataObject): Promise<IDataObject[] | undefined>;
	/** One page of a list, numbered from 1, as somebody scrolls through it; `total` is Halo's count, if there is one. */
	page(query: IDataObject, number: number, size: number): Promise<Page>;
	/** One record. @throws when there is none */
	get(id: Id, query?: IDataObject, options?: Pick<ReadOptions, 'cached'>): Promise<IDataObject>;
	/** The write that creates a record, or changes it when it has an `id`. Nothing is sent yet. */
	save(record: IDataObject): Write;
	/** The write that creates or changes several records in one request. Nothing is sent yet. */
	saveAll(records: IDataObject[], query?: IDataObject): Write;
	/** The write that deletes a record. Nothing is sent yet. */
	remove(id: Id, query?: IDataObject): Write;
}
