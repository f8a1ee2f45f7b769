import type { IDataObject } from 'n8n-workflow';

/** Where Halo keeps a type of record, and how its lists come. */
export interface RecordAddress {
	/** Singular, Title Case: 'Ticket Type'. */
	name: string;
	/** Plural, Title Case: 'Ticket Types'. */
	plural: string;
	/** Relative to the resource server: '/TicketType'. */
	path: string;
	/** The key that holds the rows; left out where Halo returns a bare array. */
	listKey?: string;
	/** False where Halo returns all rows at once: it takes no page number there, or ignores it. */
	paged: boolean;
	/** Its list has no pages and takes `count` (OpenAPI): without it Halo may end it at 50 rows. */
	takesCount?: true;
	/** Its pages come with the count of all rows, as live Halos showed: it says where the list ends. */
	countsAll?: true;
	/** Halo sorts its list (OpenAPI: the GET has `order`); where it does not, we do. */
	sorts?: true;
	/** What every list of it is requested with: runbooks are the webhooks of type 1. */
	query?: IDataObject;
	/** Query parameters for its inactive rows too, where a list leaves them out: old records still point to them. */
	everyRow?: IDataObject;
	/** A POST of several returns all of them with `returnall=true` (docs/halo/writing.md#responses); otherwise one. */
	returnsAll?: true;
	/** Halo's permission area: 'tickets' for read:tickets and edit:tickets; 'admin' for what administrators set up. */
	permission: string;
	/** The area that writing needs where it is not that of reading: 'admin' for most short lists. Our choice. */
	permissionToWrite?: string;
}
