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

/** How items whose writes go out together are worked through. */
export interface BatchTerms {
	/** How many records go into one request. */
	size: number;
	/** Whether the first failure ends everything. */
	stops: boolean;
	/** Comes before each item and each request; what it throws ends everything. */
	before: (itemIndex: number) => Promise<void>;
	/** @throws where an item's operation is not known */
	begin: (itemIndex: number) => Begun;
	/** Takes what became of an item. @throws what ends everything */
	settle: (itemIndex: number, outcome: Outcome) => void;
}
