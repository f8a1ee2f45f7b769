import type { HaloRequest } from '../../transport/HaloClient';
import type { VariableType } from './variableTypes';

export type HttpMethod = HaloRequest['method'];

export const METHODS: readonly HttpMethod[] = ['DELETE', 'GET', 'PATCH', 'POST', 'PUT'];
export const METHODS_WITH_BODY: HttpMethod[] = ['PATCH', 'POST', 'PUT'];

/** A row of 'Variables', 'Query Parameters' or 'Headers'. */
export type NamedValue = Partial<Record<'name' | 'value', unknown>>;

/** A row of 'Output Variables'. */
export type VariableRow = Partial<Record<'name' | 'value' | 'type' | 'ifMissing', unknown>>;

/** A method of a custom integration, from any source: variables are not filled in yet. */
export interface Method {
	/** Its name in Halo or in the node; '' when it has none. */
	name: string;
	/** The integration that it belongs to in Halo, if any. */
	integration?: string;
	method: HttpMethod;
	/** Relative to the resource server, with or without `/api`; never empty. A query in it is kept. */
	path: string;
	query: NamedValue[];
	headers: NamedValue[];
	body: Body;
	variables: NamedValue[];
	outputVariables: VariableRow[];
	/** A response path; '' for none. */
	iterateOver: string;
	/** Whether an output variable may name one of the variables instead of a part of the response, as in Halo. */
	namesVariables: boolean;
}

/** What is sent, before variables are filled in. */
export type Body = JsonBody | FieldsBody | FormBody | FileBody | MappedBody;

/** Text with `<<name>>`, or data from an expression; '', null or undefined for no body. */
export interface JsonBody {
	kind: 'json';
	content: unknown;
}

/** The fields of one record. */
export interface FieldsBody {
	kind: 'fields';
	values: NamedValue[];
}

export interface FormBody {
	kind: 'form';
	encoding: 'multipart' | 'urlencoded';
	/** Rows with a value, or of the type 'file' with the field of the incoming item that contains it. */
	parts: Array<NamedValue & Partial<Record<'type' | 'inputDataFieldName', unknown>>>;
}

export interface FileBody {
	kind: 'file';
	/** The field of the incoming item that contains it. */
	field: string;
}

/** An object that a method of Halo builds key by key; the value of each row is text with variables. */
export interface MappedBody {
	kind: 'mapped';
	rows: Array<NamedValue & { type: VariableType }>;
}
