import type { IDataObject, INodeParameters } from 'n8n-workflow';
import type { Halo } from '../../../sandbox/halo/index.mts';
import type { Read, Write } from '../../faults/task.mts';
import type { Random } from '../random.mts';

/** How one item of a run differs from the others. */
export interface ItemOf {
	/** A text that only this item holds. */
	mark: string;
	/** 0 for the first. */
	index: number;
}

/** An operation as the fuzzer knows it; to have another one fuzzed, add one to the list. */
export interface FuzzedOperation {
	/** How it is named in reports: 'create supplier'. */
	name: string;
	resource: string;
	operation: string;
	parameters: INodeParameters;
	/** The JSON of an item. */
	item(random: Random, about: ItemOf): IDataObject;
	/** Records that must be there before. */
	seed?(halo: Halo): void;
	/** Options that may be on in any combination; values as the form has them. */
	options?: Array<[name: string, ...values: unknown[]]>;
	/** Parameters that may be set in any combination. */
	more?: Array<[name: string, ...values: unknown[]]>;
	takesDryRun?: true;
	/** Several items may go out in one request. */
	takesBatches?: true;
	file?: true;
	/** An item becomes any number of output items. */
	several?: true;
	write?: Write;
	read?: Read;
	/** Faults after which it gives what Halo sent, since it could as well be true. */
	passesOn?: string[];
}
