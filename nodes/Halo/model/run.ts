import type { IBinaryData, INodeExecutionData, NodeOperationError } from 'n8n-workflow';
import type { HaloClient } from '../transport/HaloClient';

/** What one item of a workflow gives an operation: all that an operation may touch. */
export interface Run {
	/** Speaks to Halo; its errors already name this item. */
	readonly halo: HaloClient;
	/** The incoming item. Read only. */
	readonly item: INodeExecutionData;
	/** Whether an AI agent runs the node as its tool. */
	readonly isTool: boolean;
	/** Reads a parameter for this item, expressions resolved and locators reduced to their value. */
	parameter(name: string, fallback?: unknown): unknown;
	/** Whether an expression stands in a parameter, so that its value is a matter of the item. */
	isExpression(name: string): boolean;
	/** Does something once for all items of this execution, such as fetching a list to look names up. */
	once<T>(key: string, make: () => Promise<T>): Promise<T>;
	/** A file of the incoming item, by the name of its field. Rejects, saying what to do, when there is none. */
	file(field: string): Promise<DataFile>;
	/** Hands a file over to n8n; what comes back goes into the `binary` of an output item. */
	keepFile(file: DataFile): Promise<IBinaryData>;
	/** Tells the user something about the result beside the output, once per text. */
	hint(text: string): void;
	/** An error that names this item: what happened, then what to do next. Throw it. */
	fail(message: string, description?: string): NodeOperationError;
}

/** A file as items carry it. */
export interface DataFile {
	bytes: Buffer;
	/** Such as 'invoice.pdf'; undefined when it has none. */
	name?: string;
	/** Such as 'application/pdf'. */
	type: string;
}
