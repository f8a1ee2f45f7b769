import type { IDataObject, ResourceMapperField } from 'n8n-workflow';
import type { RecordAddress } from './address';
import type { Form } from './form';

/** One of Halo's short lists, to choose from in a dropdown: the statuses. */
export interface Lookup extends RecordAddress {
	/** Query parameters taken from a locator of the form: `{ tickettype_id: 'ticketTypeId' }`. */
	dependsOn?: Record<string, string>;
	/** Query parameters that need a lookup first: a priority belongs to the SLA of the ticket's type. */
	narrowedBy?(form: Form): Promise<IDataObject>;
	/** The same value has another meaning outside the narrower list, so a name is only looked up within it. */
	scoped?: true;
	/** The property that Halo expects as the value; `id` by default. */
	valueKey?: string;
	/** The value is a text that people read, such as the name of a team, and not an ID. */
	storesName?: true;
	/** An empty text removes the value, as for a category. */
	clearable?: true;
	/** The value that means nobody in Halo: agent 1 is Unassigned. */
	none?: number;
	/**
	 * If several rows have the same value: how to find the one that a record means, `{ slaid: 'sla_id' }`, row key to
	 * record key.
	 */
	countedWithin?: Record<string, string>;
	/** The label of a row; its `name` by default. */
	label?(row: IDataObject): string;
	/** Which rows to offer; all by default. */
	only?(row: IDataObject): boolean;
}

/** A field as Halo stores it, in terms of n8n's resource mapper. */
export interface Field extends Pick<ResourceMapperField, 'id' | 'displayName' | 'options'> {
	type: 'string' | 'number' | 'boolean' | 'dateTime' | 'options' | 'array' | 'object';
	/** Halo refuses a new record without it, or creates one that nobody can use. */
	required?: true;
	/** Properties that can replace a required field: a user's first name instead of the name. */
	orElse?: string[];
	/** Nearly every new record has it, so the form shows it at once although it is optional. */
	alwaysShown?: true;
	/** The live list behind an `options` field. */
	lookup?: Lookup;
	/** A record can be found by it: the list parameter that searches for it, or true if lists are complete. */
	matchBy?: string | true;
	/** The field, also a list parameter, that narrows the search: a site's name is unique within its client. */
	matchWithin?: string;
	/** Halo itself finds the record by it, and changes it or creates a new one: the node does not search first. */
	matchedByHalo?: true;
	/** The query parameter of a filter, when it differs from `id`. */
	query?: string;
	/** A filter that accepts several IDs, as `1,9`; also names if it has a `lookup`. */
	several?: true;
	/** The end of a period: a day without a time means its last second. */
	until?: true;
	/** Another filter without which Halo ignores this one. */
	needs?: string;
	/** A filter that Halo accepts only as a condition of its advanced search (docs/halo/lists.md#search): contains. */
	condition?: true;
	/** A filter that also returns other rows: those with another value in the field of that name are left out. */
	inexact?: true;
	/** A date that means a whole day: midnight is not a time of day, and it is not converted between time zones. */
	dateOnly?: true;
	/** A text such as 09:00, which Halo keeps on a day of the year 1900. */
	timeOfDay?: true;
}
