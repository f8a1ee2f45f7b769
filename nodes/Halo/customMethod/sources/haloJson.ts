import type { VariableType } from '../method/variableTypes';
import type { HttpMethod } from '../method/method';

/** A method as Halo's exports and API write it: the parts that define what to send and what to read. */
export interface HaloMethod {
	id?: unknown;
	integration_id?: unknown;
	integration_name?: unknown;
	integration_baseurl?: unknown;
	name?: unknown;
	/** Replaces the integration's base address. */
	resource?: unknown;
	path?: unknown;
	method?: unknown;
	authorizationtype?: unknown;
	requestbody?: unknown;
	uri_params?: unknown;
	headers?: unknown;
	body_mappings?: unknown;
	output_variables?: unknown;
}

/** A row of `uri_params`, `headers`, `body_mappings` or `output_variables`. */
export interface HaloRow {
	type?: unknown;
	data_type?: unknown;
	key?: unknown;
	value?: unknown;
	value_mappings?: unknown;
}

/** Halo's numbers for HTTP methods: a method's number is its index. Source: Halo's web app. */
export const METHOD_CODES: readonly HttpMethod[] = ['GET', 'POST', 'PUT', 'DELETE', 'PATCH'];

/** Halo's numbers for types; the number is the index. */
export const TYPE_CODES: ReadonlyArray<Exclude<VariableType, 'any'>> = [
	'object',
	'array',
	'string',
	'integer',
	'float',
	'boolean',
	'date',
];

/** Halo's numbers for the purpose of a row, as far as they are known. */
export const ROW_TYPES = { output: 3, runbookMapping: 4, aiInput: 7 } as const;

/** Halo's numbers for the authentication of an integration, in words. Our credential replaces all of them. */
const SIGN_INS = [
	'no sign-in',
	'an API key',
	'a bearer token',
	'a user name and password',
	'OAuth 2.0',
	'a certificate',
	'a secret key',
	'a JWT',
	'mutual TLS',
];

/** No authentication, a bearer token and OAuth 2.0: equivalent to what this node does. */
const USUAL_SIGN_INS = [-1, 0, 2, 4];

/** The authentication of an integration, in words, if it differs from what this node does. */
export function unusualSignIn(code: unknown): string | undefined {
	const number = codeOf(code);
	if (number === undefined || USUAL_SIGN_INS.includes(number)) return undefined;
	return SIGN_INS[number] ?? 'another sign-in';
}

/** A number, also if it is text; undefined for anything else. */
export function codeOf(value: unknown): number | undefined {
	const text = scalarText(value);
	return /^-?\d{1,9}$/.test(text) ? Number(text) : undefined;
}

/** Text, or a number as text, without surrounding spaces; '' for anything else. */
export const scalarText = (value: unknown): string =>
	typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
