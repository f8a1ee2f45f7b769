import type {
	IBinaryData,
	INodeExecutionData,
	INodeProperties,
	INodePropertyOptions,
	INodeType,
	NodeOperationError,
} from 'n8n-workflow';
import type { HaloClient } from '../transport/HaloClient';
import type { Field, RecordDefinition } from './definitions';

export type * from './definitions';

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

/** One thing to do with a resource: how it reads, what it asks, what it does. */
export interface Operation {
	/** How it reads in the picker. `value` is saved in workflows and never changes. */
	option: INodePropertyOptions;
	/** What it asks, in the order shown, without `displayOptions`. */
	properties: INodeProperties[];
	/**
	 * It changes something in Halo: an agent needs a person's leave for it, and the option Dry Run shows what it would
	 * send instead of sending it.
	 */
	changes?: true;
	/** What an output item holds as long as nothing else is asked for; left out where nobody can know. */
	output?: OutputField[];
	/** Does it for one item. Gives the output items; pairing and failure are the loop's business. */
	execute(run: Run): Promise<INodeExecutionData[]>;
}

/** A field of an output item, for the preview that n8n shows before the first run. */
export interface OutputField {
	id: string;
	/** Left out where Halo's OpenAPI knows it, or the name tells: the build finds it out. */
	type?: Exclude<Field['type'], 'options'>;
	/** Null where Halo leaves the field out. */
	nullable?: true;
}

/** One word in the Resource picker. The picker, the dispatch, the tests and the docs read only this. */
export interface Resource {
	/** Halo's screen word, singular, Title Case. */
	name: string;
	/** Saved in workflows: camelCase, never changes. */
	value: string;
	/** In the order of the picker: alphabetical by label. */
	operations: Operation[];
	/** Present when the resource is a kind of record with lists and dropdowns. */
	record?: RecordDefinition;
	/** Where a person chooses the kind of record in the form: what `recordType` means; undefined for nothing known. */
	recordOf?(recordType: string): Promise<RecordDefinition | undefined>;
	/** Searches of its own for its locators, beside that of its record. */
	listSearch?: NonNullable<INodeType['methods']>['listSearch'];
	/** Lists for dropdowns of its own. */
	loadOptions?: NonNullable<INodeType['methods']>['loadOptions'];
	/** What fills mappers of its own. */
	resourceMapping?: NonNullable<INodeType['methods']>['resourceMapping'];
}
