import type { IDataObject, ResourceMapperField } from 'n8n-workflow';
import type { Form } from './form';

/** A short list of Halo's that fills a dropdown, such as the statuses. */
export interface Lookup {
	/** Screen word, plural, for messages: 'Statuses'. */
	name: string;
	path: string;
	/** Query that narrows the list. */
	query?: IDataObject;
	/** Query parameters taken from a locator of the form: `{ tickettype_id: 'ticketTypeId' }`. */
	dependsOn?: Record<string, string>;
	/** Query parameters that have to be found out first: a priority counts within the SLA of the ticket's type. */
	narrowedBy?(form: Form): Promise<IDataObject>;
	/** The same value means something else outside of that narrower list, so that a name is only looked up within it. */
	scoped?: true;
	/** The envelope key, when Halo wraps the list. */
	listKey?: string;
	/** The property that Halo wants as value; `id` unless said otherwise. */
	valueKey?: string;
	/** Where a value stands for several rows: which one a record means, `{ slaid: 'sla_id' }`, the row's to the record's. */
	countedWithin?: Record<string, string>;
	/** How a row reads; its `name` unless said otherwise. */
	label?(row: IDataObject): string;
	/** Which rows count; all unless said otherwise. */
	only?(row: IDataObject): boolean;
	/** Halo's permission that the list needs, as on the application's Permissions tab. */
	permission: string;
}

/** A field as Halo stores it, in the words of n8n's resource mapper. */
export interface Field extends Pick<ResourceMapperField, 'id' | 'displayName' | 'options'> {
	type: 'string' | 'number' | 'boolean' | 'dateTime' | 'options' | 'array' | 'object';
	/** Halo refuses a new record without it, or makes one that nobody can use. */
	required?: true;
	/** The live list behind an `options` field. */
	lookup?: Lookup;
	/** A record can be found by it: the list parameter that searches for it, or true where lists come whole. */
	matchBy?: string | true;
	/** The field, also a list parameter, that the search is narrowed by: a site's name counts within its client. */
	matchWithin?: string;
	/** Halo itself finds the record by it, and changes it or makes a new one: no search comes before. */
	matchedByHalo?: true;
	/** The query parameter of a filter, when it differs from `id`. */
	query?: string;
	/** A date that means a whole day: midnight is no time of day there, and it is not moved between time zones. */
	day?: true;
}
