import type {
	IBinaryData,
	IDataObject,
	INodeExecutionData,
	NodeOperationError,
} from 'n8n-workflow';
import type { HaloClient } from '../transport/HaloClient';
import type { RecordAddress } from './address';
import type { DataFile, FoundFile } from './file';
import type { Parameter, ValueOf } from './parameter';
import type { Records } from './records';
import type { Write, Written } from './write';

/** Everything that an operation may use for one item of a workflow. */
export interface Run {
	/** Reads from Halo; its errors already name this item. It refuses to write: writes go through plans. */
	readonly halo: HaloClient;
	/** A client for one type of record. */
	records(address: RecordAddress): Records;
	/**
	 * Sends a plan and returns its output items; in a dry run it sends nothing and returns what would be sent.
	 * For operations that write in several steps. The others return their plans, and the engine calls this.
	 */
	write(plan: Plan): Promise<INodeExecutionData[]>;
	/** The incoming item. Read only. */
	readonly item: INodeExecutionData;
	/** Whether an AI agent runs the node as its tool. */
	readonly isTool: boolean;
	/** The values of the options for this item. */
	readonly options: IDataObject;
	/** The time zone chosen among the options; undefined for UTC. @throws for a name that is not a time zone */
	readonly timeZone: string | undefined;
	/** The time zone of dates without an offset: the chosen one, or the workflow's. */
	readonly inputZone: string;
	/** A parameter of the form, converted to its type; its default when it is not shown or empty. @throws when it does not fit */
	parameter<P extends Parameter>(parameter: P): ValueOf<P>;
	/** A parameter among the options, converted to its type; undefined when it was not added. @throws when it does not fit */
	option<P extends Parameter>(parameter: P): ValueOf<P> | undefined;
	/** A parameter by its path, from n8n: expressions resolved and locators reduced to their value. */
	value(path: string): unknown;
	/** The mode of a locator, and what was entered before its value was extracted; undefined if there is none. */
	locator(path: string): { mode: string; address: unknown } | undefined;
	/** Whether a parameter holds an expression, so that its value depends on the item. */
	isExpression(path: string): boolean;
	/** A file of the incoming item, by the name of its field. @throws with advice if there is none */
	file(field: string): Promise<DataFile>;
	/** Stores a file in n8n; the result goes into the `binary` of an output item. */
	keepFile(file: FoundFile): Promise<IBinaryData>;
	/** Lists of names that could not be read in this execution, so that no other item requests them again. */
	readonly unreadable: Set<string>;
	/** Set if a list ended at its limit and there is more, with Halo's count if there is one: an agent is told. */
	more?: { total?: number };
	/** Shows a hint beside the output, once per text; an agent, which does not see it, gets it as a note. */
	hint(text: string): void;
	/** The hints of this item. */
	readonly notes: Set<string>;
	/** An error that names this item: what happened, then what to do next. To be thrown. */
	fail(message: string, description?: string): NodeOperationError;
}

/** A write, and what the item becomes once it is done. Planning may read, but never writes. */
export type Plan = SentByEngine | SentByItself;

export type MakeItems = (run: Run, written: Written) => Promise<INodeExecutionData[]>;

/** A write that the engine sends, by itself or in a batch with others. */
export interface SentByEngine extends Write {
	/** Makes the output items. It may read, for example to check the result of the write. */
	output: MakeItems;
	/**
	 * 'unread' if the output does not use the response, which may then be empty. 'any' if the response is defined by the
	 * author of a runbook or method, so that only the output can check it. A web page is an error in any case.
	 */
	response?: 'any' | 'unread';
	/** What is known about the item if Halo accepts the write and returns no details. */
	known?: IDataObject;
	/** Makes the output items when the write failed, or throws a more helpful error than `cause`. */
	failed?(run: Run, cause: unknown): Promise<INodeExecutionData[]>;
}

/** For requests with several steps: all pages of a custom method. */
interface SentByItself extends Write {
	/** Sends the request and makes the output items. */
	perform(halo: HaloClient): Promise<INodeExecutionData[]>;
}

/** The plans of an item, or its output items if nothing has to be written. */
export type Planned = Plan[] | { items: INodeExecutionData[] };
