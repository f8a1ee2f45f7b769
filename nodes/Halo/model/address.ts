import type { IDataObject } from 'n8n-workflow';

/** Where Halo keeps a record type, and how it lists it. */
export interface RecordAddress {
	/** Singular, Title Case: 'Ticket Type'. */
	name: string;
	/** Plural, Title Case: 'Ticket Types'. */
	plural: string;
	/** Relative to the resource server: '/TicketType'. */
	path: string;
	/** The key of the rows; left out if Halo returns a bare array. */
	listKey?: string;
	/** False if Halo returns all rows at once: it accepts no page number, or ignores it. */
	paged: boolean;
	/** Its list has no pages and accepts `count` (OpenAPI): without it Halo may end it at 50 rows. */
	takesCount?: true;
	/** Its pages include the count of all rows, as live Halos showed: it tells where the list ends. */
	countsAll?: true;
	/** Halo sorts its list (OpenAPI: the GET has `order`); otherwise the node does. */
	sorts?: true;
	/** Query parameters of every list request: runbooks are the webhooks of type 1. */
	query?: IDataObject;
	/** Query parameters that include inactive rows, if a list leaves them out: old records still refer to them. */
	everyRow?: IDataObject;
	/** A POST of several returns all of them with `returnall=true` (docs/halo/writing.md#responses); otherwise one. */
	returnsAll?: true;
	/** Halo's permission area: 'tickets' for read:tickets and edit:tickets; 'admin' for what administrators set up. */
	permission: string;
	/** The area for writing if it differs from that for reading: 'admin' for most short lists. Our choice. */
	permissionToWrite?: string;
}
