import type { INodeExecutionData, INodeProperties, INodePropertyOptions } from 'n8n-workflow';
import type { Id } from './ids';
import type { OutputField } from './output';
import type { Planned, Run } from './run';

/** One thing to do with a resource: how it reads, what it asks for, what it does. */
export type Operation = Reading | Writing;

/** An operation that the engine runs as it is: one that reads, or a program of several steps. */
export type Reading = OperationForm & Program;

/** An operation that plans its writes and leaves sending them to the engine. */
export type Writing = OperationForm & Planning;

interface OperationForm {
	/** How it reads in the picker. `value` is saved in workflows and never changes. */
	option: INodePropertyOptions;
	/** Its parameters in the order shown, without `displayOptions`. */
	properties: INodeProperties[];
	/**
	 * It changes something in Halo: an agent needs a person's permission for it, and the option Dry Run shows what it
	 * would send instead of sending it.
	 */
	changes?: true;
	/** The fields of an output item when no others are chosen; left out where nobody can know them. */
	output?: OutputField[];
}

/** Reads, or writes in several steps, each through `run.write`. */
interface Program {
	/** Returns the output items of one item; pairing and failure belong to the engine. */
	execute(run: Run): Promise<INodeExecutionData[]>;
}

/** Writes. The engine sends the plans, or shows them in a dry run. */
interface Planning {
	plan(run: Run): Promise<Planned>;
	/**
	 * Looks up for several items at once what their plans need to know, where they are sent in batches. What is wrong
	 * with an item is thrown by its `plan`.
	 */
	lookAhead?(runs: Run[]): Promise<Prepared[]>;
}

/** An item that is about to be planned. */
export interface Prepared {
	/** Tells the record that it is about. Of the items with the same key, each is planned after the one before it is done. */
	key?: string;
	/** @param earlier an item with the same key was written by this execution: the ID of its record, as far as it is known */
	plan(earlier?: { id?: Id }): Promise<Planned>;
}
