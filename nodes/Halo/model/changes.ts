import type { RecordAddress } from './address';

/** How the polling trigger recognises new and changed records of one type. */
export interface Changes {
	/**
	 * The filter that lists what changed since a date. With it and without `field`, a change is a row whose content
	 * differs, since no date in these rows is known to move with every change.
	 */
	filter?: string;
	/** The date in a row that moves with a change. Without `filter` the list is read newest first, by this date. */
	field?: string;
	/** The same for the option Any Change. */
	anyChange?: Pick<Changes, 'field' | 'filter'>;
	/** The date in a row at which the record was created. */
	created?: string;
	/** Only in the OpenAPI: no public source shows that Halo moves `field`. */
	unverified?: true;
	/** The filters for a period, for a list that has no pages: without them it would be everything there ever was. */
	period?: { from: string; until: string };
	/** Halo lists these within another record: those of changed records are read. `filter` names the record. */
	through?: { record: RecordAddress; changes: Changes; filter: string };
}
