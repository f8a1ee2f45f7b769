import type { IDataObject, INode, INodeParameters } from 'n8n-workflow';
import type { Halo } from '../../sandbox/halo/index.mts';

/** One run of the node, and how to tell from Halo's log and store what became of it. */
export interface Task {
	resource: string;
	operation: string;
	parameters: INodeParameters;
	/** What the items hold; the parameters read it. */
	items: IDataObject[];
	onError?: INode['onError'];
	/** A file for each item. */
	file?: true;
	/** An item becomes any number of output items; one unless told. */
	several?: true;
	/** How many items go out in one request; 1 unless told. */
	batch?: number;
	/** Where it writes; left out where it only reads. */
	write?: Write;
	/** Where it reads, and whether what came of an item is all that Halo has. */
	read?: Read;
}

export interface Write {
	method: 'POST' | 'DELETE';
	/** What the path contains. */
	path: string;
	/** A text that only the requests of this item hold, in their body or at the end of their path. */
	mark(item: IDataObject): string;
	/** How often the store holds what the item writes; it is 1 when all is well. */
	count(halo: Halo, item: IDataObject): number;
}

export interface Read {
	path: string;
	/** Whether the output of an item is what Halo has. */
	isWhole(halo: Halo, output: IDataObject[], item: IDataObject): boolean;
}
