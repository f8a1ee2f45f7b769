import type { RecordAddress } from './address';
import type { Id } from './ids';
import type { Records } from './records';

/** What is known about a form while a person fills it in, or about an item while the node runs. */
export interface Form {
	/** A client for one type of record. */
	records(address: RecordAddress): Records;
	/** The ID in a locator of the form; undefined when it is empty, not shown, or not known yet. */
	id(locator: string): Id | undefined;
	/** The value of a field of the mapper, as it was entered; undefined when it is empty. */
	field(id: string): unknown;
}
