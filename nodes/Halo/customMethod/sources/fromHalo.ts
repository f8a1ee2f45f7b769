import { rootOf } from '../../transport/addresses';
import { UserFacingError } from '../../transport/userFacingError';
import { isObject } from '../../transport/json';
import { jsonText } from '../../values/text';
import type { VariableRow, NamedValue, Body, HttpMethod, Method } from '../method/method';
import { isOfConnection } from '../method/headers';
import { withoutBrackets } from '../responsePath/brackets';
import type { Found } from './findMethods';
import {
	codeOf,
	METHOD_CODES,
	ROW_TYPES,
	scalarText,
	TYPE_CODES,
	type HaloMethod,
	type HaloRow,
} from './haloJson';
import { METHODS } from '../method/method';
import { ownAddress } from './ownAddress';

/**
 * A method from Halo, in our form. Settings for authentication and certificates are neither read nor kept.
 * @param server the resource server of the credential
 * @throws UserFacingError for another system, an unknown HTTP method or a missing path
 */
export function fromHalo({ method, integration }: Found, server: string): Method {
	const name = nameOf(method);
	const base = firstOf(method.resource, method.integration_baseurl, integration.resourcebaseurl);
	return {
		name,
		integration: firstOf(integration.name, method.integration_name),
		method: httpMethodOf(method, name),
		path: ownAddress(server, base, scalarText(method.path), name),
		query: filled(method.uri_params).map(toNamedValue),
		headers: filled(method.headers).map(toNamedValue).filter(isNoneOfConnection),
		body: bodyOf(method),
		variables: [{ name: HALO_URL, value: rootOf(server) }],
		outputVariables: filled(method.output_variables).filter(isOutput).map(toOutputVariable),
		iterateOver: '',
		namesVariables: true,
	};
}

/** The variable with which Halo names its own address. */
const HALO_URL = 'halo_url';

/** The name of a method; its path if it has no name. */
export const nameOf = ({ name, path }: HaloMethod): string => firstOf(name, path).slice(0, 200);

const firstOf = (...values: unknown[]): string =>
	values.map(scalarText).find((text) => text !== '') ?? '';

function httpMethodOf({ method }: HaloMethod, name: string): HttpMethod {
	const word = scalarText(method).toUpperCase();
	const known = METHODS.find((each) => each === word) ?? METHOD_CODES[codeOf(method) ?? -1];
	// Halo leaves out zeros
	if (known || word === '') return known ?? 'GET';
	throw new UserFacingError(
		`The method '${name}' has an unknown HTTP method: ${word.slice(0, 20)}`,
		'Halo has GET, POST, PUT, DELETE and PATCH, as the numbers 0 to 4',
	);
}

/** The rows that have a value: Halo's methods come with dozens of empty ones. */
function filled(rows: unknown): HaloRow[] {
	if (!Array.isArray(rows)) return [];
	return rows
		.filter(isObject)
		.filter(({ key, value }) => scalarText(key) !== '' && hasValue(value));
}

const hasValue = (value: unknown) => value !== undefined && value !== null && value !== '';

/** A value is text in Halo; anything else becomes text. */
const valueText = (value: unknown): string => (typeof value === 'string' ? value : jsonText(value));

const toNamedValue = ({ key, value }: HaloRow): NamedValue => ({
	name: scalarText(key),
	value: valueText(value),
});

const isNoneOfConnection = ({ name }: NamedValue) => !isOfConnection(String(name));

/** A body as text, or built from rows when there is none. */
function bodyOf({ requestbody, body_mappings }: HaloMethod): Body {
	const text = hasValue(requestbody) ? valueText(requestbody) : '';
	const rows = filled(body_mappings);
	if (text.trim() !== '' || rows.length === 0) return { kind: 'json', content: text };
	return {
		kind: 'mapped',
		rows: rows.map((row) => ({ ...toNamedValue(row), type: typeOf(row) })),
	};
}

const typeOf = ({ data_type }: HaloRow) => TYPE_CODES[codeOf(data_type) ?? -1] ?? 'any';

function isOutput({ type }: HaloRow): boolean {
	const code = codeOf(type);
	return code !== ROW_TYPES.runbookMapping && code !== ROW_TYPES.aiInput;
}

/** Some write the path in angle brackets, as in a runbook. */
const toOutputVariable = (row: HaloRow): VariableRow => ({
	name: scalarText(row.key),
	value: withoutBrackets(valueText(row.value).trim()),
	type: typeOf(row),
	ifMissing: 'null',
});
