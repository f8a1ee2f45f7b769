import type { Operation, Run } from '../model';
import type { HaloClient } from '../transport/HaloClient';
import type { Outcome } from './batchEntry';

/** An item that is being worked on. */
export interface Begun {
	operation: Operation;
	run: Run;
	/** The client that may write. */
	halo: HaloClient;
}

/** How to process items whose writes are sent together. */
export interface BatchTerms {
	/** How many records to send in one request. */
	size: number;
	/** Whether the first failure stops everything. */
	stops: boolean;
	/** Called before each item and each request; what it throws stops everything. */
	before: (itemIndex: number) => Promise<void>;
	/** @throws when an item's operation is not known */
	begin: (itemIndex: number) => Begun;
	/** Receives the result of an item. @throws what stops everything */
	settle: (itemIndex: number, outcome: Outcome) => void;
}
