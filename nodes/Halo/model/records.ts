import type { IDataObject } from 'n8n-workflow';
import type { Id } from './ids';
import type { Write } from './write';

/** How a list is read. */
export interface ReadOptions {
	/** Take it from the cache of this execution, or keep it there. Rows are then frozen. */
	cached?: true;
	/** At most so many rows. */
	limit?: number;
	/** Which rows count; the others are left out. Only for lists that Halo gives in pages. */
	keep?: (row: IDataObject) => boolean;
	/** What is kept of the rows of a page, in their order. The rows are released then, so that long lists fit into memory. */
	reduce?: (rows: IDataObject[]) => Promise<IDataObject[]>;
	/** The page with the first row for which this is true is the last one that is read. Only for lists in pages. */
	until?: (row: IDataObject) => boolean;
	/** What `find` says of a list that is not whole: 'Nothing was written.' by default. */
	consequence?: string;
	/** Is told how many rows there are in all, where that is known. */
	counted?: (total: number) => void;
}

/** One page of a list. */
export interface Page {
	rows: IDataObject[];
	total?: number;
}

/** A client for one type of record: path, envelope, paging and permission are settled inside. */
export interface Records {
	/** Rows in Halo's order. When Halo counts more than it returned, a hint says so. */
	list(query?: IDataObject, options?: ReadOptions): Promise<IDataObject[]>;
	/**
	 * Rows to decide by, such as before a write.
	 * @throws when Halo counts more rows than it returned: a record that is not seen may be the one looked for
	 */
	find(query: IDataObject, options?: ReadOptions): Promise<IDataObject[]>;
	/**
	 * The same, if the list has at most so many pages; undefined if it has more, which costs a request or two.
	 * @throws as `find` does
	 */
	findWithin(pages: number, query: IDataObject): Promise<IDataObject[] | undefined>;
	/** One page of a list, numbered from 1, as somebody scrolls through it; `total` is Halo's count, where it gives one. */
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
