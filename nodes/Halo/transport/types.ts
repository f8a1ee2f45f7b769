import type { IDataObject, IExecuteFunctions, ILoadOptionsFunctions } from 'n8n-workflow';

/** Where the client may be used: a run, or a form of the editor. */
export type HaloContext = IExecuteFunctions | ILoadOptionsFunctions;

export interface HaloRequest {
	method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
	/** Relative to the resource server, with or without `/api` in front. */
	path: string;
	/** Null, undefined and '' are left out; arrays are joined by commas. */
	query?: IDataObject;
	headers?: Record<string, string>;
	/** A JSON value; text and bytes are sent as they are. */
	body?: unknown;
	/** Halo's permission area, for help on 403: 'tickets'. */
	permission?: string;
	/** Milliseconds; two minutes unless said otherwise. */
	timeout?: number;
}

export interface HaloAnswer {
	status: number;
	/** Names in lower case. */
	headers: Record<string, string>;
	body: Buffer;
}

export interface ListOptions {
	query?: IDataObject;
	/** The key that holds the rows when Halo wraps the list. */
	listKey?: string;
	/** False where Halo answers with all rows at once. */
	paged?: boolean;
	limit?: number;
	permission?: string;
	/** What makes a row unique; 'id' unless said otherwise. */
	idKey?: string;
}

export interface HaloList {
	rows: IDataObject[];
	/** How many rows Halo says there are. */
	total?: number;
	/** A sentence for the user when the count does not add up. */
	incomplete?: string;
}

/** What may be added to a change. */
export interface Extras {
	query?: IDataObject;
	permission?: string;
}
