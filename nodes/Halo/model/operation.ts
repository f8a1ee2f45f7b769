import type { INodeExecutionData, INodeProperties, INodePropertyOptions } from 'n8n-workflow';
import type { Id } from './ids';
import type { OutputField } from './output';
import type { Planned, Run } from './run';

/** One operation of a resource: its label, its parameters, and what it does. */
export type Operation = Reading | Writing;

/** An operation that runs by itself: one that reads, or one with several steps. */
export type Reading = OperationForm & Program;

/** An operation that plans its writes and leaves sending them to the engine. */
export type Writing = OperationForm & Planning;

interface OperationForm {
	/** Its entry in the picker. `value` is saved in workflows and never changes. */
	option: INodePropertyOptions;
	/** Its parameters in the order shown, without `displayOptions`. */
	properties: INodeProperties[];
	/**
	 * It changes something in Halo: an agent needs a person's permission for it, and the option Dry Run shows what it
	 * would send instead of sending it.
	 */
	changes?: true;
	/** The fields of an output item when no others are chosen; left out if they cannot be known. */
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
	 * Looks up for several items at once what their plans need, if they are sent in batches. A problem with an item is
	 * thrown by its `plan`.
	 */
	lookAhead?(runs: Run[]): Promise<Prepared[]>;
}

/** An item that is about to be planned. */
export interface Prepared {
	/** Sets the key of its record. Of the items with the same key, each is planned after the previous one is done. */
	key?: string;
	/** @param earlier an item with the same key was written by this execution: the ID of its record, if it is known */
	plan(earlier?: { id?: Id }): Promise<Planned>;
}
