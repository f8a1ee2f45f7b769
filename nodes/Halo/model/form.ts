import type { HaloClient } from '../transport/HaloClient';
import type { Id } from './ids';

/** What is known of a form while a person fills it, or of an item while the node runs. */
export interface Form {
	halo: HaloClient;
	/** The id in a locator of the form; undefined when it is empty, not shown, or not known yet. */
	id(locator: string): Id | undefined;
	/** What stands in a field of the mapper, as it was entered; undefined when nothing does. */
	field(id: string): unknown;
	/** Does something once for all items of a run, or once for the open form. */
	once<T>(key: string, make: () => Promise<T>): Promise<T>;
}
