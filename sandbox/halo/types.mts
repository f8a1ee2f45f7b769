/** Any JSON value, as it travels. */
export type Json = null | boolean | number | string | Json[] | { [field: string]: Json };

/** One record of Halo: a plain JSON object. */
export type Row = { [field: string]: Json };

/** The kinds of value that Halo's OpenAPI knows, shortened. */
export type ValueType =
	'text' | 'int' | 'number' | 'bool' | 'date' | 'guid' | 'ids' | 'array' | 'object' | 'any';

/** How a resource's records are told apart: `guidText` is a GUID that Halo does not check as one. */
export type IdKind = 'int' | 'guid' | 'guidText' | 'text';

/** A declared name and its type; the map's key is the name in lower case. */
export type Typed = Map<string, { name: string; type: ValueType }>;

/** What the contract says of one resource. */
export interface Resource {
	/** The first part of the path in Halo's spelling: `Tickets`, `KBArticle`. */
	name: string;
	/** How a list is wrapped: `{ record_count, <key>: [] }`, a bare list, or one object. */
	list: 'keyed' | 'array' | 'object';
	key?: string;
	/** A bare list becomes `{ record_count, <pagedKey>: [] }` when paging is asked for. */
	pagedKey?: string;
	/** True where no live tenant showed the envelope. */
	assumed?: boolean;
	id: IdKind;
	filters: Typed;
	/** Fields that a write knows; empty where the OpenAPI names none, then any field is kept. */
	fields: Typed;
}

/** What the server sends back. A Buffer or text is sent as it is, anything else as JSON. */
export interface Answer {
	status: number;
	body?: Json | Buffer;
	/** Sent instead of `application/json`; then a text body is not quoted. */
	type?: string;
	headers?: Record<string, string>;
}

/** Query parameters, names in lower case as Halo ignores their case. */
export type Query = Record<string, string>;
