import type { INodeExecutionData, INodeProperties, INodePropertyOptions } from 'n8n-workflow';
import type { OutputField } from './output';
import type { Run } from './run';

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
