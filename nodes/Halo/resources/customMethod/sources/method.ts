import type { HaloRequest } from '../../../transport/HaloClient';
import type { VariableRow } from '../output/outputVariables';
import type { NamedValue } from '../variables/variables';

export type HttpMethod = HaloRequest['method'];

export const METHODS: readonly HttpMethod[] = ['DELETE', 'GET', 'PATCH', 'POST', 'PUT'];
export const METHODS_WITH_BODY: HttpMethod[] = ['PATCH', 'POST', 'PUT'];

/** A method of a custom integration as any source gives it: all variables still to be filled in. */
export interface Method {
	/** As Halo or the person calls it; '' when it has no name. */
	name: string;
	method: HttpMethod;
	/** Relative to the resource server, with or without `/api`; never empty. A query inside it stays. */
	path: string;
	query: NamedValue[];
	headers: NamedValue[];
	body: Body;
	variables: NamedValue[];
	outputVariables: VariableRow[];
	/** A response path; '' for none. */
	iterateOver: string;
	/** Whether an output variable may name one of the variables instead of a part of the answer, as in Halo. */
	namesVariables: boolean;
}

/** What is sent, before variables are filled in: text with `<<name>>`, or data from an expression. */
export interface Body {
	kind: 'json';
	/** '', null or undefined for no body. */
	content: unknown;
}
